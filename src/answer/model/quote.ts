import type { Span } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';

/** An exact slice of a body. */
export interface Quote extends Span {
  readonly text: string;
}

/** A relative date in a quote, resolved from its article's day. Offsets index the body. */
export interface ResolvedDate extends Span {
  /** The words as they stand: `this week`. */
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
}
