import type { DateSource } from '../article.ts';
import { findPageDate } from '../dating/page-date.ts';
import type { DayOrder } from '../dating/written-date.ts';
import type { Day } from '../day.ts';
import { isArticleNode, jsonLdNodes, parseJsonLd } from './json-ld.ts';
import type { HtmlDocument } from './html-text.ts';
import { pageElements } from './page/page-elements.ts';
import { pageTitle } from './page/page-title.ts';

/** What a page says about its article outside the text. */
export interface HtmlMetadata {
  readonly title: string | undefined;
  /** As it is written; `null` where the page says none. */
  readonly date: string | null;
  readonly dateSource: DateSource;
  readonly printedDay: Day | null;
  readonly order: DayOrder | null;
  readonly source: string | undefined;
  readonly url: string | undefined;
  readonly byline: string | undefined;
  readonly language: string | undefined;
  readonly corrected: string | undefined;
}

/**
 * Reads title, outlet, address, byline, language and correction from a page: JSON-LD of an article
 * (https://schema.org/Article), then `<meta>`; and its day, as `findPageDate` has it.
 */
export function htmlMetadata(document: HtmlDocument): HtmlMetadata {
  const linked = articleData(document);
  const metas = metaContents(document);
  const meta = (...names: readonly string[]): string | undefined =>
    names.map((each) => metas.get(each)).find((content) => content !== undefined);
  const url = attribute(document, 'link[rel="canonical"]', 'href') ?? meta('og:url') ?? text(linked['url']);
  const source = name(linked['publisher']) ?? meta('og:site_name', 'application-name');
  const headlines = [
    text(linked['headline']),
    meta('og:title'),
    meta('twitter:title'),
    meta('parsely-title', 'dc.title'),
  ];
  const title = pageTitle(document, { headlines, site: source, url });
  const language = document.documentElement?.getAttribute('lang') ?? text(linked['inLanguage']);
  return {
    title,
    url,
    language,
    ...findPageDate(document, { title, url, language }),
    source,
    byline: name(linked['author']) ?? meta('author', 'dc.creator', 'parsely-author'),
    corrected: text(linked['correction']) ?? name(linked['correction']),
  };
}

type Json = Readonly<Record<string, unknown>>;

function articleData(document: HtmlDocument): Json {
  for (const script of pageElements(document).linked) {
    const found = jsonLdNodes(parseJsonLd(script.textContent ?? '')).find(isArticleNode);
    if (found !== undefined) return found;
  }
  return {};
}

function metaContents(document: HtmlDocument): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of pageElements(document).metas) {
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
