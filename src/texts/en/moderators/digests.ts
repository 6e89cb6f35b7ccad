import type { DayRange } from '../../../corpus/day.ts';
import { count } from '../counts.ts';
import { formatRange } from '../days.ts';

const articles = (number: number): string => count(number, { one: 'article', other: 'articles' });

/** What a channel is told of the archive each day or week. */
export const digests = {
  title: (days: DayRange): string => `🗞️ What came in · ${formatRange(days)}`,
  nothing: 'Nothing new came in.',
  from: (number: number): string => `from ${articles(number)}`,
  sources: (number: number): string => `of ${count(number, { one: 'source', other: 'sources' })}`,
  /** How often a story is told; nothing for once. */
  told: (sources: number, reports: number): string =>
    [
      ...(sources > 1 ? [count(sources, { one: 'source', other: 'sources' })] : []),
      ...(reports > 1 ? [count(reports, { one: 'report', other: 'reports' })] : []),
    ].join(', '),
  older: (number: number): string => `${articles(number)} of older days came in too`,
  added: (schedule: string): string => `🗞️ I will post a digest here: ${schedule}. /digest now shows you one first.`,
  tooMany: (most: number): string =>
    `This server has ${most} digests already, the most there can be. /digest remove ends one.`,
  /** `at` is a time of day; `day` the weekday of a weekly one. */
  schedule: (day: string | null, at: string): string => (day === null ? `daily at ${at}` : `${day}s at ${at}`),
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  onServersOnly: 'Digests are posted on a server.',
  pinned: 'pinned',
  last: (day: string): string => `last on ${day}`,
  heading: 'Digests',
  none: 'There is no digest on this server.',
  removed: 'There will be no more of that digest.',
  /** For the server's audit log. */
  reason: 'Dateline: the latest digest is pinned in place of the one before',
  command: {
    description: 'A digest of what came in, posted each day or week',
    daily: 'Post a digest in this channel each day',
    weekly: 'Post a digest in this channel each week',
    now: 'Show me a digest as it would be now',
    list: 'The digests on this server',
    remove: 'End a digest',
    at: 'When, where this server is: 08:00, unless you say',
    day: 'On which day (Monday, unless you say)',
    pin: 'Pin each in place of the one before (no, unless you say)',
    empty: 'Post one even when nothing came in (no, unless you say)',
    span: 'Of a day or of a week (a day, unless you say)',
    spans: { daily: 'a day', weekly: 'a week' },
    digest: 'Which digest',
  },
} as const;
