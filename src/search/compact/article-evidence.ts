import type { PassageHit } from '../passage-index.ts';
import type { PassageTable } from '../passage-table.ts';
import { articleOf } from '../passage-table.ts';
import { ARTICLE_PASSAGES } from '../scoring.ts';
import type { PostingList } from './posting-list.ts';

/** The postings of one word's forms, in the order of the request. */
export interface WordLists {
  /** Place of the word among the request's terms. */
  readonly place: number;
  readonly lists: readonly PostingList[];
}

/**
 * Scores every passage of the articles that `passages` belong to, adding the words in the request's order, and gives
 * the `limit` best of `passages` with the evidence of their articles.
 *
 * An article's passages are one run of numbers, so each list is walked forwards once.
 *
 * @param passages - Rising.
 */
export function scoreWithArticles(
  table: PassageTable,
  passages: Uint32Array,
  words: readonly WordLists[],
  limit: number,
): PassageHit[] {
  const articles = [...new Set(Array.from(passages, (passage) => articleOf(table, passage)))];
  const numbers = articles.flatMap((article) => {
    const from = table.first[article]!;
    return Array.from({ length: table.first[article + 1]! - from }, (_, index) => from + index);
  });
  const sums = new Float64Array(numbers.length);
  const matched = numbers.map((): number[] => []);
  for (const { place, lists } of words) {
    for (const list of lists) {
      list.rewind();
      for (const [index, passage] of numbers.entries()) {
        const score = list.scoreOf(passage);
        if (score === 0) continue;
        sums[index]! += score;
        if (matched[index]!.at(-1) !== place) matched[index]!.push(place);
      }
    }
  }
  const scores = sums.map((sum, index) => sum * matched[index]!.length);
  const placeOf = new Map(numbers.map((passage, index) => [passage, index]));
  const evidence = new Map<number, PassageHit['article']>();
  for (const article of articles) {
    const from = placeOf.get(table.first[article]!)!;
    const to = from + table.first[article + 1]! - table.first[article]!;
    evidence.set(article, {
      score: scores
        .slice(from, to)
        .toSorted((a, b) => b - a)
        .slice(0, ARTICLE_PASSAGES)
        .reduce((sum, score) => sum + score, 0),
      matched: [...new Set(matched.slice(from, to).flat())].toSorted((a, b) => a - b),
    });
  }
  const score = (passage: number): number => scores[placeOf.get(passage)!]!;
  return Array.from(passages)
    .toSorted((a, b) => score(b) - score(a) || a - b)
    .slice(0, limit)
    .map((passage) => {
      const article = articleOf(table, passage);
      return {
        articleId: table.ids.at(article)!,
        start: table.starts[passage]!,
        end: table.ends[passage]!,
        score: score(passage),
        matched: matched[placeOf.get(passage)!]!,
        article: evidence.get(article)!,
      };
    });
}
