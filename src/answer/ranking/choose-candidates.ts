import type { ArchivedArticle } from '../../corpus/article.ts';
import type { SeenArticles } from '../model/seen-edition.ts';
import { coverage } from './occurrences.ts';
import type { PassageHit } from '../../search/passage-index.ts';

/** A passage that the engine found, worth a closer look. */
export interface Candidate {
  readonly article: ArchivedArticle;
  readonly hit: PassageHit;
  /** Weight of the question's words that stand anywhere in the article. */
  readonly inArticle: number;
  /** First estimate, from what the engine knows alone. Comparable within one question. */
  readonly estimate: number;
}

/** Candidates of one article at most, unless said: a long article must not crowd the others out. */
const OF_ONE_ARTICLE = 4;

/** A candidate whose article is not read yet. */
export type ChosenHit = Omit<Candidate, 'article'>;

/**
 * Chooses the hits whose text is worth reading, by the engine's scores and the words found in passage and article.
 *
 * @param weights - The share of each term in the question's weight.
 * @param limit - At most so many.
 * @param ofOneArticle - At most so many of one article.
 * @returns Best first; ties keep the engine's order.
 */
export function chooseHits(
  hits: readonly PassageHit[],
  weights: Float64Array,
  limit: number,
  ofOneArticle: number = OF_ONE_ARTICLE,
): ChosenHit[] {
  const bestScore = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
  const bestStory = Math.max(...hits.map(({ article }) => article.score), Number.MIN_VALUE);
  const found = new Float64Array(weights.length);
  const covered = (places: readonly number[]): number => {
    found.fill(0);
    for (const place of places) found[place] = 1;
    return coverage(found, weights);
  };
  const estimated = hits
    .map((hit) => {
      const inArticle = covered(hit.article.matched);
      const estimate =
        Math.log(Math.max(hit.score, Number.MIN_VALUE) / bestScore) +
        0.8 * Math.log(Math.max(hit.article.score, Number.MIN_VALUE) / bestStory) +
        3 * inArticle +
        covered(hit.matched);
      return { hit, inArticle, estimate };
    })
    .toSorted((a, b) => b.estimate - a.estimate);
  const perArticle = new Map<string, number>();
  const chosen: ChosenHit[] = [];
  for (const each of estimated) {
    if (chosen.length >= limit) break;
    const before = perArticle.get(each.hit.articleId) ?? 0;
    perArticle.set(each.hit.articleId, before + 1);
    if (before < ofOneArticle) chosen.push(each);
  }
  return chosen;
}

/** Reads the articles of hits, all at once; by their ids, without those that are not there any more. */
export async function readArticles(
  hits: readonly PassageHit[],
  articles: SeenArticles,
): Promise<ReadonlyMap<string, ArchivedArticle>> {
  const read = await articles.read([...new Set(hits.map(({ articleId }) => articleId))]);
  return new Map(read.flatMap((article) => (article === undefined ? [] : [[article.id, article]])));
}

/** Puts hits and their articles together; hits whose articles are not there any more are left out. */
export function withArticles(
  chosen: readonly ChosenHit[],
  read: ReadonlyMap<string, ArchivedArticle>,
): readonly Candidate[] {
  return chosen.flatMap((each) => {
    const article = read.get(each.hit.articleId);
    return article === undefined ? [] : [{ ...each, article }];
  });
}
