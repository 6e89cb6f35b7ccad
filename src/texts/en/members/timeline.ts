import type { DayRange } from '../../../corpus/day.ts';
import { formatRange } from '../days.ts';

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);
const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

/** Timelines: what happened, in order, the main things first. */
export const timeline = {
  title: (topic: string): string => `Timeline: ${topic}`,
  counts: (shown: number, from: number): string => `${entries(shown)} from ${articles(from)}`,
  /** Behind an entry's days. */
  marks: { told: '', ahead: ' · announced', reported: ' · reported', undated: '' },
  when: (range: DayRange): string => formatRange(range),
  undated: 'No date known',
  /** Above the first of those that fewer articles tell. */
  others: 'What fewer articles tell:',
  nothing: (topic: string): string => `Nothing in the archive about “${topic}” has a place on a timeline.`,
  legend:
    'Each day is the one that the sentence itself tells of; “reported” means that it tells of none and stands under the day on which it was said or printed, “announced” that the day still lay ahead.',
  cut: 'The archive has more about this than was looked at: narrow it with since and until.',
  buttons: { newest: 'Newest first', oldest: 'Oldest first', pin: 'Pin', timeline: 'Timeline' },
  command: {
    description: 'What happened, in order: first what most articles tell, then the rest',
    since: 'Only what happened from this day on: 2021-11, 16 November 2021, last week',
    until: 'Only what happened up to this day: 2021-11, 16 November 2021, last week',
    order: 'Where the line begins (with the oldest, unless you say)',
    orders: { oldest: 'Oldest first', newest: 'Newest first' },
  },
} as const;
