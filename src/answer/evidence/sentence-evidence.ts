/** What speaks for a sentence. Shares are 0-1. */
export interface SentenceEvidence {
  /** The score of its passage, and the part of it that a sentence weighs otherwise. */
  readonly passage: number;
  readonly recency: number;
  readonly inArticle: number;
  readonly inPassage: number;
  /** Share of the question's words in it, those that tell it from other sentences weighing more. */
  readonly telling: number;
  /** Share of the words of the sentence that asks, where the question has several. */
  readonly focus: number;
  /** Share in it or in the sentence before. */
  readonly withBefore: number;
  readonly window: number;
  /** Share of its content words that the question has too. */
  readonly echo: number;
  /** 1 for a sentence that is itself a question; for one without a final stop. */
  readonly asks: number;
  readonly unfinished: number;
  readonly early: number;
  /** Logarithm of one more than its capitalised words that the question does not have; the same for "who" and "where". */
  readonly names: number;
  readonly namesAsked: number;
  /** What names count less where a number or a time is asked for. */
  readonly namesUnasked: number;
  /** Whether a name stands beside the kind of thing asked for: "island of Kyushu". */
  readonly namedKind: number;
  /** Whether it holds words in quotation marks that begin with a capital: titles. */
  readonly title: number;
  /** For numbers and times: whether it has one, and one beside the kind of thing asked for. */
  readonly number: number;
  readonly countedKind: number;
  /** Whether it holds a percentage where one is asked for. */
  readonly percentage: number;
  /** How much of what it tells, beside the question's words, other good passages tell too, 0-1. */
  readonly shared: number;
  /** Logarithm of one more than its words of the headline that the question does not have. */
  readonly headline: number;
}
