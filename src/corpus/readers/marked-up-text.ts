import { parsePage } from './html-text.ts';
import { withoutShortcodes } from './exports/shortcodes.ts';
import { textOf } from './text-of.ts';

/** Names of elements that text of people holds, so that `<b>` is markup and `a < b` and `List<Integer>` are not. */
const ELEMENT =
  'a|abbr|article|aside|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|li|main|ol|p|picture|pre|q|s|script|section|small|span|strong|style|sub|summary|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|video';
/** An element that is closed, or one that never is. */
const CLOSED = new RegExp(String.raw`</(?:${ELEMENT})\s*>|<(?:br|hr|img|p)(?:\s[^<>]*)?/?>`, 'iu');
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;
/** How often text may have been escaped: once too often, or twice. */
const MOST_ESCAPES = 2;

/** Whether text is HTML: it closes an element, or has one that needs no closing. */
function isMarkedUp(text: string): boolean {
  return CLOSED.test(text);
}

/**
 * The text of a piece of HTML as feeds, exports and records carry it: escaped once too often or not, shortcodes in it or
 * not, and with blank lines for paragraphs where it has no paragraphs of its own.
 *
 * @returns `null` where {@link parsePage} refuses it.
 */
export function textOfFragment(html: string): string | null {
  const own = withoutShortcodes(unescaped(html));
  // Exports of WordPress leave it to the theme to make paragraphs.
  const parted = /<p[\s>]/iu.test(own) ? own : own.replaceAll(/\r?\n(?:[ \t]*\r?\n)+/gu, '\n<hr>\n');
  const page = parsePage(parted);
  return page === null ? null : textOf(page.body ?? page);
}

/**
 * The text of a field that may hold HTML or not: without markup it stays as it is.
 *
 * @returns `null` where {@link parsePage} refuses it.
 */
export function textOfField(text: string): string | null {
  return isMarkedUp(unescaped(text)) ? textOfFragment(text) : text;
}

/** A title as it is read: its entities decoded, however often it was escaped, and the elements gone that it closes. */
export function plainTitle(title: string): string {
  let plain = title;
  for (let times = 0; times <= MOST_ESCAPES && hasEntity(plain); times += 1) plain = decodeEntities(plain);
  return isMarkedUp(plain) ? (textOfFragment(plain) ?? plain).replaceAll(/\s+/gu, ' ') : plain;
}

/** HTML that was escaped once more than its file needs: it has no element of its own, but has some when it is decoded. */
function unescaped(html: string): string {
  if (!html.includes('&lt;') || isMarkedUp(html)) return html;
  const decoded = decodeEntities(html);
  // "Use <br> for a new line" is a sentence; what begins with an element, or closes a paragraph, is HTML.
  return /^\s*<(?:p|div|h\d|ul|ol|table|figure|img|a|b|strong|em|i|span|blockquote|section|article)[\s>]|<\/(?:p|div|h\d|ul|ol|table|blockquote|figure)\s*>|<br\s*\/?>[\s\S]*<br\s*\/?>/iu.test(
    decoded,
  )
    ? decoded
    : html;
}

function hasEntity(text: string): boolean {
  return text.search(ENTITY) !== -1;
}

/** Decodes once, and leaves what only looks like an element. */
function decodeEntities(text: string): string {
  const page = parsePage(`<pre>${text.replaceAll('<', '&lt;')}</pre>`);
  return page?.body?.textContent ?? text;
}
