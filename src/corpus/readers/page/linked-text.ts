import type { HtmlDocument } from '../html-text.ts';
import { isArticleNode, jsonLdNodes, parseJsonLd } from '../json-ld.ts';
import { textOfField } from '../marked-up-text.ts';
import { pageElements } from './page-elements.ts';

/** A live blog of more updates is read up to here. */
const MOST_UPDATES = 1000;

/**
 * The text of an article that a page gives to programs, where scripts would have to run for people to see it: the
 * `articleBody` of its JSON-LD, or the updates of a live blog with their headlines, in their order.
 *
 * @returns `''` where there is none.
 */
export function linkedText(document: HtmlDocument): string {
  for (const script of pageElements(document).linked) {
    for (const node of jsonLdNodes(parseJsonLd(script.textContent ?? '')).filter(isArticleNode)) {
      const updates: unknown = node['liveBlogUpdate'];
      const all = [bodyOf(node), ...(Array.isArray(updates) ? updates.slice(0, MOST_UPDATES).map(updateOf) : [])];
      const text = all.filter((each) => each !== '').join('\n\n');
      if (text !== '') return text;
    }
  }
  return '';
}

function updateOf(update: unknown): string {
  if (typeof update !== 'object' || update === null) return '';
  const { headline, ...rest } = update as Readonly<Record<string, unknown>>;
  return [typeof headline === 'string' ? headline.trim() : '', bodyOf(rest)].filter((each) => each !== '').join('\n\n');
}

function bodyOf({ articleBody }: Readonly<Record<string, unknown>>): string {
  return typeof articleBody === 'string' ? (textOfField(articleBody) ?? '').trim() : '';
}
