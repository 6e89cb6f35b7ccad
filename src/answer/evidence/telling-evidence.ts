/** What speaks for a sentence as a line that tells what an archive has of a topic or a period. Shares are 0-1. */
export interface TellingEvidence {
  /** How near it is to what all of them tell together, the nearest having 1. */
  readonly central: number;
  /** Logarithm of one more than the other articles that tell much the same. */
  readonly toldBy: number;
  /** How much its words stand in the headlines of all, the most being 1; share of its own headline's words that it has. */
  readonly headlines: number;
  readonly headline: number;
  /** 1 for the first sentence of its article, less with each one before it; that much of its share of the headline's words. */
  readonly early: number;
  readonly lede: number;
  /** Share of the topic's words; 0 where there is none. */
  readonly topic: number;
  /** Logarithm of its words. */
  readonly length: number;
  /** The most that a sentence of its article has of the topic's words: of what is not about it, little. */
  readonly about: number;
  /** Likeness to the headline of another story's article that is nearest to it. */
  readonly otherHeadline: number;
  /** How much was written within a day of its article, 1 being all of it on a logarithmic scale. */
  readonly burst: number;
  /** Whether it states a quantity; how many names it has, five or more being 1. */
  readonly quantity: number;
  readonly names: number;
  /** Whether it says what came about, and names a day. */
  readonly happened: number;
  readonly dated: number;
  /** Whether it leans on the sentence before it, or only points at what follows. */
  readonly leans: number;
  readonly hollow: number;
  /** Whether it asks, begins with somebody's words, speaks of its writer or to its reader, says what is to come. */
  readonly asks: number;
  readonly speech: number;
  readonly personal: number;
  readonly ahead: number;
  /** Whether it tells of a past that it puts on a day or in a year. */
  readonly event: number;
  /** Whether it says by whom it is known; names years before its article's alone; speaks of another time long before. */
  readonly attributed: number;
  readonly yearsBack: number;
  readonly longBefore: number;
  /** Whether it stands under a day that it says itself, as an entry of a timeline; whether it ends with its article's date, as captions do. */
  readonly ownDay: number;
  readonly caption: number;
  /** Whether it begins with circumstances, or as talk goes on. */
  readonly circumstances: number;
  readonly talk: number;
  /** Whether its article is of this kind. */
  readonly live: number;
  readonly guide: number;
  readonly preview: number;
  readonly feature: number;
  readonly list: number;
}
