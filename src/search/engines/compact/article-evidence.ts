import type { PassageHit } from '../../passage-index.ts';
import { articleOf, type PassageTable } from '../../passage-table.ts';
import { ARTICLE_PASSAGES } from '../../scoring.ts';
import { countBelow } from '../../terms/sorted-numbers.ts';
import type { Postings } from './posting-list.ts';

/** The postings of one word's forms, in the order of the request. */
export interface WordLists {
  /** Place of the word among the request's terms. */
  readonly place: number;
  readonly lists: readonly Postings[];
}

/** A hit, and its passage's number in the segment. */
export interface NumberedHit {
  readonly passage: number;
  readonly hit: PassageHit;
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
): NumberedHit[] {
  const articles = articlesOf(table, passages);
  const runs = new ArticleRuns(table, articles);
  const scored = scoreAll(runs.numbers, words);
  const best = Array.from(passages, (passage) => ({ passage, index: runs.indexOf(passage) }))
    .toSorted((a, b) => scored.scores[b.index]! - scored.scores[a.index]! || a.passage - b.passage)
    .slice(0, limit);
  const evidence = new Map<number, PassageHit['article']>();
  return best.map(({ passage, index }) => {
    const article = runs.articleOf(index);
    let found = evidence.get(article);
    if (found === undefined) evidence.set(article, (found = evidenceIn(scored, words, ...runs.rangeOf(article))));
    const hit = {
      articleId: table.ids.at(articles[article]!)!,
      start: table.starts[passage]!,
      end: table.ends[passage]!,
      score: scored.scores[index]!,
      matched: matchedIn(scored, words, index, index + 1),
      article: found,
    };
    return { passage, hit };
  });
}

/** The articles that passages belong to, rising. */
function articlesOf(table: PassageTable, passages: Uint32Array): number[] {
  const articles: number[] = [];
  let end = 0;
  for (const passage of passages) {
    if (passage < end) continue;
    const article = articleOf(table, passage);
    articles.push(article);
    end = table.first[article + 1]!;
  }
  return articles;
}

/** The passages of some articles, one article behind the other. Articles are named by their places among these. */
class ArticleRuns {
  /** All their passages, rising. */
  readonly numbers: Uint32Array;
  /** Where each article's passages begin in `numbers`, and the end of the last. */
  readonly #begins: Uint32Array;

  constructor({ first }: PassageTable, articles: readonly number[]) {
    this.#begins = new Uint32Array(articles.length + 1);
    for (const [place, article] of articles.entries()) {
      this.#begins[place + 1] = this.#begins[place]! + first[article + 1]! - first[article]!;
    }
    this.numbers = new Uint32Array(this.#begins[articles.length]!);
    for (const [place, article] of articles.entries()) {
      const begin = this.#begins[place]!;
      for (let index = begin; index < this.#begins[place + 1]!; index++) {
        this.numbers[index] = first[article]! + index - begin;
      }
    }
  }

  /** The place of a passage in `numbers`. */
  indexOf(passage: number): number {
    return countBelow(this.numbers, passage);
  }

  /** The article that the passage at a place belongs to. */
  articleOf(index: number): number {
    return countBelow(this.#begins, index + 1) - 1;
  }

  /** The places `[from, to)` of an article's passages. */
  rangeOf(article: number): [from: number, to: number] {
    return [this.#begins[article]!, this.#begins[article + 1]!];
  }
}

/** Scores of passages, and which words stand in each. */
interface ScoredPassages {
  readonly scores: Float64Array;
  /** A row a passage: 1 for each word that stands in it, by its place among the words. */
  readonly matched: Uint8Array;
}

/** @param numbers - Rising. */
function scoreAll(numbers: Uint32Array, words: readonly WordLists[]): ScoredPassages {
  const scores = new Float64Array(numbers.length);
  const matched = new Uint8Array(numbers.length * words.length);
  for (const [word, { lists }] of words.entries()) {
    for (const list of lists) {
      list.rewind();
      for (let index = 0; index < numbers.length; index++) {
        const score = list.scoreOf(numbers[index]!);
        if (score === 0) continue;
        scores[index]! += score;
        matched[index * words.length + word] = 1;
      }
    }
  }
  for (let index = 0; index < numbers.length; index++) {
    let found = 0;
    for (let word = 0; word < words.length; word++) found += matched[index * words.length + word]!;
    scores[index]! *= found;
  }
  return { scores, matched };
}

/** What the passages `[from, to)` of one article tell together. */
function evidenceIn(
  scored: ScoredPassages,
  words: readonly WordLists[],
  from: number,
  to: number,
): PassageHit['article'] {
  const best = scored.scores.slice(from, to).toSorted();
  let score = 0;
  for (let place = best.length - 1; place >= Math.max(0, best.length - ARTICLE_PASSAGES); place--)
    score += best[place]!;
  return { score, matched: matchedIn(scored, words, from, to) };
}

/** The places of the words that stand in any of the passages `[from, to)`, rising. */
function matchedIn({ matched }: ScoredPassages, words: readonly WordLists[], from: number, to: number): number[] {
  return words.flatMap(({ place }, word) => {
    for (let index = from; index < to; index++) if (matched[index * words.length + word] === 1) return [place];
    return [];
  });
}
