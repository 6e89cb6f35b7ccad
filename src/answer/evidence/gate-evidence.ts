/** What tells whether a question was answered. Shares are 0-1; "best" is the best of the three first passages or quotes. */
export interface GateEvidence {
  /** Greatest share of the question's words, by weight, in one article; in one passage. */
  readonly inArticle: number;
  readonly inPassage: number;
  /** Mean share in the first passages with their headlines and ledes. */
  readonly inContext: number;
  /** Greatest share in one quote with its headline and the sentence before: what the question asserts, in one place. */
  readonly inUnit: number;
  /** Greatest share of the question's names and numbers in one such unit; 1 where it has none. */
  readonly named: number;
  /** How many of the question's three rarest words were found. */
  readonly rare: number;
  /** Share of the words that the archive does not have at all. */
  readonly unknown: number;
  /** How far from the time preferred the nearest passage is; 0 where no time is, or the newest of the matter is wanted. */
  readonly stale: number;
  /** How near the beginning of its article the best passage stands. */
  readonly early: number;
  /** Greatest share of the question's words in one quote and the sentence before it. */
  readonly withBefore: number;
  /** Best share of the words that tell sentences apart; of words in a short run; of neighbours. */
  readonly telling: number;
  readonly window: number;
  readonly pairs: number;
  /** Greatest share of a quote's content words that the question has. */
  readonly echo: number;
  /** How much of what the first quote tells the other passages tell. */
  readonly shared: number;
  /** Logarithm of one more than the headline's words in a quote that the question lacks: headlines about something else. */
  readonly headline: number;
  /** Logarithm of the engine's best score over what a passage with all the words once could have. */
  readonly engine: number;
  /** How far the first quote is above the tenth, at most 3. */
  readonly ahead: number;
  /** Articles among the first eight passages that hold nearly as much of the question as the first, over eight. */
  readonly agree: number;
  /** Logarithm of how many words the question has: coverage of a long one is less by nature. */
  readonly length: number;
  /** How many words' worth of it the first passages lack with their headlines and ledes, at most 8. */
  readonly missing: number;
}
