import type { Article, Furniture, FurnitureKind, Span } from '../../corpus/article.ts';

/** A block of a body and where it stands: what the rules for furniture look at. */
export interface Block extends Span {
  readonly text: string;
  /** The text in small letters. */
  readonly small: string;
  /** Its place among the blocks, from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
}

/** An article cut into blocks. */
export interface CutArticle extends Pick<Article, 'title' | 'language'> {
  readonly blocks: readonly Block[];
}

/** The whole of a block, as furniture. */
export function wholeBlock({ start, end }: Span, kind: FurnitureKind): Furniture {
  return { start, end, kind };
}

/** Longest paragraph, in UTF-16 code units, that can be furniture as a whole, but for captions and consent texts. */
export const SHORT = 320;

const STOP = /[.!?…。！？](?=\s+["“”'‘’(]?[\p{Lu}\p{N}])/gu;

/** How many sentences a text seems to have: one more than the stops within it. */
export function countStops(text: string): number {
  return 1 + (text.match(STOP)?.length ?? 0);
}

/** How many words a text has, blanks between them. */
export function countBlanked(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
