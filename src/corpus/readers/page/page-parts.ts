import type { HtmlElement, HtmlNode } from '../html-text.ts';
import { holdsBlock } from '../text-of.ts';

const ELEMENT = 1;

/** Elements that are never text of the article. */
const NEVER = new Set('NAV FIGCAPTION FORM DIALOG MENU'.split(' '));
/** Elements that are too big to be judged by what they are called. */
const NEVER_DROPPED = new Set('HTML BODY MAIN ARTICLE H1'.split(' '));

/** Words, in the class or id of an element, for what stands around or within an article and is no text of it. */
const CALLED = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'captions?|credits?|copyright|photographer',
    'shar(?:e|es|ing)|social|follow(?:us|ers)?|addthis|tweet-?this',
    'related|recirc\\w*|recommend(?:ed|ations?)|trending|(?:most|more)[_-](?:read|popular|viewed|stories|on|from|news|articles)|popular|read[_-]?(?:more|next|also)|also[_-]read|you[_-]may|up[_-]?next|outbrain|taboola|see[_-]also|inline[_-]?links?',
    'newsletters?|subscri(?:be|ption|bers?)|sign-?up|paywall|registration|donat(?:e|ion)',
    'bylines?|authors?|bio|about[_-]?(?:the[_-])?author|contributors?|writers?|signature',
    'comments?|disqus|respond|replies',
    'breadcrumbs?|nav|navbar|navigation|menu|toolbar|skip-?link|tags|topics|tag-?list|pagination|pager',
    'timestamp|date-?line|pub-?date|publish(?:ed)?(?:[_-](?:date|time))?|posted[_-]?on|(?:entry|post|article|story)[_-]?(?:meta|info|date|tools|footer)|meta|date',
    'advert\\w*|ads?|ad[_-]\\w+|sponsor(?:ed)?|promo\\w*|affiliate|disclaimer|disclosure|commercial',
    'cookies?|cookie-\\w+|consent|gdpr|popups?|modal|overlay|banner',
    'sidebar|side-?bar|widgets?|footer|masthead|toc|table-of-contents',
    'gallery\\w*|slide-?show\\w*|carousel|slider|lightbox|tooltip|popover|roll-?over\\w*|teasers?',
    'print-?only|sr-only|visually-?hidden|screen-?reader\\w*|hidden',
  ].join('|')})(?:$|[\\s_-])`,
  'iu',
);

/** What is called so is kept all the same when it holds more than this share of the page's text. */
const MOST = 0.3;

/** Takes out of a page, in place, what is plainly no text of its article: menus, captions, share bars, consent texts. */
export function dropParts(root: HtmlElement): void {
  const limit = textLength(root) * MOST;
  const walk = (element: HtmlElement): void => {
    // A copy: what is taken out would move the rest under the loop.
    for (const child of Array.from(element.childNodes)) {
      if (child.nodeType !== ELEMENT) continue;
      const inner = child as HtmlElement;
      if (isPart(inner) && textLength(inner) <= limit) inner.remove();
      else walk(inner);
    }
  };
  walk(root);
}

/** Longer lines are judged in the article alone, where it is known what they stand among. */
const LINE = 300;

/**
 * Takes out of a page, in place, the lines that are called what {@link dropParts} knows. Readability makes paragraphs of
 * such lines and forgets their names.
 */
export function dropNamedLines(root: HtmlElement): void {
  for (const line of root.querySelectorAll('div[class], div[id]')) {
    if (isPart(line) && isLine(line) && textLength(line) <= LINE) line.remove();
  }
}

/** No block is in it, or one that is a line itself. */
function isLine(element: HtmlElement): boolean {
  const inner = [...element.childNodes].filter(({ nodeType }) => nodeType === ELEMENT) as HtmlElement[];
  const [only] = inner;
  return !holdsBlock(element) || (inner.length === 1 && only !== undefined && !holdsBlock(only));
}

function isPart(element: HtmlElement): boolean {
  const name = element.nodeName.toUpperCase();
  if (NEVER.has(name)) return true;
  if (NEVER_DROPPED.has(name)) return false;
  const called = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return called.length > 1 && CALLED.test(called.replaceAll(/([a-z])([A-Z])/gu, '$1-$2'));
}

function textLength(node: HtmlNode): number {
  return node.textContent?.length ?? 0;
}
