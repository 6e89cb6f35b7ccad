import { headerOf, type Span } from '../../corpus/article.ts';
import type { SentenceReader } from '../../passages/sentence-reader.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { PassageHit, SearchResult } from '../../search/passage-index.ts';
import type { Fitted } from '../evidence/fitted.ts';
import { likelihood } from '../evidence/weigh.ts';
import { FITTED } from '../evidence/weights.ts';
import type { Quote } from '../model/quote.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import type { RankedPassage } from '../ranking/rank-passages.ts';
import { datesWithin } from '../sentences/dates-within.ts';
import { joinSpans } from '../sentences/join-spans.ts';
import { leadIn } from '../sentences/lead-in.ts';
import { type Folded, foldAlike } from '../sentences/near-duplicates.ts';
import type { Answer, AnswerKind, AnswerPassage } from './answer.ts';
import { type Investigation, type Investigations, investigate, type ResearchRequest } from './investigate.ts';
import { keyOf } from './look-up.ts';
import type { RankedQuote } from './rank-quotes.ts';

/** An answer and what it was chosen from. */
export interface Finding {
  readonly answer: Answer;
  readonly investigation: Investigation;
  /** Every candidate passage, best first: those that were ranked by all evidence, then the engine's order. Scores never rise. */
  ranking(): readonly RankedPlace[];
}

/** A passage in a ranking. */
export interface RankedPlace extends Span {
  readonly articleId: string;
  readonly score: number;
}

/** Near words offered for one that the archive does not have. */
const SUGGESTIONS = 3;
/** Passages of what the archive may answer with. */
const MAYBE = 5;
/** A passage belongs to the answer when it holds this share of what the best one holds of the question's words. */
const RELEVANT = 0.6;

/** Looks a question up. @throws {QueryError} `no-words` when nothing of the question is left to look up. */
export async function research(seen: SeenEdition, request: ResearchRequest, fitted: Fitted = FITTED): Promise<Finding> {
  const coverage = await seen.articles.coverage();
  const found = await investigate(seen, request, coverage, fitted);
  const { time } = found;
  const { kind, confidence, investigation, kept } = verdictOn(found, fitted);
  const { result, ranked, range } = investigation;
  const passages = kind === 'no-answer' ? [] : chosenPassages(investigation, request, kind);
  const answer: Answer = {
    kind,
    question: request.question,
    range,
    time: time.filter === null ? null : { words: time.filter.text, range: time.filter.range, kept },
    countedFrom: time.countedFrom,
    order: request.order,
    total: passages.length,
    passages,
    unknownTerms: unknownTerms(found),
    spellings: spellingsUsed(found, passages, seen.analyzer),
    confidence,
    coverage,
  };
  return { answer, investigation, ranking: () => fullRanking(ranked, result) };
}

/** What is thought of a question, and what that rests on. */
interface Verdict {
  readonly kind: AnswerKind;
  readonly confidence: number;
  readonly investigation: Investigation;
  /** Whether it keeps to the time that the question asks for. */
  readonly kept: boolean;
}

/** Where nothing in the time asked for is about the matter, what lies outside it may be. */
function verdictOn({ within, regardless }: Investigations, fitted: Fitted): Verdict {
  const confidence = likelihood(within.gate, fitted.sure);
  const kind = kindOf(confidence, within, fitted);
  if (kind === 'no-answer' && regardless !== null) {
    const outside = regardless();
    const likely = likelihood(outside.gate, fitted.sure);
    if (kindOf(likely, outside, fitted) !== 'no-answer')
      return { kind: 'maybe', confidence: likely, investigation: outside, kept: false };
  }
  return { kind, confidence, investigation: within, kept: true };
}

function kindOf(confidence: number, { quotes, gate }: Investigation, { cuts, related }: Fitted): AnswerKind {
  if (quotes.length === 0) return 'no-answer';
  if (confidence >= cuts.answer) return 'answer';
  return likelihood(gate, related) >= cuts.maybe ? 'maybe' : 'no-answer';
}

/** The passages to show: nearly alike sentences once, and for an answer only those that hold enough of the question. */
function chosenPassages(
  { ranked, quotes, reader }: Investigation,
  { order, limit }: ResearchRequest,
  kind: AnswerKind,
): readonly AnswerPassage[] {
  const best = ranked[0]?.evidence.inContext ?? 0;
  const relevant = new Set(
    ranked.filter(({ evidence }) => evidence.inContext >= RELEVANT * best).map(({ hit }) => keyOf(hit.articleId, hit)),
  );
  const chosen = foldAlike(quotes, ({ terms }) => new Set(terms), {
    isWanted: ({ article, passage }) => relevant.has(keyOf(article.id, passage)),
    most: kind === 'answer' ? limit : Math.min(limit, MAYBE),
  });
  return inOrder(
    chosen.map((each) => passageOf(each, reader)),
    order,
  );
}

function passageOf({ kept, others }: Folded<RankedQuote>, reader: SentenceReader): AnswerPassage {
  const { article, passage, start, end } = kept;
  const alike = new Set(others.map((each) => each.article.id));
  for (const id of article.reports) alike.add(id);
  alike.delete(article.id);
  const lead = leadIn(article, kept, reader);
  const slice = (span: Span): Quote => ({ ...span, text: article.body.slice(span.start, span.end) });
  return {
    article: headerOf(article),
    ...slice({ start: passage.start, end: passage.end }),
    quote: slice({ start, end }),
    lead: lead === null ? null : slice(lead),
    highlights: joinSpans(kept.occurrences),
    dates: [...(lead === null ? [] : datesWithin(article, lead)), ...datesWithin(article, { start, end })],
    score: kept.score,
    reports: alike.size,
  };
}

/** Puts passages in the order asked, undated ones last. */
function inOrder(passages: readonly AnswerPassage[], order: Answer['order']): readonly AnswerPassage[] {
  if (order === 'best') return passages;
  const sign = order === 'newest' ? -1 : 1;
  return passages.toSorted((a, b) => {
    if (a.article.day === b.article.day) return 0;
    if (a.article.day === null) return 1;
    if (b.article.day === null) return -1;
    return a.article.day < b.article.day ? -sign : sign;
  });
}

/** The words as they were written that nothing in the archive matches; the likeliest spellings first. */
function unknownTerms({ query: { terms }, asWritten, spellings }: Investigations): Answer['unknownTerms'] {
  const { frequencies, suggestions } = asWritten;
  return terms.flatMap(({ word }, place) => {
    if (frequencies[place] !== 0) return [];
    const near = suggestions[place] ?? [];
    const likely = spellings.filter((each) => each.place === place).map(({ read }) => read);
    const first = likely.flatMap((read) => near.filter((each) => each.word === read));
    const others = near.filter((each) => !likely.includes(each.word));
    return [{ word, suggestions: [...first, ...others].slice(0, SUGGESTIONS) }];
  });
}

/** The spellings that stand in what is shown, of each word the one that comes first. */
function spellingsUsed(
  { query, spellings }: Investigations,
  passages: readonly AnswerPassage[],
  analyzer: Analyzer,
): Answer['spellings'] {
  if (spellings.length === 0) return [];
  const shown = passages.map(({ article, text }) => ({
    language: article.language,
    terms: new Set(analyzer.terms(`${article.title}\n${text}`, article.language)),
  }));
  return query.terms.flatMap(({ word }, place) => {
    const near = spellings.filter((each) => each.place === place);
    for (const { language, terms } of shown) {
      const used = near.find(({ read }) => analyzer.terms(read, language).every((term) => terms.has(term)));
      if (used !== undefined) return [{ wrote: word, read: used.read }];
    }
    return [];
  });
}

function fullRanking(ranked: readonly RankedPassage[], result: SearchResult): RankedPlace[] {
  const done = new Set(ranked.map(({ hit }) => keyOf(hit.articleId, hit)));
  const least = ranked.at(-1)?.score ?? 0;
  const rest = result.hits.filter((hit) => !done.has(keyOf(hit.articleId, hit)));
  const most = Math.max(rest[0]?.score ?? 0, 1);
  return [
    ...ranked.map(({ hit, score }) => placeOf(hit, score)),
    // Below all that were ranked, in the engine's order.
    ...rest.map((hit) => placeOf(hit, least - 1 + hit.score / most - 1)),
  ];
}

function placeOf({ articleId, start, end }: PassageHit, score: number): RankedPlace {
  return { articleId, start, end, score };
}
