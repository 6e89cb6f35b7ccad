import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { Quantity } from '../sentences/quantities.ts';

/** A quantity that a sentence states. Offsets index the body. */
export interface Statement extends Span {
  readonly article: ArticleHeader;
  /** The whole sentence. */
  readonly text: string;
  readonly quantity: Quantity;
  /** Whom or what the sentence is about, who says it left out. */
  readonly names: readonly string[];
  /** Terms of the clause that the quantity stands in, without names and numbers. */
  readonly terms: ReadonlySet<string>;
  /** Those next to the quantity: what was done to it, mostly. */
  readonly near: ReadonlySet<string>;
  /** The spans of time that its clause names: "annual", "second quarter". */
  readonly spans: ReadonlySet<string>;
}
