import { parseOpml } from 'feedsmith';

/** What is wrong with the list of feeds, at a line from 1; `text` is what stands there, at most 200 characters. */
export interface ListProblem {
  readonly code: 'no-address' | 'has-password' | 'not-opml' | 'empty';
  readonly line: number;
  readonly text: string;
}

/** The addresses in a list of feeds, each once, and what is no address. */
export interface FeedList {
  readonly feeds: readonly string[];
  readonly problems: readonly ListProblem[];
}

interface Entry {
  readonly text: string;
  readonly line: number;
}

type Outline = { readonly xmlUrl?: string | undefined; readonly outlines?: readonly Outline[] | undefined };

const MAX_TEXT = 200;

/**
 * Reads a list of feeds: an address a line, with `#` before comments and blank lines between, or OPML with outlines however
 * deep. Of an address what is behind `#` does not count.
 */
export function readFeedList(text: string): FeedList {
  const entries = /^\s*</u.test(text) ? opmlEntries(text) : lineEntries(text);
  if (entries === null) return { feeds: [], problems: [{ code: 'not-opml', line: 1, text: '' }] };
  if (entries.length === 0) return { feeds: [], problems: [{ code: 'empty', line: 1, text: '' }] };
  const feeds = new Set<string>();
  const problems: ListProblem[] = [];
  for (const { text: written, line } of entries) {
    const address = addressOf(written);
    if (typeof address === 'string') feeds.add(address);
    else problems.push({ ...address, line, text: written.slice(0, MAX_TEXT) });
  }
  return { feeds: [...feeds], problems };
}

function lineEntries(text: string): Entry[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({ text: line.replace(/(?:^|\s)#.*$/u, '').trim(), line: at + 1 }))
    .filter((entry) => entry.text !== '');
}

/** @returns `null` for what is no OPML. */
function opmlEntries(text: string): Entry[] | null {
  try {
    return addressesIn(parseOpml(text).body?.outlines ?? []).map((address) => ({
      text: address,
      line: lineOf(text, address),
    }));
  } catch {
    // The parser says no more than that it is none.
    return null;
  }
}

function addressesIn(outlines: readonly Outline[]): string[] {
  return outlines.flatMap(({ xmlUrl, outlines: inner = [] }) => [
    ...(xmlUrl === undefined ? [] : [xmlUrl.trim()]),
    ...addressesIn(inner),
  ]);
}

function lineOf(text: string, address: string): number {
  const at = [address, address.replaceAll('&', '&amp;')].map((form) => text.indexOf(form)).find((place) => place >= 0);
  return at === undefined ? 1 : text.slice(0, at).split('\n').length;
}

function addressOf(written: string): string | Pick<ListProblem, 'code'> {
  if (!URL.canParse(written)) return { code: 'no-address' };
  const url = new URL(written);
  if (!isWeb(url)) return { code: 'no-address' };
  if (url.username !== '' || url.password !== '') return { code: 'has-password' };
  url.hash = '';
  return url.href;
}

/** Whether an address is one of the web. */
export function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

/** A feed as it is named to people: without what may be a key in its address, and on one line of at most 120 characters. */
export function feedName(address: string): string {
  const { host, pathname } = new URL(address);
  const name = `${host}${pathname === '/' ? '' : pathname}`;
  return name.length > 120 ? `${name.slice(0, 119)}…` : name;
}
