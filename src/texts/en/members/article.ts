import type { DateSource, FurnitureKind } from '../../../corpus/article.ts';
import type { Day, DayRange } from '../../../corpus/day.ts';
import { formatDay, formatRange } from '../days.ts';

const DATE_SOURCES: Record<Exclude<DateSource, 'text'>, string> = {
  printed: 'what its page prints',
  address: 'its address',
  name: "its file's name",
  folder: "its folder's name",
  pdf: "the PDF's creation date, which may not be its day of publication",
};

const FURNITURE: Record<FurnitureKind, string> = {
  dateline: 'place and agency',
  byline: 'who wrote it',
  caption: 'picture',
  link: 'links',
  notice: 'page text',
  contents: 'contents',
  repeat: 'what stands in many articles',
  markup: 'markup',
};

/** What a citation says. */
interface Cited {
  readonly title: string;
  readonly source: string | null;
  readonly day: Day | null;
  readonly url: string | null;
}

/** Lists of articles, and one article to read. */
export const article = {
  latest: (shown: number, total: number): string =>
    total === 1 ? 'The one article there is' : `The newest ${shown} of ${total} articles`,
  latestAbout: (topic: string): string => `Newest articles about “${topic}”`,
  on: (range: DayRange, total: number): string =>
    `${formatRange(range)} · ${total === 1 ? '1 article' : `${total} articles`}`,
  /** `before` and `after`: the nearest days that have articles. */
  noneOn: (range: DayRange, before: Day | null, after: Day | null): string => {
    const near = [
      before === null ? null : `the last one before is of ${formatDay(before)}`,
      after === null ? null : `the next one after is of ${formatDay(after)}`,
    ].filter((part) => part !== null);
    const where = near.join(', ').replace(/^./u, (first) => first.toUpperCase());
    return `No article is dated ${formatRange(range)}.${where === '' ? '' : ` ${where}.`}`;
  },
  noneAbout: (topic: string): string => `No article is about “${topic}”.`,
  related: (title: string): string => `Near “${title}”`,
  noneRelated: (title: string): string => `No other article shares enough names and telling words with “${title}”.`,
  sameStory: 'same story',
  shared: (words: readonly string[]): string => `shares ${words.join(', ')}`,
  /** Text of the page that is no sentence of the article, where it stands. */
  folded: (kinds: readonly FurnitureKind[]): string => `⋯ ${kinds.map((kind) => FURNITURE[kind]).join(', ')}`,
  dateSource: (source: Exclude<DateSource, 'text'>): string => `The date comes from ${DATE_SOURCES[source]}.`,
  noDate: 'The article gives no date, so none is shown and relative dates in it are not resolved.',
  suggestion: (title: string, day: string): string => `${title} · ${day}`,
  cite: 'Cite',
  /** In one line, to be copied. */
  citation: ({ title, source, day, url }: Cited): string =>
    [`“${title}”`, source, day === null ? 'undated' : formatDay(day), url].filter((part) => part !== null).join(', '),
  command: {
    description: 'Read the articles of the archive',
    latest: 'The newest articles, by their own dates',
    count: 'How many articles (5, unless you say)',
    topic: 'Only articles about this',
    show: 'Read one article, word for word',
    page: 'Which page to begin with',
    on: 'The articles of a day, a month or a year',
    date: 'A day, a month or a year: 2021-11-16, November 2021, 2021',
    related: 'Articles that share most names and telling words with one',
  },
} as const;
