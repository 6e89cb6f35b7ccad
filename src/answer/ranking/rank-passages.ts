import type { PassageEvidence } from '../evidence/passage-evidence.ts';
import type { Article, Span } from '../../corpus/article.ts';
import { NO_TERMS, type ReadTerms } from '../../search/analyzer/read-terms.ts';
import type { ArticleReading } from '../../search/readings/article-reading.ts';
import type { Candidate } from './choose-candidates.ts';
import {
  adjacency,
  coverage,
  densestSpan,
  densestWindow,
  either,
  type Occurrence,
  strengths,
  type TermMatcher,
} from './occurrences.ts';
import { type Weights, weigh } from '../evidence/weigh.ts';
import { hasHeadline } from './opening.ts';
import type { Query } from '../question/query.ts';
import { wordPairs } from './term-weights.ts';

/** What was found at the beginning of an article, where it says what it is about. */
export interface Opening {
  readonly headline: ReadTerms;
  readonly inTitle: readonly Occurrence[];
  readonly inLede: readonly Occurrence[];
  /** How surely each term stands in either. */
  readonly found: Float64Array;
}

/** A passage with what was found in it. */
export interface RankedPassage extends Candidate {
  /** What is searched of it, read. */
  readonly words: ReadTerms;
  readonly occurrences: readonly Occurrence[];
  readonly sentences: readonly Span[];
  readonly opening: Opening;
  readonly evidence: PassageEvidence;
  readonly score: number;
}

/** Words in a row that hold a name with its verb. */
export const WINDOW = 12;
/** Characters after which the beginning of an article counts a third. */
const EARLY = 1500;

/** What ranking works with. */
export interface RankInput {
  readonly query: Query;
  /** The share of each term in the question's weight. */
  readonly weights: Float64Array;
  /** How much each kind of evidence counts. */
  readonly counts: Weights<PassageEvidence>;
  readonly matcher: TermMatcher;
  readonly read: (article: Article) => ArticleReading;
  readonly candidates: readonly Candidate[];
  /** How near an article's day is to the time preferred, 0-1. */
  readonly recency: (article: Article) => number;
}

/** Orders candidates by all that speaks for them, best first. Ties keep the order given. */
export function rankPassages(input: RankInput): RankedPassage[] {
  const { query, weights, counts, matcher, read, candidates, recency } = input;
  const pairs = wordPairs(query.terms, weights);
  const known = new Map<string, ReadOpening>();
  const bestScore = Math.max(...candidates.map(({ hit }) => hit.score), Number.MIN_VALUE);
  const bestStory = Math.max(...candidates.map(({ hit }) => hit.article.score), Number.MIN_VALUE);
  return candidates
    .map((candidate): RankedPassage => {
      const { hit, article } = candidate;
      let whole = known.get(article.id);
      if (whole === undefined) known.set(article.id, (whole = openingOf(article, read(article), input)));
      const { opening, reading } = whole;
      const { inTitle, inLede } = opening;
      const { words, sentences } = reading.passage(hit);
      const occurrences = matcher.among(words, hit.start);
      const inPassage = strengths(occurrences, weights.length);
      const evidence: PassageEvidence = {
        engine: Math.log(Math.max(hit.score, Number.MIN_VALUE) / bestScore),
        story: Math.log(Math.max(hit.article.score, Number.MIN_VALUE) / bestStory),
        inArticle: candidate.inArticle,
        inPassage: coverage(inPassage, weights),
        inContext: coverage(either(inPassage, opening.found), weights),
        inSentence: densestSpan(occurrences, sentences, weights),
        inWindow: densestWindow(occurrences, weights, WINDOW),
        pairs: Math.max(adjacency(occurrences, pairs), adjacency(inTitle, pairs), adjacency(inLede, pairs)),
        early: Math.exp(-hit.start / EARLY),
        recency: recency(article),
      };
      return { ...candidate, words, occurrences, sentences, opening, evidence, score: weigh(evidence, counts) };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** An article of which a passage has been met. */
interface ReadOpening {
  readonly reading: ArticleReading;
  readonly opening: Opening;
}

function openingOf(article: Article, reading: ArticleReading, { matcher, weights }: RankInput): ReadOpening {
  const headline = hasHeadline(article) ? reading.title() : NO_TERMS;
  const inTitle = matcher.among(headline);
  const inLede = matcher.among(reading.lede());
  const found = strengths([...inTitle, ...inLede], weights.length);
  return { reading, opening: { headline, inTitle, inLede, found } };
}

/** The occurrences inside a range of the body. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  return spans.filter((each) => each.start >= start && each.end <= end);
}
