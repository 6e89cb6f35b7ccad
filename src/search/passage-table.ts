import { type ArticleHeader, compareArticles } from '../corpus/article.ts';
import { dayNumber, type DayRange, isAllDays } from '../corpus/day.ts';
import type { IndexedArticle } from './indexed-article.ts';

/** Stands for the missing day of an undated article: it sorts after every real one. */
export const UNDATED = -0x8000_0000;

/**
 * Where each passage stands. Passages are numbered newest article first, then by article id, then by start, so that
 * a range of days is one run of numbers and a lower number wins every tie.
 */
export interface PassageTable {
  /** Article ids in passage order. */
  readonly ids: { at(article: number): string | undefined };
  /** Days since 1970-01-01 of each article, falling; {@link UNDATED} for those without. */
  readonly days: Int32Array;
  /** Number of each article's first passage, and one past the last: an entry more than there are articles. */
  readonly first: Uint32Array;
  /** Offsets of each passage in its article's body. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Orders articles as passages are numbered. */
export function inPassageOrder(articles: readonly IndexedArticle[]): IndexedArticle[] {
  return articles.toSorted((a, b) => compareArticles(a.article, b.article));
}

/** The day of an article as a {@link PassageTable} has it. */
export function tableDay({ day }: ArticleHeader): number {
  return day === null ? UNDATED : dayNumber(day);
}

/** Orders articles as {@link inPassageOrder} does: an undated one's day is below every other, so falling days put it last. */
export function compareEntries(a: TableEntry, b: TableEntry): number {
  return b.day - a.day || (a.id < b.id ? -1 : 1);
}

/** What the order of articles depends on. */
export interface TableEntry {
  readonly id: string;
  /** As {@link tableDay} has it. */
  readonly day: number;
}

/** Numbers the passages of `articles`, which are already in passage order. */
export function tabulatePassages(articles: readonly IndexedArticle[]): PassageTable {
  const count = articles.reduce((sum, { passages }) => sum + passages.length, 0);
  const days = new Int32Array(articles.length);
  const first = new Uint32Array(articles.length + 1);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let number = 0;
  for (const [ordinal, { article, passages }] of articles.entries()) {
    days[ordinal] = tableDay(article);
    first[ordinal] = number;
    for (const passage of passages) {
      starts[number] = passage.start;
      ends[number] = passage.end;
      number++;
    }
  }
  first[articles.length] = number;
  return { ids: articles.map(({ article }) => article.id), days, first, starts, ends };
}

/**
 * The articles in `range`, as places `[from, to)`.
 *
 * @param days - Of a {@link PassageTable}.
 */
export function articlesIn(days: Int32Array, range: DayRange): { readonly from: number; readonly to: number } {
  if (isAllDays(range)) return { from: 0, to: days.length };
  const newest = range.until === null ? Number.MAX_SAFE_INTEGER : dayNumber(range.until);
  const oldest = range.since === null ? UNDATED + 1 : dayNumber(range.since);
  const from = countAtLeast(days, newest + 1);
  return { from, to: Math.max(from, countAtLeast(days, oldest)) };
}

/** The passages of the articles in `range`, as numbers `[from, to)`. */
export function passagesIn(
  { days, first }: PassageTable,
  range: DayRange,
): { readonly from: number; readonly to: number } {
  const { from, to } = articlesIn(days, range);
  return { from: first[from] ?? 0, to: first[to] ?? 0 };
}

/** The place of the article that a passage belongs to. */
export function articleOf(table: PassageTable, passage: number): number {
  const { first } = table;
  let low = 0;
  let high = first.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((first[middle] ?? 0) <= passage) low = middle;
    else high = middle - 1;
  }
  // Articles without passages share their first number with the next one; the search ends at the last of them.
  return low;
}

/** How many of the falling `days` are at least `day`. */
function countAtLeast(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? UNDATED) >= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
