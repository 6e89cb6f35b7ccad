import { compareArticles } from '../../corpus/article.ts';
import { ALL_DAYS, type DayRange } from '../../corpus/day.ts';
import { eventDate, tellingDate } from '../../dates/event-date.ts';
import { datesFrom } from '../sentences/dates-within.ts';
import type { SummaryLine } from '../summary/summary.ts';
import type { TimelineEntry, TimelineOrder } from './timeline.ts';

/** Puts a sentence on the days of what it tells, else on the day on which it says that this was said, else on its article's. */
export function timelineEntry(line: Omit<SummaryLine, 'sources'>): TimelineEntry {
  const { article, text, start } = line;
  const { day, language } = article;
  const dates = datesFrom(
    line.dates.filter((date) => date.start >= start),
    start,
  );
  const event = eventDate(text, day, language, dates);
  if (event !== null) {
    return { ...line, when: { since: event.since, until: event.until }, dated: event.ahead ? 'ahead' : 'told' };
  }
  if (day === null) return { ...line, when: ALL_DAYS, dated: 'undated' };
  const said = tellingDate(text, day, language, dates) ?? day;
  return { ...line, when: { since: said, until: said }, dated: 'reported' };
}

/** Orders entries by their days, the shorter span first where both begin on one day; undated ones last. */
export function inEventOrder(entries: readonly TimelineEntry[], order: TimelineOrder): TimelineEntry[] {
  const sign = order === 'oldest' ? 1 : -1;
  return entries.toSorted((a, b) => {
    if (a.dated === 'undated' || b.dated === 'undated') {
      if (a.dated !== b.dated) return a.dated === 'undated' ? 1 : -1;
    } else if (keyOf(a.when) !== keyOf(b.when)) return keyOf(a.when) < keyOf(b.when) ? -sign : sign;
    // Of one day's reports the earlier told first; of one paper's, in its own order.
    if (a.article.id === b.article.id) return sign * (a.start - b.start);
    return -sign * compareArticles(a.article, b.article);
  });
}

const keyOf = ({ since, until }: DayRange): string => `${since ?? ''} ${until ?? ''}`;

/** Whether some of the days of an entry lie in a range. Undated entries lie only in the range of all days. */
export function happensIn({ when, dated }: TimelineEntry, { since, until }: DayRange): boolean {
  if (dated === 'undated') return since === null && until === null;
  return (since === null || (when.until ?? '') >= since) && (until === null || (when.since ?? '') <= until);
}
