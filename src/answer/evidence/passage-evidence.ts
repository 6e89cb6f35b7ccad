/** What speaks for a passage, each 0-1 unless said. */
export interface PassageEvidence {
  /** Natural logarithm of the engine's score over the best candidate's: 0 or below. */
  readonly engine: number;
  /** The same of the article's score. */
  readonly story: number;
  /** Weight of the question's words in the article; in the passage; in the passage with title and lede. */
  readonly inArticle: number;
  readonly inPassage: number;
  readonly inContext: number;
  /** In its best sentence, and in its best run of a few words. */
  readonly inSentence: number;
  readonly inWindow: number;
  /** Weight of the question's neighbouring words that stand side by side in the passage, the title or the lede. */
  readonly pairs: number;
  /** How near the passage is to the article's beginning. */
  readonly early: number;
  /** How near the article's day is to the time that the question prefers; 0 where it prefers none. */
  readonly recency: number;
}
