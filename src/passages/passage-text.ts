import type { Article, Furniture, FurnitureKind, Span } from '../corpus/article.ts';
import { isBlank } from './blank.ts';
import { firstBehind } from './spans.ts';

/** Read with what it stands before: where a report is from tells what it is about. */
const SEARCHED: FurnitureKind = 'dateline';

/**
 * The text of a stretch of a body as it is searched: a blank for each UTF-16 code unit of furniture, so that offsets stay.
 * Datelines are left in.
 */
export function searchedText({ body, furniture = [] }: Pick<Article, 'body' | 'furniture'>, span: Span): string {
  let text = '';
  let from = span.start;
  for (const { start, end, kind } of furnitureIn(furniture, span)) {
    if (kind === SEARCHED) continue;
    const first = Math.max(from, start);
    const last = Math.min(end, span.end);
    text += body.slice(from, first) + ' '.repeat(last - first);
    from = last;
  }
  return text + body.slice(from, span.end);
}

/** The whole body of an article as it is searched, as {@link searchedText} gives it. */
export function searchedBody(article: Pick<Article, 'body' | 'furniture'>): string {
  return searchedText(article, { start: 0, end: article.body.length });
}

/** The furniture that lies in a stretch of a body, or reaches into it. @param furniture - Ascending and disjoint. */
export function furnitureIn(furniture: readonly Furniture[], { start, end }: Span): readonly Furniture[] {
  const first = firstBehind(furniture, start);
  let last = first;
  while (last < furniture.length && furniture[last]!.start < end) last += 1;
  return furniture.slice(first, last);
}

/** Where a passage begins whose first sentence begins at `start`: with the dateline before it, if there is one. */
export function withDateline({ body, furniture = [] }: Pick<Article, 'body' | 'furniture'>, start: number): number {
  const before = furniture[firstBehind(furniture, start) - 1];
  if (before?.kind !== SEARCHED) return start;
  let blank = start;
  while (blank > before.end && isBlank(body.charCodeAt(blank - 1))) blank -= 1;
  return blank === before.end ? before.start : start;
}
