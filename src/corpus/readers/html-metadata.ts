import type { HtmlDocument, HtmlElement } from './html-text.ts';

/** What a page says about its article outside the text. */
export interface HtmlMetadata {
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly source: string | undefined;
  readonly url: string | undefined;
  readonly byline: string | undefined;
  readonly language: string | undefined;
  readonly corrected: string | undefined;
}

/** Names of `<meta>` elements that give the day of publication, the most exact first. Days of modification are left alone. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'date',
];

/** Deep enough for `@graph` within arrays, shallow enough that hostile JSON ends soon. */
const MAX_JSON_DEPTH = 5;

/**
 * Reads title, day, outlet, address, byline, language and correction from a page: JSON-LD of an article
 * (https://schema.org/Article), then `<meta>`, then microdata, then the only `<time datetime>` there is.
 */
export function htmlMetadata(document: HtmlDocument): HtmlMetadata {
  const linked = articleData(document);
  const metas = metaContents(document);
  const meta = (...names: readonly string[]): string | undefined =>
    names.map((each) => metas.get(each)).find((content) => content !== undefined);
  return {
    title: text(linked['headline']) ?? meta('og:title', 'twitter:title') ?? onlyHeading(document),
    date:
      text(linked['datePublished']) ??
      meta(...DATE_METAS) ??
      attribute(document, '[itemprop~="datePublished"]', 'content', 'datetime') ??
      onlyTime(document),
    source: name(linked['publisher']) ?? meta('og:site_name', 'application-name'),
    url: attribute(document, 'link[rel="canonical"]', 'href') ?? meta('og:url') ?? text(linked['url']),
    byline: name(linked['author']) ?? meta('author', 'dc.creator', 'parsely-author'),
    language: document.documentElement?.getAttribute('lang') ?? text(linked['inLanguage']),
    corrected: text(linked['correction']) ?? name(linked['correction']),
  };
}

type Json = Record<string, unknown>;

function articleData(document: HtmlDocument): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''), 0);
      if (found !== null) return found;
    } catch {
      // Broken JSON-LD is common on the web and the page has other metadata.
    }
  }
  return {};
}

function findArticle(value: unknown, depth: number): Json | null {
  if (typeof value !== 'object' || value === null || depth > MAX_JSON_DEPTH) return null;
  const inside = Array.isArray(value)
    ? (value as unknown[])
    : [(value as Json)['@graph'], (value as Json)['mainEntity']];
  if (!Array.isArray(value) && isArticle((value as Json)['@type'])) return value as Json;
  for (const each of inside) {
    const found = findArticle(each, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Article, NewsArticle, ReportageNewsArticle, BlogPosting and the like. */
function isArticle(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((each) => typeof each === 'string' && /(?:Article|Posting|Report)$/u.test(each));
}

function metaContents(document: HtmlDocument): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const key = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (key !== '' && content !== '' && !contents.has(key)) contents.set(key, content);
  }
  return contents;
}

function attribute(document: HtmlDocument, selector: string, ...names: readonly string[]): string | undefined {
  const element = document.querySelector(selector);
  const value = names.map((each) => element?.getAttribute(each)?.trim() ?? '').find((each) => each !== '');
  return value;
}

/** A page with several times lists other articles, or comments: then none is taken. */
function onlyTime(document: HtmlDocument): string | undefined {
  const times = new Set(values(document, 'time[datetime]', (time) => time.getAttribute('datetime')?.trim()));
  return times.size === 1 ? [...times][0] : undefined;
}

function onlyHeading(document: HtmlDocument): string | undefined {
  const headings = values(document, 'h1', (heading) => heading.textContent?.trim());
  return headings.length === 1 ? headings[0] : undefined;
}

function values(
  document: HtmlDocument,
  selector: string,
  read: (element: HtmlElement) => string | undefined,
): string[] {
  return [...document.querySelectorAll(selector)].flatMap((element) => read(element) || []);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `Jo`, `{ name: 'Jo' }`, `[{ name: 'Jo' }, { name: 'Al' }]`. */
function name(value: unknown): string | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
  const names = all.flatMap((each) => {
    const own = typeof each === 'object' && each !== null ? ((each as Json)['name'] ?? (each as Json)['text']) : each;
    return text(own) ?? [];
  });
  return names.length === 0 ? undefined : names.join(', ');
}
