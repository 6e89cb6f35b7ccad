import type { DayRange } from '../../corpus/day.ts';
import { formatRange } from './days.ts';

/** Summaries: sentences taken word for word. */
export const summary = {
  topic: (topic: string): string => `Summary: ${topic}`,
  article: (title: string): string => `Summary: ${title}`,
  period: (range: DayRange): string => `Summary: ${formatRange(range)}`,
  nothingIn: (range: DayRange): string => `No article is dated ${formatRange(range)}.`,
  from: (count: number): string => (count === 1 ? 'from 1 article' : `from ${count} articles`),
  nothing: (topic: string): string => `Nothing in the archive is about “${topic}”.`,
  verbatim: 'Each line is a whole sentence of its article, word for word.',
} as const;
