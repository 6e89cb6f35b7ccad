/** What was deleted of a person. */
export interface Forgotten {
  readonly votes: number;
  readonly reports: number;
  /** Watches of their own. */
  readonly watches: number;
  /** Where their id was taken off what stays: what they did as a moderator, and pins they made. */
  readonly marks: number;
}
