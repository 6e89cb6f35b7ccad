import type { SentenceEvidence } from '../evidence/sentence-evidence.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { CLOSERS, OPENERS } from '../../languages/quotation-marks.ts';
import type { ReadTerms } from '../../search/analyzer/read-terms.ts';
import { coverage, densestWindow, either, type Occurrence, type TermMatcher } from '../ranking/occurrences.ts';
import type { Query } from '../question/query.ts';
import { type RankedPassage, WINDOW } from '../ranking/rank-passages.ts';
import { toShares } from '../ranking/term-weights.ts';
import type { Weights } from '../evidence/weigh.ts';
import type { CutSentence } from './cut-sentences.ts';
import { sharedWords } from './shared-words.ts';

/** What choosing sentences works with. */
export interface QuoteInput {
  readonly passages: readonly RankedPassage[];
  readonly query: Query;
  /** The share of each term in the question's weight. */
  readonly weights: Float64Array;
  /** How much each kind of evidence counts. */
  readonly counts: Weights<SentenceEvidence>;
  readonly matcher: TermMatcher;
}

/** Words of a sentence before the one that asks count a quarter. */
const BACKGROUND = 0.25;
/** Words between a name or number and the kind of thing it is. */
const BESIDE = 3;
/** Characters after which the beginning of an article counts a third. */
const EARLY = 1500;

const QUESTION = new RegExp(`[?？؟][${CLOSERS}“）)]?$`, 'u');
const FINISHED = new RegExp(`[.!?。！？؟।…${CLOSERS}“）)]$`, 'u');
const QUOTED_TITLE = new RegExp(String.raw`[${OPENERS}”»]\p{Lu}`, 'u');
const PERCENTAGES = LANGUAGES.flatMap(({ percentages }) => percentages ?? []);
const ASKS_PERCENTAGE = new RegExp(PERCENTAGES.map(({ asked }) => asked).join('|'), 'iu');
const PERCENTAGE = new RegExp(`[%％]|${PERCENTAGES.map(({ said }) => said).join('|')}`, 'iu');

/** Makes what gathers the evidence for each of the sentences `cut`. */
export function evidenceAmong(
  { passages, query, weights }: QuoteInput,
  cut: readonly CutSentence[],
): (sentence: CutSentence) => SentenceEvidence {
  // In one piece: a line for each kind of evidence, over what all sentences share.
  const telling = tellingWeights(cut, weights);
  const focus = toShares(
    weights.map((weight, place) => ((query.terms[place]?.start ?? 0) >= query.focus ? weight : weight * BACKGROUND)),
  );
  const names = namesIn(cut);
  const shared = sharedWords(passages, cut, weights);
  const percentage = ASKS_PERCENTAGE.test(query.question);
  const number = query.answerType === 'number' || query.answerType === 'when';
  const person = query.answerType === 'who' || query.answerType === 'where';
  const headlines = new Map(passages.map(({ article, opening }) => [article.id, numbersOf(opening.headline)]));
  return ({ from, span, occurrences, found, before, terms, content, fresh, capitals, numbers }) => {
    const text = from.article.body.slice(span.start, span.end);
    const named = capitals.filter(({ first, term }) => !first || names.has(term)).map(({ position }) => position);
    const kinds = occurrences.filter(({ place }) => query.head.includes(place));
    const headline = headlines.get(from.article.id);
    const fromHeadline = headline === undefined ? [] : fresh.filter((term) => headline.has(term));
    const capitalised = Math.log(1 + named.length);
    return {
      passage: from.score,
      recency: from.evidence.recency,
      inArticle: from.evidence.inArticle,
      inPassage: from.evidence.inPassage,
      telling: coverage(found, telling),
      focus: coverage(found, focus),
      withBefore: coverage(before === undefined ? found : either(found, before), weights),
      window: densestWindow(occurrences, weights, WINDOW),
      echo: content === 0 ? 0 : Math.min(1, occurrences.length / content),
      asks: QUESTION.test(text) ? 1 : 0,
      unfinished: FINISHED.test(text) ? 0 : 1,
      early: Math.exp(-span.start / EARLY),
      names: capitalised,
      namesAsked: person ? capitalised : 0,
      namesUnasked: number ? capitalised : 0,
      namedKind: areBeside(named, kinds) ? 1 : 0,
      title: QUOTED_TITLE.test(text) ? 1 : 0,
      number: number && numbers.length > 0 ? 1 : 0,
      countedKind: number && areBeside(numbers, kinds) ? 1 : 0,
      percentage: percentage && PERCENTAGE.test(text) ? 1 : 0,
      shared: shared(terms),
      headline: fromHeadline.length === 0 ? 0 : Math.log(1 + new Set(fromHeadline).size),
    };
  };
}

/**
 * Weighs down the words that many of the sentences hold, or their headlines and ledes: what an article is about does not
 * tell its sentences apart.
 */
function tellingWeights(sentences: readonly CutSentence[], weights: Float64Array): Float64Array {
  return toShares(
    weights.map((weight, place) => {
      let holding = 0;
      for (const { found, from } of sentences) if (found[place]! + from.opening.found[place]! > 0) holding += 1;
      return weight * Math.log((sentences.length + 2) / (holding + 1));
    }),
  );
}

/** Terms that are written with a capital inside a sentence: names, and in German nouns. A sentence's first word has one anyway. */
function namesIn(sentences: readonly CutSentence[]): ReadonlySet<number> {
  const names = new Set<number>();
  for (const { capitals } of sentences) {
    for (const { term, first } of capitals) if (!first) names.add(term);
  }
  return names;
}

function numbersOf(terms: ReadTerms): ReadonlySet<number> {
  return new Set(Array.from({ length: terms.length }, (_, at) => terms.numberAt(at)));
}

function areBeside(positions: readonly number[], occurrences: readonly Occurrence[]): boolean {
  return positions.some((at) => occurrences.some(({ position }) => Math.abs(position - at) <= BESIDE));
}
