import { parseHTML } from 'linkedom';

/** The few parts of the DOM that the readers use; the platform's own types are not loaded in this program. */
export interface HtmlNode {
  /** 1 element, 3 text, 9 document (https://dom.spec.whatwg.org/#dom-node-nodetype). */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
}

/** An element, or the document itself. */
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selectors: string): HtmlElement | null;
  querySelectorAll(selectors: string): Iterable<HtmlElement>;
  remove(): void;
  replaceWith(...nodes: readonly HtmlNode[]): void;
  readonly parentElement: HtmlElement | null;
}

/** A parsed page. */
export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
}

/** What a page may cost at most: extraction re-reads the text of every element once for each ancestor. */
const MAX_TAGS = 100_000;
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 150;

const ELEMENT = 1;

/**
 * Parses HTML without running or fetching anything in it.
 *
 * @returns `null` where the page is too big or too deeply nested for an article: over 20,000 elements or 150 levels.
 */
export function parsePage(html: string): HtmlDocument | null {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1;
  if (tags > MAX_TAGS) return null;
  const { document } = parseHTML(wholePage(html)) as unknown as { document: HtmlDocument };
  return isModest(document) ? document : null;
}

/** All that may stand before a page's body, whose tag is optional like those of html and head (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags). */
const BEFORE_BODY =
  /^(?:\s+|<!--[\s\S]*?-->|<!doctype[^>]*>|<\/?(?:html|head)(?=[\s>])[^>]*>|<(?:meta|link|base)(?=[\s/>])[^>]*>|<(title|script|style|noscript|template)(?=[\s>])[^>]*>[\s\S]*?<\/\1\s*>)*/iu;

/** A comment, or where a page begins. */
const COMMENT_OR_PAGE = /<!--[\s\S]*?-->|<!doctype|<html(?=[\s>])/giu;
/** What may stand before that and is nothing: comments, an XML declaration. */
const NOTHING = /^(?:\s+|<!--[\s\S]*?-->|<\?[^>]*>)*$/u;
/** What PHP prints into a page when something is wrong. */
const NOTICES =
  /(?:<br\s*\/?>\s*)?(?:<b>)?(?:Warning|Notice|Deprecated|Strict Standards|Parse error|Fatal error)(?:<\/b>)?:[^\n]{0,1000}? on line (?:<b>)?\d+(?:<\/b>)?(?:\s*<br\s*\/?>)?/gu;

/**
 * Makes a whole page of HTML. What stands before the page (a notice of the program that made it, a stray element) becomes
 * the beginning of its body, as browsers have it.
 */
function wholePage(html: string): string {
  const start = pageStart(html);
  const stray = html.slice(0, start).replaceAll(NOTICES, '');
  if (NOTHING.test(stray)) return withAllTags(html.slice(start));
  const [before = ''] = BEFORE_BODY.exec(html) ?? [];
  if (before.length > start) return withAllTags(html);
  return withAllTags(html.slice(start)).replace(/<body(?=[\s>])[^>]*>/iu, (tag) => tag + stray);
}

/** @returns 0 where the page has no beginning of its own. */
function pageStart(html: string): number {
  for (const { 0: text, index } of html.matchAll(COMMENT_OR_PAGE)) if (!text.startsWith('<!--')) return index;
  return 0;
}

/** Writes the tags that HTML lets a page leave out, and makes a page of a fragment: the parser does neither by itself. */
function withAllTags(html: string): string {
  const hasBody = /<body[\s>]/iu.test(html);
  if (hasBody && /^\s*(?:<!doctype[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<html[\s>]/iu.test(html)) return html;
  const [before = ''] = BEFORE_BODY.exec(html) ?? [];
  const [root = '<html>'] = /<html(?=[\s>])[^>]*>/iu.exec(before) ?? [];
  const head = before.replaceAll(/<!doctype[^>]*>|<\/?(?:html|head)(?=[\s>])[^>]*>/giu, '');
  const rest = html.slice(before.length);
  return `${root}<head>${head}</head>${hasBody ? rest : `<body>${rest}</body>`}</html>`;
}

function isModest(document: HtmlDocument): boolean {
  const waiting: { node: HtmlNode; depth: number }[] = [{ node: document, depth: 0 }];
  let elements = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH || elements > MAX_ELEMENTS) return false;
    for (const node of next.node.childNodes) {
      if (node.nodeType !== ELEMENT) continue;
      elements += 1;
      waiting.push({ node, depth: next.depth + 1 });
    }
  }
  return true;
}
