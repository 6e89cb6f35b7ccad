import type { DateSource } from '../../corpus/article.ts';
import type { DayRange } from '../../corpus/day.ts';
import { formatRange } from './days.ts';

const DATE_SOURCES: Record<Exclude<DateSource, 'text'>, string> = {
  name: "its file's name",
  folder: "its folder's name",
  pdf: "the PDF's creation date, which may not be its day of publication",
};

/** Lists of articles, and one article to read. */
export const article = {
  latest: (shown: number, total: number): string =>
    total === 1 ? 'The one article there is' : `The newest ${shown} of ${total} articles`,
  latestAbout: (topic: string): string => `Newest articles about “${topic}”`,
  on: (range: DayRange, total: number): string =>
    `${formatRange(range)} · ${total === 1 ? '1 article' : `${total} articles`}`,
  noneOn: (range: DayRange): string => `No article is dated ${formatRange(range)}.`,
  noneAbout: (topic: string): string => `No article is about “${topic}”.`,
  related: (title: string): string => `Near “${title}”`,
  noneRelated: (title: string): string => `No other article shares enough names and telling words with “${title}”.`,
  sameStory: 'same story',
  shared: (words: readonly string[]): string => `shares ${words.join(', ')}`,
  nearestDays: (before: string | null, after: string | null): string =>
    [
      before === null ? null : `the last one before is of ${before}`,
      after === null ? null : `the next one after is of ${after}`,
    ]
      .filter((part) => part !== null)
      .join(', ')
      .replace(/^./u, (first) => first.toUpperCase()),
  dateSource: (source: Exclude<DateSource, 'text'>): string => `The date comes from ${DATE_SOURCES[source]}.`,
  noDate: 'The article gives no date, so none is shown and relative dates in it are not resolved.',
  by: (byline: string): string => byline,
  suggestion: (title: string, day: string): string => `${title} · ${day}`,
} as const;
