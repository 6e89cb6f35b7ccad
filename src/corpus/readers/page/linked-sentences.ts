import type { HtmlDocument, HtmlElement } from '../html-text.ts';

/** A link of at least so many characters that ends as a sentence does is text, not a pointer. */
const SENTENCE = 80;
const ENDS_SENTENCE = /[\p{STerm}…]['"”’»)\]]*$/u;
/** Where a linked sentence is the beginning of another article. */
const ELSEWHERE = /^(?:NAV|ASIDE|LI|FOOTER|HEADER|TD)$/u;
/** How far up that is looked for. */
const NEAR = 4;

/** Takes the links off whole sentences, in place: Readability takes a paragraph that is one link for a menu. */
export function unlinkSentences(document: HtmlDocument): void {
  for (const link of document.querySelectorAll('a')) {
    const text = link.textContent?.trim() ?? '';
    if (text.length < SENTENCE || !ENDS_SENTENCE.test(text) || leadsElsewhere(link)) continue;
    link.replaceWith(...link.childNodes);
  }
}

/** A block in the link, or a list or a frame around it: a card of another article. */
function leadsElsewhere(link: HtmlElement): boolean {
  if (link.querySelector('p, div, h1, h2, h3, h4, img, time, li') !== null) return true;
  let at = link.parentElement;
  for (let up = 0; up < NEAR && at !== null; up += 1) {
    if (ELSEWHERE.test(at.nodeName)) return true;
    at = at.parentElement;
  }
  return false;
}
