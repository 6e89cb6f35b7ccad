/**
 * What costs a sentence of a summary or of a timeline some of its worth beside the lines chosen before it, in log odds, as its
 * worth is, and below what worth it is not told.
 */
export interface SummaryCosts {
  /** Of all: the log odds that it is a sentence of news, and that it is about the topic, below which it is a last resort. */
  readonly leastNews: number;
  readonly leastOnTopic: number;
  /** Of all: each hundred characters over a glance. */
  readonly long: number;
  /** The same words as a line or an entry chosen before, in part where they are alike in part. */
  readonly likeness: number;
  readonly entryLikeness: number;
  /** Of a topic: an article that has a line; and what the logarithm of the likelihood that it is about the topic is worth. */
  readonly again: number;
  readonly straying: number;
  /** Of a period: a story that is told; and what the logarithm of its reports and sources is worth. */
  readonly story: number;
  readonly report: number;
  /** Of a period: what says what is to come, where a later day reports the same story. */
  readonly overtaken: number;
  /** Of a timeline: an article that has an entry, a day that has one, and the day before or after. */
  readonly entry: number;
  readonly sameDay: number;
  readonly nextDay: number;
  /** Of a timeline: what a chronology tells under its day, which may be one of many small matters. */
  readonly chronicled: number;
  /** The worth from which on a topic's lines and a timeline's entries are told, after the first few. */
  readonly leastLine: number;
  readonly leastEntry: number;
}
