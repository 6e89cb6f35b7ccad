/** What speaks for a sentence as an entry of a timeline, besides what it tells. Shares are 0-1. */
export interface InTimeEvidence {
  /** Whether it says the one day of what it tells, several days, or one that still lay ahead. Else it stands under its article's day. */
  readonly told: number;
  readonly span: number;
  readonly ahead: number;
  /** Under its article's day: whether it names that day, or another one; or else whether its article tells of a day shortly before. */
  readonly ownDay: number;
  readonly otherDay: number;
  readonly dayBefore: number;
  /** Under its article's day: how many sentences stand before it. */
  readonly place: number;
  /** How many of the other stories say its day, and how many appeared on it or on the next: 1 being all, on a logarithmic scale. */
  readonly saidBy: number;
  readonly reportedBy: number;
  /** How long before its article it happened, 1 being a year or more, on a logarithmic scale; whether more than ten years. */
  readonly ago: number;
  readonly decades: number;
  /** Whether its article was plainly changed after its day. */
  readonly updated: number;
  /** Whether its article only touches on the topic. */
  readonly touches: number;
}
