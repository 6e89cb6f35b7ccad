import { mkdir } from 'node:fs/promises';

import type { FeedFault } from '../corpus/feed-condition.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../corpus/seed-reader.ts';
import { faultOfStatus } from './feed-fault.ts';
import { isWeb } from './feed-list.ts';
import { inUtf8, isWhole } from './feed-text.ts';
import { type FeedState, readState, writeState } from './kept/feed-state.ts';
import { countItems, keepItems, removeHalves, type KeptItems, type Lengthen } from './kept/keep-items.ts';
import { askedMinutes, dueAgain, triedAgain, wishedMinutes } from './web/schedule.ts';
import type { WebAnswer, WebClient } from './web/web-client.ts';

/** What fetching a feed takes. */
export interface FetchTools {
  readonly client: Pick<WebClient, 'get'>;
  /** Reads bytes of strangers where that can be ended. */
  readonly parse: (input: SeedInput) => Promise<SeedReading>;
  /** As for `keepItems`. */
  readonly lengthen: Lengthen | null;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Ends what is under way; then nothing is remembered of it. */
  readonly signal: AbortSignal;
}

/** What came of asking for a feed; no counts where it has not changed, or was not to be had. */
export interface FetchedFeed {
  /** What was known of it. */
  readonly before: FeedState;
  readonly state: FeedState;
  readonly kept: KeptItems | null;
}

/** A feed beyond this is none that anybody reads. */
const MAX_FEED_BYTES = 10_000_000;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/**
 * Asks for a feed, keeps its items and remembers how it went. What is wrong with it is in its state: nothing is thrown.
 *
 * @param folder - Where its items are kept; made when missing.
 */
export async function fetchFeed(address: string, folder: string, tools: FetchTools): Promise<FetchedFeed> {
  const before = { ...(await readState(folder, address)), url: address };
  try {
    // What is kept is nobody else's business than the archive's.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeHalves(folder);
    const fetched = await ask(folder, before, tools);
    if (tools.signal.aborted) return { before, state: before, kept: null };
    await writeState(folder, fetched.state);
    return { before, ...fetched };
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { before, state: failed(before, { code: 'cannot-keep', detail }, null, tools), kept: null };
  }
}

async function ask(folder: string, before: FeedState, tools: FetchTools): Promise<Omit<FetchedFeed, 'before'>> {
  const isFull = tools.lengthen !== null;
  const validators = before.full === isFull ? before : { etag: null, lastModified: null };
  const answer = await tools.client.get({
    url: before.movedTo ?? before.url,
    maxBytes: MAX_FEED_BYTES,
    headers: {
      accept: ACCEPT,
      ...(validators.etag !== null && { 'if-none-match': validators.etag }),
      ...(validators.lastModified !== null && { 'if-modified-since': validators.lastModified }),
    },
  });
  if ('code' in answer) return { state: failed(before, answer, null, tools), kept: null };
  const fault = faultOfStatus(answer.status);
  const now = tools.now();
  if (fault !== null) return { state: failed(before, fault, askedMinutes(answer.header, now), tools), kept: null };
  const movedTo = movedFrom(before, answer);
  if (answer.status === 304) {
    const wished = wishedMinutes('', answer.header, now);
    return { state: succeeded({ ...before, movedTo }, wished, tools), kept: null };
  }
  const read = await readItems(answer, tools);
  if ('code' in read) return { state: failed(before, read, null, tools), kept: null };
  const drafts = read.drafts.map((draft) => completed(draft, answer.url));
  const kept = await keepItems(folder, drafts, tools.lengthen);
  // While pages are still to be asked for, the feed is needed again even if it does not change.
  const asked = kept.waiting === 0;
  const state: FeedState = {
    ...before,
    movedTo,
    etag: asked ? bounded(answer.header('etag'), 2000) : null,
    lastModified: asked ? bounded(answer.header('last-modified'), 200) : null,
    full: isFull,
    items: await countItems(folder),
    withoutText: kept.withoutText,
  };
  return { state: succeeded(state, wishedMinutes(read.text, answer.header, now), tools), kept };
}

async function readItems(
  answer: WebAnswer,
  { parse }: FetchTools,
): Promise<{ readonly drafts: readonly SeedDraft[]; readonly text: string } | FeedFault> {
  const bytes = inUtf8(answer.body, answer.header('content-type'));
  const text = new TextDecoder('latin1').decode(bytes);
  const { drafts, faults } = await parse({ path: 'feed.xml', bytes });
  const fault = faults.find(({ code }) => code !== 'draft');
  if (drafts.length === 0 && fault !== undefined && fault.code !== 'empty-body') {
    const isCut = /<(?:rss|feed|rdf:rdf)[\s>]/iu.test(text.slice(0, 2000)) && !isWhole(text);
    return { code: isCut ? 'cut-off' : 'not-a-feed', detail: '' };
  }
  return isWhole(text) ? { drafts, text } : { code: 'cut-off', detail: '' };
}

/** An item with a whole address, and a source where it names none. */
function completed(draft: SeedDraft, feed: string): SeedDraft {
  const { url: written, ...rest } = draft;
  const url = written !== undefined && URL.canParse(written, feed) ? new URL(written, feed) : null;
  return {
    ...rest,
    source: draft.source?.trim() || new URL(feed).hostname,
    ...(url !== null && isWeb(url) && { url: url.href }),
  };
}

function movedFrom(before: FeedState, { movedTo }: WebAnswer): string | null {
  const to = movedTo ?? before.movedTo;
  return to === before.url ? null : to;
}

function succeeded(state: FeedState, wished: number | null, { now, random }: FetchTools): FeedState {
  const at = now();
  const instants = { triedAt: at.toISOString(), fetchedAt: at.toISOString() };
  const dueAt = dueAgain(at, wished, random()).toISOString();
  return { ...state, ...instants, dueAt, failures: 0, fault: null, isGone: false };
}

function failed(before: FeedState, fault: FeedFault, asked: number | null, { now, random }: FetchTools): FeedState {
  const at = now();
  const failures = before.failures + 1;
  return {
    ...before,
    triedAt: at.toISOString(),
    dueAt: triedAgain(at, failures, asked, random()).toISOString(),
    failures,
    fault: { code: fault.code, detail: fault.detail.slice(0, 60) },
    isGone: fault.code === 'gone',
    // Where a feed was led to is gone or wrong: it is asked for where it was before.
    movedTo: null,
  };
}

function bounded(text: string | undefined, most: number): string | null {
  return text === undefined || text.length > most ? null : text;
}
