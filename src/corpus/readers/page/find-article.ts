import { Readability } from '@mozilla/readability';
import { parsePage, type HtmlDocument, type HtmlElement } from '../html-text.ts';
import { unlinkSentences } from './linked-sentences.ts';
import { mainBlock } from './main-block.ts';
import { dropNamedLines, dropParts } from './page-parts.ts';
import { dropStrayBlocks } from './stray-blocks.ts';
import { textOf } from '../text-of.ts';

/** The article of a page. */
export interface FoundArticle {
  readonly text: string;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** Characters that the page's body shows. */
  readonly shown: number;
}

/** What a page's metadata say of it. */
export interface SaidOfPage {
  readonly title?: string | undefined;
  /** A tag of BCP 47. */
  readonly language?: string | undefined;
}

/** Text of less than this share of all that a page shows may be a notice that stands out of it. */
const TINY = 0.2;
/** Another block is the article when its paragraphs hold so many times the text. */
const PLAINLY_MORE = 3;

/**
 * Finds the article of a page: what Readability takes for it; where that is next to nothing, the block that holds the
 * most paragraphs; else all that the body shows. Menus, captions and pointers to other articles are taken out of it.
 *
 * @param document - Is taken apart.
 * @param html - What it was parsed from.
 * @param said - What the page's metadata call it, and its language.
 */
export function findArticle(document: HtmlDocument, html: string, said: SaidOfPage): FoundArticle {
  const whole = textOf(document.body ?? document);
  if (whole === '') return { text: '', title: undefined, byline: undefined, shown: 0 };
  unlinkSentences(document);
  dropNamedLines(document);
  const found = isProse(document, whole) ? readable(document) : null;
  const { title, byline } = found ?? { title: undefined, byline: undefined };
  const facts = { title, byline, shown: whole.length };
  const language = said.language?.slice(0, 2).toLowerCase() ?? 'en';
  const told = { title: said.title ?? title ?? '', language };
  const text = found === null ? '' : articleText(found.content, told);
  if (text.length >= whole.length * TINY) return { text, ...facts };
  const page = parsePage(html);
  const least = text.length * PLAINLY_MORE;
  const main = page === null ? null : mainBlock(page.body ?? page, least);
  if (main !== null) return { text: articleText(main, told), ...facts };
  return { text: text === '' ? whole : text, ...facts };
}

/** The share of an article that stays at least. */
const LEFT = 0.5;

interface Readable {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly content: HtmlElement;
}

/** Elements stand so deep on the average in no page that people read: about 15 is usual. */
const DEEP = 30;

/**
 * Whether looking for an article would take out of all proportion: Readability reads the whole of each block anew, so that
 * what stands in a hundred blocks, one in the other, is read a hundred times.
 */
function isLabyrinth(document: HtmlDocument): boolean {
  let elements = 0;
  let depths = 0;
  for (const element of document.querySelectorAll('*')) {
    elements += 1;
    for (let above = element.parentElement; above !== null; above = above.parentElement) depths += 1;
  }
  return depths > elements * DEEP;
}

/** Letters are at least this share of the characters of any text that people read, tables of figures among them. */
const LETTERS = 0.05;

/**
 * Whether there is anything to look for an article in: words, and more characters than elements. Readability takes its time by
 * the element and by the sign that is written as an entity, up to four times over.
 */
function isProse(document: HtmlDocument, text: string): boolean {
  const characters = text.replaceAll(/\s/gu, '').length;
  const letters = text.replaceAll(/[^\p{L}]/gu, '').length;
  return letters > characters * LETTERS && characters > [...document.querySelectorAll('*')].length;
}

function readable(document: HtmlDocument): Readable | null {
  if (isLabyrinth(document)) return null;
  const reader = new Readability<HtmlElement>(document, {
    // Dates and names are read from JSON-LD by `htmlMetadata`, strictly; short news is news as well.
    disableJSONLD: true,
    charThreshold: 100,
    keepClasses: true,
    serializer: (node) => node,
  });
  try {
    const found = reader.parse();
    if (found?.content === undefined || found.content === null) return null;
    return { title: found.title ?? undefined, byline: found.byline ?? undefined, content: found.content };
  } catch {
    // A tree that its parser left inconsistent: all that the page shows is still there.
    return null;
  }
}

function articleText(
  element: HtmlElement,
  { title, language }: Readonly<Record<'title' | 'language', string>>,
): string {
  const all = textOf(element);
  dropParts(element);
  dropStrayBlocks(element, title, language);
  const text = textOf(element);
  // Where half of it goes, what it is called says something else than usual.
  return text.length < all.length * LEFT ? all : text;
}
