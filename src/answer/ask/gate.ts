import type { GateEvidence } from '../evidence/gate-evidence.ts';
import type { SearchResult } from '../../search/passage-index.ts';
import type { Query } from '../question/query.ts';
import type { TimeWanted } from '../question/time-of-question.ts';
import { coverage, either, strengths } from '../ranking/occurrences.ts';
import type { RankedPassage } from '../ranking/rank-passages.ts';
import type { RankedQuote } from './rank-quotes.ts';

/** What the gate looks at: passages and quotes best first, and the share of each term in the question's weight. */
export interface GateInput {
  readonly query: Query;
  readonly ranked: readonly RankedPassage[];
  readonly quotes: readonly RankedQuote[];
  readonly weights: Float64Array;
  readonly result: SearchResult;
  readonly time: TimeWanted;
}

/** Passages and quotes looked at: one alone is luck. */
const FIRST = 3;
const RAREST = 3;
/** Old news that a question in the present tense may well be content with. Set by hand: a half costs nothing on the judged questions. */
const BY_TENSE = 0.5;
const AHEAD_OF = 10;
const MOST_AHEAD = 3;
const AGREEING = 8;
const AGREES = 0.9;
const MOST_MISSING = 8;
/** Passages of an archive in whose words most can be said: where spellings are read otherwise without a lexicon too. */
const MANY_PASSAGES = 5000;

/** Gathers the evidence of the best passages and quotes. */
export function gateEvidence({ query, ranked, quotes, weights, result, time }: GateInput): GateEvidence {
  const passages = ranked.slice(0, FIRST).map(({ evidence }) => evidence);
  const sentences = quotes.slice(0, FIRST).map(({ evidence }) => evidence);
  const matched = new Set(ranked.slice(0, FIRST).flatMap(({ hit }) => hit.matched));
  const rarest = [...weights.keys()].toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, RAREST);
  const terms = Math.max(1, weights.length);
  const units = quotes.slice(0, FIRST).map((quote) => foundInUnit(quote, weights.length));
  const inContext = passages.reduce((sum, each) => sum + each.inContext, 0) / Math.max(1, passages.length);
  return {
    inArticle: greatest(passages.map((each) => each.inArticle)),
    inPassage: greatest(passages.map((each) => each.inPassage)),
    inContext,
    inUnit: greatest(units.map((found) => coverage(found, weights))),
    named: greatest(units.map((found) => shareNamed(query, found))),
    rare: rarest.filter((place) => matched.has(place)).length / Math.max(1, rarest.length),
    unknown: (result.frequencies.filter((frequency) => frequency === 0).length / terms) * strangeness(result.passages),
    stale: time.newest ? 0 : staleness(greatest(passages.map((each) => each.recency)), time.strength),
    early: greatest(passages.map((each) => each.early)),
    withBefore: greatest(sentences.map((each) => each.withBefore)),
    telling: greatest(sentences.map((each) => each.telling)),
    window: greatest(passages.map((each) => each.inWindow)),
    pairs: greatest(passages.map((each) => each.pairs)),
    echo: greatest(sentences.map((each) => each.echo)),
    shared: sentences[0]?.shared ?? 0,
    headline: greatest(sentences.map((each) => each.headline)),
    engine: engineShare(result),
    ahead: aheadOf(quotes),
    agree: agreeing(ranked) / AGREEING,
    length: Math.log(terms),
    missing: Math.min(MOST_MISSING, (1 - inContext) * terms),
  };
}

/** How surely each term of the question stands in a quote, the sentence before it, or its headline. */
export function foundInUnit({ found, before, opening }: RankedQuote, terms: number): Float64Array {
  const beside = before === undefined ? found : either(found, before);
  return either(beside, strengths(opening.inTitle, terms));
}

/** The share of the question's names and numbers that was found. A capital at its beginning names nothing. */
function shareNamed({ terms }: Query, found: Float64Array): number {
  const names = terms.flatMap(({ word, start }, place) =>
    (start > 0 && /^\p{Lu}/u.test(word)) || /\p{N}/u.test(word) ? [found[place] ?? 0] : [],
  );
  return names.length === 0 ? 1 : names.reduce((sum, each) => sum + each, 0) / names.length;
}

/** MiniSearch's best score is the sum of its terms' scores times the words found: at most their rarity times their number, or little more. */
function engineShare({ hits, frequencies, passages }: SearchResult): number {
  const rarity = frequencies.reduce(
    (sum, frequency) => sum + Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5)),
    0,
  );
  const most = Math.max(rarity * frequencies.length, Number.MIN_VALUE);
  return Math.max(LEAST_ENGINE, Math.log(Math.max(hits[0]?.score ?? 0, Number.MIN_VALUE) / most));
}

const LEAST_ENGINE = -6;

function aheadOf(quotes: readonly RankedQuote[]): number {
  const [first, other] = [quotes[0], quotes.at(AHEAD_OF - 1) ?? quotes.at(-1)];
  return first === undefined || other === undefined ? 0 : Math.min(MOST_AHEAD, first.score - other.score);
}

function agreeing(ranked: readonly RankedPassage[]): number {
  const enough = AGREES * (ranked[0]?.evidence.inContext ?? 0);
  const first = ranked.slice(0, AGREEING).filter(({ evidence }) => evidence.inContext >= enough);
  return new Set(first.map(({ article }) => article.id)).size;
}

/** How much a word that the archive does not have says, 0-1: a small archive has few words for anything. */
function strangeness(passages: number): number {
  return Math.min(1, Math.log(Math.max(2, passages)) / Math.log(MANY_PASSAGES));
}

function staleness(recency: number, preference: number): number {
  if (preference === 0) return 0;
  return (1 - Math.min(1, recency / preference)) * (preference < 1 ? BY_TENSE : 1);
}

function greatest(values: readonly number[]): number {
  return Math.max(0, ...values);
}
