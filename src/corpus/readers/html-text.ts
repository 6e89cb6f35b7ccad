import { parseHTML } from 'linkedom';

/** The few parts of the DOM that the readers use; the platform's own types are not loaded in this program. */
export interface HtmlNode {
  /** 1 element, 3 text, 9 document (https://dom.spec.whatwg.org/#dom-node-nodetype). */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/** An element, or the document itself. */
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selectors: string): HtmlElement | null;
  querySelectorAll(selectors: string): Iterable<HtmlElement>;
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
const TEXT = 3;

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose text nobody sees. */
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH BUTTON SELECT TEXTAREA HEAD'.split(' '));

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

/** Writes the tags that HTML lets a page leave out, and makes a page of a fragment: the parser does neither by itself. */
function wholePage(html: string): string {
  const hasBody = /<body[\s>]/iu.test(html);
  if (hasBody && /<html[\s>]/iu.test(html)) return html;
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

/**
 * The text of an element as it is read: blocks are paragraphs with an empty line between them, `<br>` is a line break,
 * other whitespace (in `<pre>`, but its line breaks) is one blank, and what no reader sees (scripts, styles, controls) is left out.
 */
export function textOf(root: HtmlNode): string {
  const paragraphs: string[] = [];
  let current = '';
  const close = (): void => {
    const paragraph = current
      .replaceAll(/[ \t\r\f]+/gu, ' ')
      .replaceAll(/ ?\n ?/gu, '\n')
      .replaceAll(/\n{2,}/gu, '\n')
      .trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    current = '';
  };
  const walk = (node: HtmlNode, preformatted: boolean): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      current += preformatted ? text : text.replaceAll(/[ \t\r\n\f]+/gu, ' ');
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') {
      current += '\n';
      return;
    }
    const block = BLOCKS.has(name);
    if (block) close();
    for (const child of node.childNodes) walk(child, preformatted || name === 'PRE');
    if (block) close();
  };
  walk(root, false);
  close();
  return paragraphs.join('\n\n');
}

/**
 * The text of a piece of HTML, as feeds carry it.
 *
 * @returns `null` where {@link parsePage} refuses it.
 */
export function textOfFragment(html: string): string | null {
  const page = parsePage(html);
  return page === null ? null : textOf(page.body ?? page);
}
