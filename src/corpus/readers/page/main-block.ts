import type { HtmlElement } from '../html-text.ts';
import { textOf } from '../text-of.ts';

/**
 * Finds the element of a page whose own paragraphs hold the most text, comments left out.
 *
 * @param least - Characters that they must hold more than.
 * @returns `null` where none has them.
 */
export function mainBlock(root: HtmlElement, least: number): HtmlElement | null {
  const lengths = new Map<HtmlElement, number>();
  for (const paragraph of root.querySelectorAll('p')) {
    const { parentElement } = paragraph;
    if (parentElement === null || isAmongComments(parentElement)) continue;
    lengths.set(parentElement, (lengths.get(parentElement) ?? 0) + textOf(paragraph).length);
  }
  const [densest] = [...lengths].toSorted(([, a], [, b]) => b - a);
  return densest === undefined || densest[1] <= least ? null : densest[0];
}

/** What readers wrote under the article is no part of it, however much there is. */
function isAmongComments(element: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parentElement) {
    const called = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`;
    if (/(?:^|[\s_-])(?:comments?|respond|repl(?:y|ies)|disqus)(?:$|[\s_-])/iu.test(called)) return true;
  }
  return false;
}
