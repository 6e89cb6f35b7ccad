import type { Day } from '../day.ts';
import { seedFault } from '../seed-problem.ts';
import type { DatedBy } from './day-orders.ts';
import { dated, type SettledDay, type TwoDays, undated } from './settle-day.ts';
import type { DayOrder } from './written-date.ts';

/** An article whose day only the other dates of its source can settle. */
export interface OpenDay extends Omit<DatedBy, 'file'>, TwoDays {
  /** Id of the article. */
  readonly id: string;
}

/**
 * Settles a day of two readings.
 *
 * @param order - What the article's source puts first; `null` where nothing shows it: then the article stays undated.
 * @param today - As in `DayPlace`.
 */
export function settleOpenDay(open: TwoDays, order: DayOrder | null, today: Day | null): SettledDay {
  if (order === null) return undated(seedFault('ambiguous-date', open.line, open.date));
  return dated(order === 'day-first' ? open.dayFirst : open.monthFirst, open.dateSource, open.line, today);
}
