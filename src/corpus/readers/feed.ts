import { parseFeed } from 'feedsmith';
import { dateText } from '../dating/date-value.ts';
import { decodeText } from '../decode-text.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { distinctRecords } from './exports/distinct-records.ts';
import { plainTitle, textOfField, textOfFragment } from './marked-up-text.ts';
import { publishedItems } from './exports/wordpress-export.ts';

const DECLARATION_BYTES = 200;

/**
 * Reads a saved RSS, RDF, Atom or JSON feed, or an export of WordPress: each item is an article with the text and the day
 * that the item gives. Drafts of an export are left out.
 */
export function readFeed(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes, declaredCharset(input.bytes));
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  const { xml, drafts: unpublished } = publishedItems(decoded.text);
  const faults: SeedFault[] = unpublished.map((title) => seedFault('draft', null, title));
  let items: readonly FeedItem[];
  try {
    items = itemsOf(parseFeed(xml));
  } catch (error) {
    return { drafts: [], faults: [seedFault('malformed', null, error instanceof Error ? error.message : '')] };
  }
  if (items.length === 0) return { drafts: [], faults: faults.length === 0 ? [seedFault('empty-body')] : faults };
  const drafts: SeedDraft[] = [];
  for (const [place, item] of items.entries()) {
    const body = item.html === undefined ? textOfField(item.text ?? '') : textOfFragment(item.html);
    if (body === null) faults.push(seedFault('malformed', null, 'item too big or too deeply nested'));
    else drafts.push(draftOf(item, place + 1, body));
  }
  return { drafts: distinctRecords(drafts), faults };
}

/** What the four formats have in common. */
interface FeedItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly byline: string | undefined;
  readonly source: string | undefined;
  readonly language: string | undefined;
}

function draftOf(item: FeedItem, number: number, body: string): SeedDraft {
  const { source, url, byline, language } = item;
  const optional = Object.entries({ source, url, byline, language }).filter(([, value]) => value !== undefined);
  return {
    record: item.id ?? String(number),
    title: plainTitle(item.title ?? ''),
    body,
    date: item.date ?? null,
    line: null,
    ...Object.fromEntries(optional),
  };
}

type Parsed = ReturnType<typeof parseFeed>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { readonly format: Format }>['feed'];

function itemsOf(parsed: Parsed): FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return rssItems(parsed.feed);
    case 'rdf':
      return rdfItems(parsed.feed);
    case 'atom':
      return atomItems(parsed.feed);
    case 'json':
      return jsonItems(parsed.feed);
  }
}

function rssItems(feed: FeedOf<'rss'>): FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.guid?.value ?? item.link,
    title: item.title,
    html: filled(item.content?.encoded) ?? item.description,
    text: undefined,
    date: written(item.pubDate) ?? written(item.dc?.dates?.[0]),
    url: item.link,
    byline: names(item.dc?.creators ?? item.authors),
    source: item.source?.title ?? feed.title,
    language: feed.language,
  }));
}

function rdfItems(feed: FeedOf<'rdf'>): FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.link,
    title: item.title,
    html: filled(item.content?.encoded) ?? item.description,
    text: undefined,
    date: written(item.dc?.dates?.[0]),
    url: item.link,
    byline: names(item.dc?.creators),
    source: feed.title,
    language: feed.dc?.languages?.[0],
  }));
}

function atomItems(feed: FeedOf<'atom'>): FeedItem[] {
  return (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    title: plain(entry.title),
    ...atomText(entry.content?.value === undefined ? entry.summary : entry.content),
    // `published` is optional in RFC 4287, `updated` is not: without the one the other is the entry's day.
    date: written(entry.published) ?? written(entry.updated),
    url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
    byline: names(entry.authors ?? feed.authors),
    source: plain(feed.title),
    language: undefined,
  }));
}

function jsonItems(feed: FeedOf<'json'>): FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    html: item.content_html,
    text: item.content_text ?? item.summary,
    date: written(item.date_published),
    url: item.url ?? item.external_url,
    byline: names(item.authors ?? feed.authors),
    source: feed.title,
    language: item.language ?? feed.language,
  }));
}

interface AtomText {
  readonly value?: string | undefined;
  readonly type?: string | undefined;
}

function atomText(construct: AtomText | undefined): Pick<FeedItem, 'html' | 'text'> {
  const isHtml = construct?.type !== undefined && /html/iu.test(construct.type);
  return isHtml ? { html: construct.value, text: undefined } : { html: undefined, text: construct?.value };
}

function plain(construct: AtomText | undefined): string | undefined {
  const { html, text } = atomText(construct);
  return html === undefined ? text : (textOfFragment(html) ?? undefined);
}

function names(people: readonly (string | { readonly name?: string | undefined })[] | undefined): string | undefined {
  const all = (people ?? []).slice(0, 10).flatMap((each) => (typeof each === 'string' ? each : (each.name ?? [])));
  return all.length === 0 ? undefined : all.join(', ');
}

/** Feeds of summaries may carry the element for the whole text empty. */
function filled(html: string | undefined): string | undefined {
  return html?.trim() === '' ? undefined : html;
}

/** The parser hands dates on as they are written. */
function written(date: unknown): string | undefined {
  return dateText(date) ?? undefined;
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1];
}
