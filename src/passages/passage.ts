import type { Span } from '../corpus/article.ts';

/** A run of whole sentences under one subhead: the unit that is indexed and cited. Offsets index the article's body. */
export interface Passage extends Span {
  readonly articleId: string;
  /** What is searched: `body.slice(start, end)`, its furniture blanked but for datelines, as long. */
  readonly text: string;
  /** The subhead it stands under, if any. */
  readonly subhead: Span | null;
}
