import type { Day } from '../../../corpus/day.ts';
import { formatDay } from '../days.ts';

const articles = (count: number): string => (count === 1 ? '1 new article' : `${count} new articles`);

/** What is new since a day. */
export const changes = {
  title: (since: Day, topic: string | null): string =>
    topic === null ? `New since ${formatDay(since)}` : `New since ${formatDay(since)}: ${topic}`,
  counts: (total: number, shown: number): string =>
    shown < total ? `${articles(total)}, the newest ${shown} looked at` : articles(total),
  numbers: 'Numbers to compare',
  numbersNote:
    'The same names and the same kind of quantity stand in both sentences. Whether a thing has changed is yours to judge.',
  articles: 'New articles',
  firstSeen: 'First seen: ',
  nothing: (since: Day | null, topic: string | null): string => {
    const about = topic === null ? '' : ` about “${topic}”`;
    return since === null
      ? 'No article of the archive is dated.'
      : `There is no article${about} since ${formatDay(since)}.`;
  },
  command: {
    description: 'What is new since a day: articles, names first seen, numbers to compare',
    since: 'The first new day: 2021-11, 16 November 2021, last week (the last 7 days, unless you say)',
    topic: 'Only articles about this',
  },
} as const;
