import type { Article, Furniture, FurnitureKind, Span } from '../../corpus/article.ts';
import { trimRange } from '../../passages/blank.ts';
import { furnitureIn } from '../../passages/passage-text.ts';
import type { Quote } from '../model/quote.ts';

/** Furniture that stands together, folded away: what it is of, in the order of the text. */
export interface FoldedPart {
  readonly kind: 'folded';
  readonly of: readonly FurnitureKind[];
}

/** A slice of a body without furniture. */
export interface TextPart extends Quote {
  readonly kind: 'text';
}

/** Puts in a part where furniture stands between others, before the first, or behind the last. */
export function foldFurniture<Part extends Span>(
  parts: readonly Part[],
  furniture: readonly Furniture[],
): (Part | FoldedPart)[] {
  const folded: (Part | FoldedPart)[] = [];
  let at = 0;
  const foldUntil = (start: number): void => {
    const kinds = new Set<FurnitureKind>();
    for (; at < furniture.length && furniture[at]!.start < start; at += 1) kinds.add(furniture[at]!.kind);
    if (kinds.size > 0) folded.push({ kind: 'folded', of: [...kinds] });
  };
  for (const part of parts) {
    foldUntil(part.start);
    folded.push(part);
  }
  foldUntil(Infinity);
  return folded;
}

/** Cuts a passage at its furniture: exact slices, and what is folded away between them. A dateline before the first is left out. */
export function passageParts(
  { body, furniture = [] }: Pick<Article, 'body' | 'furniture'>,
  passage: Span,
): (TextPart | FoldedPart)[] {
  const inside = furnitureIn(furniture, passage);
  const begins = [passage.start, ...inside.map(({ end }) => end)];
  const parts = begins.flatMap((begin, at): TextPart[] => {
    const { start, end } = trimRange(body, begin, inside[at]?.start ?? passage.end);
    return start < end ? [{ kind: 'text', start, end, text: body.slice(start, end) }] : [];
  });
  const first = parts[0]?.start ?? passage.end;
  return foldFurniture(
    parts,
    inside.filter(({ start }) => start > first),
  );
}
