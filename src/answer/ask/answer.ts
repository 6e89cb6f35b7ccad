import type { Coverage } from '../../corpus/article-store.ts';
import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { Day, DayRange } from '../../corpus/day.ts';
import type { Suggestion } from '../../search/passage-index.ts';
import type { Quote, ResolvedDate } from '../model/quote.ts';
import type { FoldedPart, TextPart } from '../sentences/fold-furniture.ts';

/** A passage shown for a question, with the sentence of it that comes first. Its text may hold furniture between sentences. */
export interface AnswerPassage extends Quote {
  readonly article: ArticleHeader;
  /** The passage as it is shown around the quote: its slices, its furniture folded away. */
  readonly parts: readonly (TextPart | FoldedPart)[];
  /** The sentence that is quoted: whole, inside the passage. */
  readonly quote: Quote;
  /** The sentence before it, where the quote leans on it: its neighbour, not always inside the passage. */
  readonly lead: Quote | null;
  /** Ranges of the body inside the quote that match the question or answer it; ascending, disjoint. */
  readonly highlights: readonly Span[];
  /** Relative dates inside the quote and its lead-in. */
  readonly dates: readonly ResolvedDate[];
  /** Comparable within one answer only. */
  readonly score: number;
  /** Other articles that carry a near-identical sentence, or tell the same story. */
  readonly reports: number;
  /** Where the question asks when: the days of what the quote tells, if it says so itself. */
  readonly happened: DayRange | null;
}

/** A word of the question that the archive does not have, and the spelling of it that was looked up too. */
export interface SearchedSpelling {
  /** As asked. */
  readonly wrote: string;
  /** As the archive writes it. */
  readonly read: string;
}

/** How to order the passages of an answer. */
export type AnswerOrder = 'best' | 'newest' | 'oldest';

/** How a question is put. */
export interface AskRequest {
  readonly question: string;
  /** From the command's own date options; the question's words may narrow it further. */
  readonly range: DayRange;
  readonly order: AnswerOrder;
  /** "Today" for the question's relative dates. */
  readonly today: Day;
  /** Whether words are looked up as they were written alone, even those that the archive does not have. */
  readonly literal?: boolean;
  /** At most so many passages, 1-100. */
  readonly limit: number;
  /** So many of them, from the first on, are worked out and given: all of them, unless given. Lines of a summary always are. */
  readonly inFull?: number;
  /** Keys of units that are not shown, since they were before (`unitKey`). */
  readonly without?: readonly string[];
}

/**
 * How sure it is: the passages answer the question (`answer`); the archive may answer it with them, which share its matter
 * (`maybe`); or it has nothing about the matter (`no-answer`).
 */
export type AnswerKind = 'answer' | 'maybe' | 'no-answer';

/** The time that a question asks for in its own words. */
export interface TimeAsked {
  /** Those words, as they stand: "last week". */
  readonly words: string;
  /** The days they mean. */
  readonly range: DayRange;
  /** Each of several times apart, `range` being around them; empty for one. */
  readonly parts: readonly DayRange[];
  /** `false` where nothing in these days is about the matter, and what is shown lies outside them. */
  readonly kept: boolean;
}

/**
 * What else than passages that answer it the question asked for: what happened in a time (`period`), a summary of something
 * (`topic`), or the newest on it (`newest`). The passages of the first two are the lines of the summary.
 */
export type AnswerRoute = 'period' | 'topic' | 'newest';

/** What `/ask` found. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly question: string;
  /** `null` where passages that answer it are shown, best first. */
  readonly route: AnswerRoute | null;
  /** The days searched: from the options and from the question's own words, both ends open when neither limits them. */
  readonly range: DayRange;
  /** `null` where the question limits no time. */
  readonly time: TimeAsked | null;
  /** Words of the question that plainly say a time and could not be read as one: they limit nothing. */
  readonly unreadTimes: readonly string[];
  /** The archive's newest day, where "now" and the like were counted from it because it ends before today. */
  readonly countedFrom: Day | null;
  readonly order: AnswerOrder;
  /** How many passages there are to page through; 0 for no answer. */
  readonly total: number;
  /** In the order asked, the first of them where only these were wanted; empty for no answer. */
  readonly passages: readonly AnswerPassage[];
  /** Whether all of them are of more than one day: of that of their article, and of what they tell. */
  readonly severalDays: { readonly reported: boolean; readonly told: boolean };
  /** Words of the question that the archive does not have at all, as asked, with near words that it has. */
  readonly unknownTerms: readonly { readonly word: string; readonly suggestions: readonly Suggestion[] }[];
  /** Other spellings of words of the question that stand in the passages shown or nearest, or in their headlines. */
  readonly spellings: readonly SearchedSpelling[];
  /** In 0-1: how likely it is that one of the first three passages settles the question. */
  readonly confidence: number;
  readonly coverage: Coverage;
}
