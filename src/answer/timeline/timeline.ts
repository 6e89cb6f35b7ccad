import type { Coverage } from '../../corpus/article-store.ts';
import type { Day, DayRange } from '../../corpus/day.ts';
import type { SummaryLine } from '../summary/summary.ts';

/**
 * Where an entry's days come from: its sentence says so (`told`), or says that they lay ahead (`ahead`); else they are the
 * day on which that was said, as the sentence names it, or its article's (`reported`), if that has one (`undated`).
 */
export type EntryDate = 'told' | 'ahead' | 'reported' | 'undated';

/** One thing that happened, in the words of the first article to tell it. */
export interface TimelineEntry extends Omit<SummaryLine, 'sources'> {
  /** Both ends are open exactly when `dated` is `undated`. */
  readonly when: DayRange;
  readonly dated: EntryDate;
}

/** In which direction a timeline runs. */
export type TimelineOrder = 'oldest' | 'newest';

/** A topic, and in which direction its line runs. */
export interface TimelineRequest {
  readonly topic: string;
  /** The days of what is told; articles of a month before and after are looked at. */
  readonly range: DayRange;
  readonly today: Day;
  readonly order: TimelineOrder;
}

/** What happened, in order. */
export interface Timeline {
  /** The days that the entries lie in. */
  readonly range: DayRange;
  readonly order: TimelineOrder;
  /** The main ones first, then the others: each part by its days, undated ones last in either order. */
  readonly entries: readonly TimelineEntry[];
  /** How many are the main ones: those that most articles tell. */
  readonly main: number;
  /** Articles that the entries and their reports were taken from. */
  readonly articles: number;
  /** Whether the archive has more about it than was looked at. */
  readonly cut: boolean;
  readonly coverage: Coverage;
}
