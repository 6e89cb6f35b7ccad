import type { HtmlDocument, HtmlElement, HtmlNode } from '../html-text.ts';

/** What of a page speaks of its article outside the text, in document order. */
export interface PageElements {
  /** `<meta>` that have a content. */
  readonly metas: readonly HtmlElement[];
  readonly scripts: readonly HtmlElement[];
  /** Scripts of JSON-LD. */
  readonly linked: readonly HtmlElement[];
  readonly titles: readonly HtmlElement[];
  /** `<h1>` to `<h3>`. */
  readonly headings: readonly HtmlElement[];
}

const ELEMENT = 1;
const known = new WeakMap<HtmlDocument, PageElements>();

/** Finds them in one walk over the page, which is remembered: each selector would be a walk of its own. */
export function pageElements(document: HtmlDocument): PageElements {
  const before = known.get(document);
  if (before !== undefined) return before;
  const byName = new Map<string, HtmlElement[]>();
  const visit = (node: HtmlNode): void => {
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    const kind = /^H[1-3]$/u.test(name) ? 'H' : name;
    if (KINDS.has(kind)) byName.set(kind, [...(byName.get(kind) ?? []), node as HtmlElement]);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
  };
  // What follows a doctype is not its next sibling in this parser.
  for (const child of document.childNodes) visit(child);
  const scripts = byName.get('SCRIPT') ?? [];
  const found = {
    metas: (byName.get('META') ?? []).filter((meta) => meta.getAttribute('content') !== null),
    scripts,
    linked: scripts.filter((script) => /^\s*application\/ld\+json\b/iu.test(script.getAttribute('type') ?? '')),
    titles: byName.get('TITLE') ?? [],
    headings: byName.get('H') ?? [],
  };
  known.set(document, found);
  return found;
}

const KINDS: ReadonlySet<string> = new Set(['META', 'SCRIPT', 'TITLE', 'H']);
