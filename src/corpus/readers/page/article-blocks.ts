import type { HtmlElement, HtmlNode } from '../html-text.ts';
import { holdsBlock, isBlock, textOf } from '../text-of.ts';

const ELEMENT = 1;
const TEXT = 3;

/** A block without blocks in it, as it stands in an article. */
export interface ArticleBlock {
  readonly element: HtmlElement;
  readonly text: string;
  /** How much of the text is in links, 0-1. */
  readonly linked: number;
}

/**
 * The blocks of an article that hold no other block, in its order. What stands in a quotation is left out: it is somebody's
 * words, however it looks.
 */
export function articleBlocks(root: HtmlElement): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  const walk = (element: HtmlElement): void => {
    const inner = [...element.childNodes].filter((child) => child.nodeType === ELEMENT) as HtmlElement[];
    if (element.nodeName === 'BLOCKQUOTE') return;
    if (element !== root && isBlock(element.nodeName) && !holdsBlock(element)) blocks.push(blockOf(element));
    else for (const child of inner) walk(child);
  };
  walk(root);
  return blocks;
}

function blockOf(element: HtmlElement): ArticleBlock {
  const text = textOf(element);
  const size = text.length;
  return {
    element,
    text,
    linked: size === 0 ? 0 : linkedLength(element) / size,
  };
}

function linkedLength(element: HtmlElement): number {
  let length = 0;
  for (const link of element.querySelectorAll('a')) length += textOf(link).length;
  return length;
}

/** The text of an element that is in no link. */
export function unlinkedText(node: HtmlNode): string {
  if (node.nodeType === TEXT) return node.textContent ?? '';
  if (node.nodeName.toUpperCase() === 'A') return '';
  return [...node.childNodes].map(unlinkedText).join('').trim();
}
