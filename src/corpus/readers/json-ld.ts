/** Nodes of schema.org, as a page describes itself with. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Deep enough for `@graph` within arrays, shallow enough that hostile JSON ends soon. */
const MAX_DEPTH = 5;
const MAX_NODES = 500;

/** What stands around JSON where pages were made by templates: comments, CDATA marks, a stop. */
const BEFORE = /^(?:<!--|(?:\/\/|\/\*)?\s?<!\[CDATA\[(?:\s?\*\/)?)/u;
const BEHIND = /(?:-->|(?:\/\/|\/\*)?\s?\]\]>(?:\s?\*\/)?|;)$/u;

/**
 * Parses a block of JSON-LD, the slightly broken ones too that browsers and search engines read: raw line breaks in
 * strings, commas before a closing bracket, escapes that JSON does not have, CDATA marks around it.
 *
 * @returns `undefined` where it is broken otherwise.
 */
export function parseJsonLd(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not strict JSON: as browsers read it, then.
    return parseLeniently(text);
  }
}

function parseLeniently(text: string): unknown {
  const bare = text
    .trim()
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replaceAll(/\p{Cc}+/gu, ' ');
  const mended = bare.replaceAll(/"(?:[^"\\]|\\.)*"|,(?=[\s,]*[}\]])/gu, (token) =>
    token === ',' ? '' : token.replaceAll(/\\(?!["\\/bfnrt]|u[\dA-Fa-f]{4})(.)/gu, '$1'),
  );
  try {
    return JSON.parse(mended);
  } catch {
    // The page has other places for its date and title.
    return undefined;
  }
}

/**
 * The nodes of a block: itself, those of its lists and graphs, and what a node says is its main thing.
 *
 * @returns In the block's order, at most 500.
 */
export function jsonLdNodes(value: unknown): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  const walk = (each: unknown, depth: number): void => {
    if (typeof each !== 'object' || each === null || depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (Array.isArray(each)) {
      for (const inner of each) walk(inner, depth + 1);
      return;
    }
    const node = each as JsonLdNode;
    nodes.push(node);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) walk(node[key], depth + 1);
  };
  walk(value, 0);
  return nodes;
}

/** Article, NewsArticle, ReportageNewsArticle, BlogPosting and the like. */
export function isArticleNode(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => /(?:Article|Posting|Report)$/u.test(type));
}

/** Names of the types of a node. */
export function typesOf(node: JsonLdNode): string[] {
  const type = node['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.filter((each): each is string => typeof each === 'string');
}
