import type { Article } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';
import { type DayHeading, dayHeadings } from '../../dates/day-headings.ts';

const known = new WeakMap<Article, readonly DayHeading[]>();

/** The days under which an article tells what happened, in the order of its text; none where it is no chronology. */
export function chronologyOf(article: Article): readonly DayHeading[] {
  let headings = known.get(article);
  if (headings === undefined) known.set(article, (headings = dayHeadings(article, article.day, article.language)));
  return headings;
}

/** Whether a place of an article's text stands under another day than the article's: its "Tuesday" is not the article's. */
export function isUnderAnotherDay(article: Article, place: number): boolean {
  return dayOver(article, place) !== article.day;
}

function dayOver(article: Article, place: number): Day | null {
  const above = chronologyOf(article).findLast(({ start }) => start <= place);
  return above === undefined ? article.day : above.day;
}
