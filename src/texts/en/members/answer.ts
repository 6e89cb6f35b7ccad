import type { Coverage } from '../../../corpus/article-store.ts';
import type { DayRange } from '../../../corpus/day.ts';
import { formatDay, formatRange } from '../days.ts';

const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);
const passages = (count: number): string => (count === 1 ? '1 passage' : `${count} passages`);

/** What stands around quotes: who asked what, where a quote is from, what was searched. */
export const answer = {
  articles,
  questionMark: 'Q: ',
  separator: ' · ',
  undated: 'undated',
  sameArticle: 'same article',
  citation: (number: number, title: string): string => `[${number}] ${title}`,
  numbered: (number: number): string => `[${number}] `,
  reports: (count: number): string => `+${count} ${count === 1 ? 'report' : 'reports'}`,
  corrected: (notice: string): string => `Correction: ${notice}`,
  updated: (day: string): string => `Updated on ${day} or later: its “today” and weekdays may count from then.`,
  ofPassages: (total: number): string => ` of ${passages(total)}`,
  understood: (words: string, ranges: readonly DayRange[]): string =>
    `“${words}” → ${ranges.map(formatRange).join(' and ')}`,
  unreadTimes: (words: readonly string[]): string =>
    `I could not read ${words.map((each) => `“${each}”`).join(', ')} as a time: all dates were searched for the rest.`,
  range: (range: DayRange): string => formatRange(range),
  day: formatDay,
  resolved: (words: string, range: DayRange): string => `${words} = ${formatRange(range)}, by the article's date`,
  covers: ({ articles: count, undated, from, to }: Coverage): string => {
    const days = from === null ? 'none of them dated' : formatRange({ since: from, until: to });
    const without = from !== null && undated > 0 ? `, ${undated} undated` : '';
    return `Archive: ${articles(count)}, ${days}${without}`;
  },
  nothing: (question: string): string => `Nothing in the archive answers: “${question}”`,
  searched: ({ articles: count, from, to }: Coverage, range: DayRange): string => {
    const covered = from === null ? '' : `, ${formatRange({ since: from, until: to })}`;
    return `Searched: ${articles(count)}${covered} · ${formatRange(range)}`;
  },
  afterNewest: (newest: string): string => `Those days lie after the newest article, of ${newest}.`,
  beforeOldest: (oldest: string): string => `Those days lie before the oldest article, of ${oldest}.`,
  unknown: 'Not in the archive at all: ',
  didYouMean: 'Did you mean: ',
  spelt: (read: string, wrote: string): string => `Searched for ${read}; you wrote ${wrote}`,
  suggestion: (word: string, count: number): string => `${word} (${articles(count)})`,
  maybe: 'The archive may answer this:',
  maybeOutside: (words: string, range: DayRange): string =>
    `Nothing about this for “${words}” (${formatRange(range)}). From other days, the archive may answer it:`,
  routes: {
    period: (range: DayRange): string => `The main sentences of ${formatRange(range)} · more with /summary period`,
    topic: 'The main sentences about this, one for each story · more with /summary topic',
    newest: 'The newest about this:',
  },
  happened: (range: DayRange): string => `tells of ${formatRange(range)}`,
  endsOn: (newest: string): string => `The archive ends on ${newest}`,
  lastDaysRange: (range: DayRange): string => `last 7 days of the archive → ${formatRange(range)}`,
  again: { title: 'That answer is too old: ask again', label: 'Question' },
  noQuestion: 'That message of mine carries no question: it answers none, or it is too old.',
  /** The words follow. */
  carriedOver: 'Carried over: ',
  ofItsOwn: 'A question of its own: nothing was carried over.',
  shownBefore: 'What was shown before is not shown again.',
  further: { title: 'Ask further', label: 'About the same, such as: and in 2022?' },
  contextHeading: 'Around the quotes: the passages they stand in',
  buttons: {
    previous: 'Previous',
    next: 'Next',
    newest: 'Newest first',
    best: 'Best match',
    literal: 'Search my words',
    context: 'Context',
    further: 'Ask further',
    dismiss: 'Dismiss',
    lastDays: "Archive's last 7 days",
    pin: 'Pin',
  },
  /** Descriptions, as the command picker and `--help` show them: 1-100 characters each. */
  command: {
    description: 'Answer a question from the archive, word for word, with dates',
    question: 'What do you want to know? "Quoted words" must occur exactly',
    after: 'The question that this one goes on from',
    sort: 'Which passages come first (the best match, unless you say)',
    sorts: { best: 'Best match first', newest: 'Newest first', oldest: 'Oldest first' },
  },
} as const;
