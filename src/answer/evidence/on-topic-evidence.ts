/** What speaks for a sentence being about the topic that was asked for. Shares are 0-1. */
export interface OnTopicEvidence {
  /** Whether it has the topic as that was typed, and whether the headline or the beginning of its article has. */
  readonly typed: number;
  readonly typedAbove: number;
  /** How far into it the topic is named; 1 where it is not: what comes by a topic names it late. */
  readonly within: number;
  /** Whether it, or the sentence shown before it, has any of the topic's words, whatever that speaks of. */
  readonly word: number;
  /** Share of the topic's words from the beginning of its article to its end. */
  readonly soFar: number;
  /** How late its article comes to the topic, and how often its beginning has the topic's words: on logarithmic scales. */
  readonly late: number;
  readonly often: number;
  /** Whether the beginning names the topic seldom or never. */
  readonly seldom: number;
  /** Whether the headlines of several other articles say the whole topic, and that of its article does not. */
  readonly partly: number;
  /** Logarithm of the articles found: much is found of what shares a name. */
  readonly articles: number;
  /** How near it is to what all sentences tell together, the nearest having 1. */
  readonly central: number;
}
