import type { Article, Span } from '../corpus/article.ts';
import type { AnalysedPassage, AnalysedTexts } from './analysed-texts.ts';
import { adjacency, coverage, densestWindow, type Occurrence, strengths, TermMatcher } from './occurrences.ts';
import type { PassageHit, SearchResult } from './passage-index.ts';
import type { Query } from './query.ts';
import { termWeights, wordPairs } from './term-weights.ts';

/** What speaks for a passage, each 0-1 unless said. */
export interface PassageEvidence {
  /** The engine's score over the best of the search. */
  readonly engine: number;
  /** Natural logarithm of the article's score over the best article's: 0 or below. */
  readonly story: number;
  /** Weight of the question's words in the article, and in the passage with its title and lede. */
  readonly inArticle: number;
  readonly inContext: number;
  /** In its best sentence, and in its best run of 12 words. */
  readonly inSentence: number;
  readonly inWindow: number;
  /** Weight of the question's neighbouring words that stand side by side in the passage, the title or the lede. */
  readonly pairs: number;
  /** How near the passage is to the article's beginning. */
  readonly early: number;
  /** How near the article's day is to the time that the question speaks of; 0 where it speaks of none. */
  readonly recency: number;
}

/** A passage with what was found in it. */
export interface RankedPassage {
  readonly article: Article;
  readonly hit: PassageHit;
  readonly passage: AnalysedPassage;
  readonly occurrences: readonly Occurrence[];
  readonly sentences: readonly Span[];
  readonly evidence: PassageEvidence;
  readonly score: number;
}

/** How each kind of evidence counts. Fitted on judged sets: see docs/retrieval.md. */
const WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  engine: 2,
  story: 1,
  inArticle: 3.5,
  inContext: 1,
  inSentence: 1.5,
  inWindow: 2,
  pairs: 2.5,
  early: 2.5,
  recency: 3,
};

/** Words in a row that hold a name with its verb. */
const WINDOW = 12;
/** Characters after which the beginning of an article counts a third. */
const EARLY = 1500;

/** What ranking works with. */
export interface RankInput {
  readonly query: Query;
  readonly result: SearchResult;
  readonly texts: AnalysedTexts;
  /** The hits to rank, with their articles. */
  readonly candidates: readonly { readonly hit: PassageHit; readonly article: Article }[];
  /** How near an article's day is to the time asked for, 0-1. */
  readonly recency: (article: Article) => number;
}

/** Orders candidates by all that speaks for them, best first. Ties keep the engine's order. */
export function rankPassages({ query, result, texts, candidates, recency }: RankInput): RankedPassage[] {
  const weights = termWeights(result.frequencies, result.passages);
  const pairs = wordPairs(query.terms, weights);
  const matcher = new TermMatcher(query.terms);
  const count = query.terms.length;
  const bestScore = Math.max(...candidates.map(({ hit }) => hit.score), Number.MIN_VALUE);
  const bestStory = Math.max(...candidates.map(({ hit }) => hit.article.score), Number.MIN_VALUE);
  return candidates
    .map(({ hit, article }): RankedPassage => {
      const passage = texts.passage(article, hit);
      const opening = texts.opening(article);
      const sentences = texts.sentences(article, hit);
      const occurrences = matcher.find(passage.tokens);
      const inTitle = matcher.find(opening.title);
      const inLede = matcher.find(opening.lede);
      const inArticle = new Float64Array(count);
      for (const place of hit.article.matched) inArticle[place] = 1;
      const evidence: PassageEvidence = {
        engine: hit.score / bestScore,
        story: Math.log(Math.max(hit.article.score, Number.MIN_VALUE) / bestStory),
        inArticle: coverage(inArticle, weights),
        inContext: coverage(strengths([...occurrences, ...inTitle, ...inLede], count), weights),
        inSentence: Math.max(
          0,
          ...sentences.map((span) => coverage(strengths(within(occurrences, span), count), weights)),
        ),
        inWindow: densestWindow(occurrences, weights, WINDOW),
        pairs: Math.max(adjacency(occurrences, pairs), adjacency(inTitle, pairs), adjacency(inLede, pairs)),
        early: Math.exp(-hit.start / EARLY),
        recency: recency(article),
      };
      return { article, hit, passage, occurrences, sentences, evidence, score: weigh(evidence) };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** The occurrences inside a range of the body. */
export function within(occurrences: readonly Occurrence[], { start, end }: Span): Occurrence[] {
  return occurrences.filter((each) => each.start >= start && each.end <= end);
}

function weigh(evidence: PassageEvidence): number {
  let sum = 0;
  for (const [kind, weight] of Object.entries(WEIGHTS)) sum += weight * evidence[kind as keyof PassageEvidence];
  return sum;
}
