import type { FeedFault, FeedFaultCode } from '../../../corpus/feed-condition.ts';

const inBrackets = (code: string): string => (code === '' ? '' : ` (${code})`);
const many = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** Why a feed could not be fetched, and what to do about it. */
const FAULTS: Readonly<Record<FeedFaultCode, readonly [reason: (detail: string) => string, advice: string]>> = {
  'private-address': [
    () => 'its host is this machine or one of its network, which is not asked',
    'If it is yours, set DATELINE_FEEDS_PRIVATE=yes.',
  ],
  'unknown-host': [
    () => 'its host is not known',
    'Look whether its address is right and this machine’s DNS answers; it is tried again.',
  ],
  unreachable: [(code) => `its server does not answer${inBrackets(code)}`, 'It is tried again by itself.'],
  certificate: [
    (code) => `its server’s certificate is not to be trusted${inBrackets(code)}`,
    'Its publisher must mend that; until then nothing is taken from it.',
  ],
  'too-slow': [(seconds) => `it takes longer than ${seconds} s`, 'It is tried again by itself.'],
  'too-large': [(megabytes) => `it has over ${megabytes} MB`, 'No feed has as much: take it off the list.'],
  redirects: [() => 'it leads round, or to no address of the web', 'Look its address up again.'],
  gone: [
    () => 'its publisher says that it is gone for good (410)',
    'Take it off the list; it is not asked for any more unless you run dateline fetch --once --all.',
  ],
  'not-found': [() => 'there is nothing at its address (404)', 'Look its new address up and put that into the list.'],
  refused: [(status) => `its server refuses it (${status})`, 'Ask its publisher, or take it off the list.'],
  'too-many': [() => 'its server asks to be left alone for a while (429)', 'It is, and is then tried again.'],
  server: [(status) => `its server has a fault (${status})`, 'It is tried again by itself.'],
  status: [(status) => `its server answers with status ${status}`, 'Look at its address in a browser.'],
  'not-a-feed': [
    () => 'what is there is no feed',
    'Put the address of the feed itself into the list, not that of a page.',
  ],
  'cut-off': [() => 'what came of it ends in the middle, so nothing of it was taken', 'It is tried again by itself.'],
  'cannot-keep': [
    (code) => `its items cannot be written${inBrackets(code)}`,
    'See that DATELINE_DATA has room and belongs to this user.',
  ],
};

/** What is said of the feeds that an archive is fed by. */
export const feeds = {
  unreadable: (file: string, why: string): string => `DATELINE_FEEDS: ${file} cannot be read (${why}).`,
  listProblem: (
    file: string,
    {
      code,
      line,
      text,
    }: {
      readonly code: 'no-address' | 'has-password' | 'not-opml' | 'empty';
      readonly line: number;
      readonly text: string;
    },
  ): string => {
    const place = `DATELINE_FEEDS: ${file}:${line}:`;
    switch (code) {
      case 'no-address':
        return `${place} “${text}” is no address of a feed; one begins with https:// or http://.`;
      case 'has-password':
        return `${place} an address must not hold a name or password.`;
      case 'not-opml':
        return `${place} this begins like OPML and is none.`;
      case 'empty':
        return `${place} there is no address in it.`;
    }
  },
  notSet: 'DATELINE_FEEDS names no file of feeds, so there is nothing to fetch.',
  reason: ({ code, detail }: FeedFault): string => FAULTS[code][0](detail),
  advice: ({ code }: FeedFault): string => FAULTS[code][1],
  /** One line on a feed that was asked for just now. */
  fetched: (name: string, added: number, changed: number): string => `${name}: ${added} new, ${changed} changed`,
  unchanged: (name: string): string => `${name}: nothing new`,
  failed: (name: string, reason: string): string => `${name}: ${reason}.`,
  moved: (name: string, to: string): string => `${name} has moved for good to ${to}: put that into the list.`,
  withoutText: (name: string, count: number): string =>
    `${name}: ${many(count, 'item')} without text, which cannot be kept; DATELINE_FEEDS_FULL=yes takes it from their pages.`,
  noneDue: (count: number): string => `${many(count, 'feed')}, none of them due yet.`,
  busy: 'Another Dateline is fetching now, so nothing is left to do here.',
  fetchOption: 'ask once and end, for cron',
  allOption: 'ask for all of them, also those that are not due and those that are gone',
  fetch: 'fetch the feeds of DATELINE_FEEDS that are due; exits with 75 when none was to be had and that may pass',
  first: (count: number): string => `Fetching ${many(count, 'feed')} for the first time …`,
  /** How all of them fare, in one line. */
  all: (feedCount: number, items: number, failing: number): string =>
    `Feeds: ${feedCount}, with ${many(items, 'item')} kept${failing === 0 ? '' : `; ${failing} cannot be fetched`}.`,
  /** How one fares. @param at - When it was last fetched, in words; `null` for never. */
  one: (name: string, items: number, at: string | null, fault: string | null): string => {
    const last = at === null ? 'never fetched' : `last fetched ${at}`;
    return `${name}: ${many(items, 'item')}, ${last}${fault === null ? '' : `; ${fault}`}`;
  },
  listAdvice: 'Correct that file: one address a line, or OPML (docs/feeds.md).',
} as const;
