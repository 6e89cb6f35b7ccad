import type { ArchivedArticle, Span } from '../../../corpus/article.ts';
import type { Coverage } from '../../../corpus/article-store.ts';
import type { DayRange } from '../../../corpus/day.ts';
import { findQuestionTime } from '../../../dates/question-time.ts';
import { QueryError } from '../../../errors.ts';
import { articleReader } from '../../../search/readings/article-reading.ts';
import { SentenceReader } from '../../../passages/sentence-reader.ts';
import { type ChosenHit, chooseHits, readArticles, withArticles } from '../../ranking/choose-candidates.ts';
import { coverage as shareOf, type Occurrence, strengths, TermMatcher } from '../../ranking/occurrences.ts';
import { asTyped, type TypedRow } from './as-typed.ts';
import { type BoundWords, boundWords, holdsOneOf, isCapitalised, speakingOf, withoutLonger } from './bound-words.ts';
import { parseQuestion, type Query } from '../../question/query.ts';
import { questionLanguage } from '../../question/question-language.ts';
import { type RankedPassage, rankPassages } from '../../ranking/rank-passages.ts';
import { termWeights } from '../../ranking/term-weights.ts';
import { type SeenEdition, searchSeen } from '../../model/seen-edition.ts';
import type { TopicRequest } from '../summary.ts';
import { withRowsOfWords } from '../../ranking/rows-of-words.ts';
import { FITTED } from '../../evidence/weights.ts';
import { wordsOfNames } from './words-of-names.ts';

/** A passage is about the topic when it holds, with title and lede, this much of the topic's words by weight. */
const ABOUT = 0.6;
/** Its words belong together when they stand side by side, or this much of them in one sentence. */
const TOGETHER = 0.9;

/** A passage about a topic. */
export interface PassageAbout extends RankedPassage {
  /** Whether the article's title says the topic: then all of it is about it. */
  readonly titled: boolean;
}

/** What an archive has about a topic. */
export interface AboutTopic {
  /** The days asked for, narrowed by a time in the topic's words. */
  readonly range: DayRange;
  /** Best first. */
  readonly passages: readonly PassageAbout[];
  /** The share of the topic's words, by weight, among what was found: 0-1. */
  readonly shareIn: (found: readonly Occurrence[]) => number;
  /** Finds the topic's words in texts. */
  readonly matcher: TermMatcher;
  /** The topic as it was typed; `null` where that is no row of words. */
  readonly typed: TypedRow | null;
  /** Which of the topic's words are one name. */
  readonly bound: BoundWords;
  /** Reads the articles that have one of its words, by its place among them, and not enough of the others together; none where it is a name. */
  readonly having: (place: number) => Promise<readonly ArchivedArticle[]>;
  readonly coverage: Coverage;
  /** Whether the search stopped at the limit. */
  readonly cut: boolean;
}

/** Which topic, and how far to look. */
export interface AboutRequest extends Omit<TopicRequest, 'lines'> {
  /** At most so many passages are looked at. */
  readonly limit: number;
  /** At most so many of one article: all of them, unless given. */
  readonly ofOneArticle?: number;
  /** Which days to search for the days asked: all of them, unless given. */
  readonly widened?: (range: DayRange) => DayRange;
}

/**
 * Finds the passages about a topic: those that hold its words together, in articles whose title, lede or text says it. A
 * time in the topic's words ("harbour, November 2021") narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function passagesAbout(seen: SeenEdition, request: AboutRequest): Promise<AboutTopic> {
  const { analyzer } = seen;
  const { topic, limit, ofOneArticle = limit, widened = (days) => days } = request;
  const coverage = await seen.articles.coverage();
  const { query, range, leftOut, names } = await readTopic(seen, request, coverage);
  const result = await searchSeen(seen, { terms: query.terms, range: widened(range), limit });
  const reader = new SentenceReader();
  const weights = termWeights(result.frequencies, result.passages);
  const matcher = new TermMatcher(query.terms, analyzer);
  // Where an article lacks too much of the topic none of its passages is about it: these are not read.
  const all = chooseHits(result.hits, weights, limit, ofOneArticle);
  const chosen = all.filter(({ inArticle }) => inArticle >= ABOUT);
  const read = await readArticles(
    chosen.map(({ hit }) => hit),
    seen.articles,
  );
  const candidates = withRowsOfWords(withArticles(chosen, read), query.terms, matcher, weights);
  const shareIn = (found: readonly Occurrence[]): number => shareOf(strengths(found, weights.length), weights);
  const readOne = articleReader(seen.readings, analyzer, reader);
  const counts = FITTED.passages;
  const ranked = rankPassages({ query, weights, counts, matcher, read: readOne, candidates, recency: () => 0 });
  const bound = boundWords(ranked, query.terms, weights);
  const typed = asTyped({ topic, language: query.language, leftOut, names });
  const passages = withRow(typed, withOneOf(bound, ranked))
    .map((passage) => ({ ...passage, titled: shareIn(inTitle(passage, bound)) >= ABOUT }))
    .filter(isAbout);
  const others = weights.length === 1 || bound.pairs.length > 0 ? [] : withoutThose(all, passages);
  const having = (place: number): Promise<readonly ArchivedArticle[]> => readHaving(place, others, seen);
  return { range, passages, shareIn, matcher, typed, bound, having, coverage, cut: result.hits.length >= limit };
}

/** A topic's words, and the days that it is about. */
interface ReadTopic {
  readonly query: Query;
  readonly range: DayRange;
  /** Ranges of the topic that say a time, and those that are names. */
  readonly leftOut: readonly Span[];
  readonly names: readonly Span[];
}

/** Reads a topic. @throws {QueryError} `no-words` when nothing of it is left to look up. */
async function readTopic(
  seen: SeenEdition,
  { topic, today, range }: AboutRequest,
  { from, to }: Coverage,
): Promise<ReadTopic> {
  const { analyzer, languages, view } = seen;
  const names = await wordsOfNames(topic, seen);
  const language = await questionLanguage(topic, languages, names);
  const days = from === null || to === null ? null : { from, to };
  const time = findQuestionTime(topic, { today, language, coverage: days });
  const limits = time?.strength === 'filter' && time.outside === undefined;
  const leftOut = limits ? time.words : [];
  const query = parseQuestion(topic, { analyzer, language, languages, leftOut, aliases: view.aliases, names });
  if (query.terms.length === 0) throw new QueryError({ code: 'no-words' });
  return { query, range: limits ? overlap(range, time.range) : range, leftOut, names };
}

/** Hits whose articles none of some passages is of. */
function withoutThose(hits: readonly ChosenHit[], passages: readonly PassageAbout[]): readonly ChosenHit[] {
  const found = new Set(passages.map(({ article }) => article.id));
  return hits.filter(({ hit }) => !found.has(hit.articleId));
}

/** Reads the articles of hits that have a word. */
async function readHaving(
  place: number,
  chosen: readonly ChosenHit[],
  { articles }: SeenEdition,
): Promise<readonly ArchivedArticle[]> {
  const hits = chosen.map(({ hit }) => hit).filter(({ article: { matched } }) => matched.includes(place));
  return [...(await readArticles(hits, articles)).values()];
}

/** The passages of articles that have one of some names whole; all where there are no names. */
function withOneOf({ pairs }: BoundWords, ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  if (pairs.length === 0) return ranked;
  const named = new Set(ranked.filter((each) => holdsOneOf(pairs, each)).map(({ article }) => article.id));
  return ranked.filter(({ article }) => named.has(article.id));
}

/** Of a topic that has a word twice the passages of articles that have it as it was typed; all where none has. */
function withRow(row: TypedRow | null, passages: readonly RankedPassage[]): readonly RankedPassage[] {
  if (row?.repeats !== true) return passages;
  const having = passages.filter(({ article: { title, body } }) => row.pattern.test(title) || row.pattern.test(body));
  return having.length === 0 ? passages : having;
}

/** The topic's words in a headline, as far as they speak of it. */
function inTitle({ article: { title, language }, opening }: RankedPassage, bound: BoundWords): readonly Occurrence[] {
  const place = { text: title, language };
  return (isCapitalised(title) ? withoutLonger : speakingOf)(opening.inTitle, bound, place);
}

function isAbout({ evidence, titled }: RankedPassage & { readonly titled: boolean }): boolean {
  return evidence.inContext >= ABOUT && (titled || evidence.pairs > 0 || evidence.inSentence >= TOGETHER);
}

/** The days in both ranges; an empty one ends before it begins. */
function overlap(a: DayRange, b: DayRange): DayRange {
  const since = a.since === null || (b.since !== null && b.since > a.since) ? b.since : a.since;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return { since, until };
}
