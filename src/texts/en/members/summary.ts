import type { DayRange } from '../../../corpus/day.ts';
import { formatRange } from '../days.ts';

/** Summaries: sentences taken word for word. */
export const summary = {
  topic: (topic: string): string => `Summary: ${topic}`,
  article: (title: string): string => `Summary: ${title}`,
  period: (range: DayRange): string => `Summary: ${formatRange(range)}`,
  nothingIn: (range: DayRange): string => `No article is dated ${formatRange(range)}.`,
  from: (count: number): string => (count === 1 ? 'from 1 article' : `from ${count} articles`),
  nothing: (topic: string): string => `Nothing in the archive is about “${topic}”.`,
  /** Above lines that tell little. */
  thin: 'The archive says little about this: these lines only touch on it.',
  /** What an earlier article said of the same follows. */
  replaced: (day: string): string => `Earlier, ${day}: `,
  verbatim: 'Each line is a whole sentence of its article, word for word.',
  command: {
    description: 'The sentences that matter most, word for word, in the order of their dates',
    topic: 'Sentences about a topic, one for each story',
    article: 'The sentences that stand for one article',
    period: 'What happened on a day, in a month or between two days, one line for each story',
    span: 'A day, a month, a year or a span: 2021-11, November 2021, last week',
  },
} as const;
