import type { HtmlElement } from '../html-text.ts';
import { isPageLabel, isPageNotice } from './page-notices.ts';
import { articleBlocks, unlinkedText, type ArticleBlock } from './article-blocks.ts';

/** Text from this length on that ends as a sentence does is a paragraph of the article. */
const PARAGRAPH = 80;
/** No longer block is taken for a line about the article. */
const MOST_WORDS = 25;
/** A longer one before the first paragraph says what the article is about. */
const MOST_BEFORE = 6;
const ENDS_SENTENCE = /[\p{STerm}…:]['"”’»)\]]*$/u;
/** What a link stands behind that leads to another article: "Related:", "[See also:". */
const POINTER = /^[[(]?[^.!?\n]{0,30}:[\s\])]*$/u;
const RIGHTS = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/iu;
/** "Comments", "You may also like": a few words without a number or a mark. */
const NAME = /^(?:[\p{L}\p{M}’'+&-]+\s*){1,4}$/u;
/** A line with so much of its text in links leads elsewhere. */
const MOSTLY = 0.8;
/** A line with so many words of the title is the headline again. */
const SAME_TITLE = 0.7;
const ADDRESS = /^https?:\/\/\S+$/iu;

/**
 * Takes out of an article, in place, lines that are no text of it: links to other articles, and what stands before its
 * first paragraph and after its last and is no sentence, or a note. What the page says of itself goes from the end, whatever
 * it is. An article without paragraphs stays as it is.
 *
 * @param language - ISO 639-1 code of the page.
 */
export function dropStrayBlocks(article: HtmlElement, title: string, language: string): void {
  const blocks = articleBlocks(article);
  while (blocks.length > 1 && isOfPage(blocks.at(-1)!, language)) blocks.pop()!.element.remove();
  const first = blocks.findIndex(isParagraph);
  const last = blocks.findLastIndex(isParagraph);
  if (first === -1) return;
  const words = wordsOf(title);
  // From the end, so that a heading goes only with all that stands under it.
  let atEnd = true;
  for (const [place, block] of [...blocks.entries()].toReversed()) {
    const headline = place < first && sharedWith(words, block.text) > SAME_TITLE;
    if (headline || isPageLabel(block.text, language) || isStray(block, place < first, atEnd && place > last))
      block.element.remove();
    else atEnd = false;
  }
}

/** What may stand at the end of a page and be no text of the article: links, headings with nothing under them, notices. */
function isOfPage({ text, linked, element }: ArticleBlock, language: string): boolean {
  if (/^(?:TD|TH|DT|DD|PRE|CAPTION)$/u.test(element.nodeName)) return false;
  return (
    text === '' ||
    /^H[1-6]$/u.test(element.nodeName) ||
    isPageLabel(text, language) ||
    isPageNotice(text, language) ||
    (linked > MOSTLY && !ENDS_SENTENCE.test(text))
  );
}

function isParagraph({ text, linked }: ArticleBlock): boolean {
  return text.length >= PARAGRAPH && ENDS_SENTENCE.test(text) && linked < 0.5;
}

function isStray(block: ArticleBlock, before: boolean, after: boolean): boolean {
  const { text, linked, element } = block;
  if (text === '' || /^(?:TD|TH|DT|DD|PRE|CAPTION)$/u.test(element.nodeName)) return false;
  if (ADDRESS.test(text) || (RIGHTS.test(text) && text.length < 300)) return true;
  const count = text.split(/\s+/u).length;
  const short = count <= MOST_WORDS;
  const sentence = ENDS_SENTENCE.test(text);
  const heading = /^H[1-6]$/u.test(element.nodeName);
  if (linked > MOSTLY && short && !sentence && !heading) return true;
  if (linked > 0.5 && POINTER.test(unlinkedText(element))) return true;
  if (sentence) return false;
  if (element.nodeName === 'LI') return after && short && linked > 0.3;
  if (before) return count <= MOST_BEFORE && !heading;
  return after && NAME.test(text);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Which share of the words of both a text has in common with others, 0-1. */
function sharedWith(words: readonly string[], text: string): number {
  const own = wordsOf(text.slice(0, 500));
  const there = new Set(words);
  return own.filter((word) => there.has(word)).length / Math.max(own.length, words.length, 1);
}
