import type { PassageHit } from '../../passage-index.ts';
import { articleOf, type PassageTable } from '../../passage-table.ts';
import { ARTICLE_PASSAGES } from '../../scoring.ts';
import type { Postings } from './posting-list.ts';

/** The best scores of an article, while they are looked for. */
const BEST = new Float64Array(ARTICLE_PASSAGES);

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

/** What is wanted of the passages found. */
export interface EvidenceRequest {
  readonly words: readonly WordLists[];
  /** At most so many, the best. */
  readonly limit: number;
  /** Whether nothing is to be known of the other passages of their articles. */
  readonly alone: boolean;
}

/**
 * Scores `passages` and every other one of their articles, adding the words in the request's order, and gives the best of
 * `passages` with the evidence of their articles.
 *
 * An article's passages are one run of numbers, so each list is walked forwards once.
 *
 * @param passages - Rising.
 */
export function scoreWithArticles(
  table: PassageTable,
  passages: Uint32Array,
  { words, limit, alone }: EvidenceRequest,
): NumberedHit[] {
  const runs = alone ? runsOfThemselves(passages) : runsOfArticles(table, passages);
  const scored = scoreAll(runs.numbers, words);
  const { scores } = scored;
  const best = runs.wanted.toSorted((a, b) => scores[b]! - scores[a]! || a - b).subarray(0, limit);
  const known = new Map<number, Pick<PassageHit, 'articleId' | 'article'>>();
  return Array.from(best, (index) => {
    const passage = runs.numbers[index]!;
    const [from, to] = [runs.begins[index]!, runs.ends[index]!];
    let of = known.get(from);
    if (of === undefined) {
      const article = { score: sumOfBest(scores, from, to), matched: matchedIn(scored, from, to) };
      known.set(from, (of = { articleId: table.ids.at(articleOf(table, passage))!, article }));
    }
    const hit = {
      articleId: of.articleId,
      start: table.starts[passage]!,
      end: table.ends[passage]!,
      score: scores[index]!,
      matched: matchedIn(scored, index, index + 1),
      article: of.article,
    };
    return { passage, hit };
  });
}

/** Passages to be scored, rising, and by the place of each that of the first of its run, and the end of that. */
interface PassageRuns {
  readonly numbers: Uint32Array;
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
  /** The places of those that were found. */
  readonly wanted: Uint32Array;
}

function runsOfThemselves(passages: Uint32Array): PassageRuns {
  const begins = Uint32Array.from(passages.keys());
  return { numbers: passages, begins, ends: begins.map((place) => place + 1), wanted: begins };
}

/** All passages of the articles that some belong to, one article behind the other. */
function runsOfArticles(table: PassageTable, passages: Uint32Array): PassageRuns {
  const { first } = table;
  const articles = new Uint32Array(passages.length);
  let count = 0;
  let length = 0;
  let end = 0;
  for (const passage of passages) {
    if (passage < end) continue;
    const article = articleOf(table, passage);
    articles[count++] = article;
    end = first[article + 1]!;
    length += end - first[article]!;
  }
  const numbers = new Uint32Array(length);
  const begins = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const wanted = new Uint32Array(passages.length);
  let place = 0;
  let found = 0;
  for (const article of articles.subarray(0, count)) {
    const begin = place;
    const until = begin + first[article + 1]! - first[article]!;
    for (let number = first[article]!; number < first[article + 1]!; number++) {
      if (passages[found] === number) wanted[found++] = place;
      numbers[place] = number;
      begins[place] = begin;
      ends[place++] = until;
    }
  }
  return { numbers, begins, ends, wanted };
}

/** Scores of passages, and which words stand in each. */
interface ScoredPassages {
  readonly words: readonly WordLists[];
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
  return { words, scores, matched };
}

/** The sum of the best scores among `[from, to)`, the greatest first. */
function sumOfBest(scores: Float64Array, from: number, to: number): number {
  const best = BEST.fill(0);
  for (let place = from; place < to; place++) {
    const score = scores[place]!;
    let at = ARTICLE_PASSAGES - 1;
    if (!(score > best[at]!)) continue;
    for (; at > 0 && best[at - 1]! < score; at--) best[at] = best[at - 1]!;
    best[at] = score;
  }
  let sum = 0;
  for (const score of best) sum += score;
  return sum;
}

/** The places of the words that stand in any of the passages `[from, to)`, rising. */
function matchedIn({ words, matched }: ScoredPassages, from: number, to: number): number[] {
  const places: number[] = [];
  const count = words.length;
  for (let word = 0; word < count; word++) {
    let at = from * count + word;
    const end = to * count;
    while (at < end && matched[at] === 0) at += count;
    if (at < end) places.push(words[word]!.place);
  }
  return places;
}
