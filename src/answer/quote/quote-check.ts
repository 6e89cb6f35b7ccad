import type { Coverage } from '../../corpus/article-store.ts';
import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { Quote } from '../model/quote.ts';
import type { QuoteAspect } from './quote-fold.ts';

/** The longest quote that is checked, in UTF-16 code units. */
export const MAX_QUOTE = 500;

/** Where an archived text has the words, or nearly has them. All offsets index the article's body. */
export interface QuotePlace {
  readonly article: ArticleHeader;
  /** The whole sentences that they stand in. */
  readonly quote: Quote;
  /** The words themselves: from the first to the last. */
  readonly found: Quote;
  /** The same without what is left out between: one range, or several where the quote says that words are left out. */
  readonly parts: readonly Span[];
  /** Other articles of the archive that tell the same story. */
  readonly reports: number;
}

/** What a check of a quote came to. */
export type QuoteCheck = {
  /** The words that were checked: what was given, without the marks at its ends. */
  readonly given: string;
  readonly coverage: Coverage;
  /** False when the words are so common that only the passages nearest to them were read. */
  readonly complete: boolean;
} & (
  | {
      readonly kind: 'exact';
      /** One an article, newest first; not empty. */
      readonly places: readonly QuotePlace[];
      /** Articles that have the words, of those that were read. */
      readonly articles: number;
      /** What had to be left out of account at the first place, if anything: `ends` is the punctuation around the words, `omission` what the quote says it leaves out. */
      readonly ignored: readonly (QuoteAspect | 'ends' | 'omission')[];
    }
  | {
      readonly kind: 'nearly';
      readonly place: QuotePlace;
      /** The words of `given` that the article has not so, as ranges of `given`; and those of the article, of its body. */
      readonly differsGiven: readonly Span[];
      readonly differsArchive: readonly Span[];
    }
  | {
      readonly kind: 'absent';
      /** Words that the archive does not have at all, as given. */
      readonly unknown: readonly string[];
    }
);
