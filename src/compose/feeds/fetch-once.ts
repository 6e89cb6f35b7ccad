import { mkdir } from 'node:fs/promises';

import type { Config } from '../../config.ts';
import { ConfigError } from '../../errors.ts';
import { conditionOf } from '../../feeds/feed-conditions.ts';
import { mayPass } from '../../feeds/feed-fault.ts';
import type { FetchedFeed } from '../../feeds/fetch-feed.ts';
import type { Which } from '../../feeds/fetch-round.ts';
import { printable } from '../../screen/printable.ts';
import { english } from '../../texts/en/english.ts';
import { openFeedFetcher } from './feed-fetcher.ts';
import { feedsFolder, readFeeds } from './feeds-of.ts';

/** What fetching once takes. */
export interface FetchOnceSettings {
  readonly config: Config;
  readonly which: Which;
  readonly version: string;
  readonly now: () => Date;
  readonly writeLine: (line: string) => void;
}

/** Exit codes: all or some were had; none, and somebody has to mend it; none, and that may pass. */
const EXIT = { done: 0, toMend: 1, mayPass: 75 } as const;

/**
 * Fetches feeds once and says what came of each.
 *
 * @returns The exit code.
 * @throws {ConfigError} When no list is named, or a line of it is no address.
 */
export async function fetchOnce({ config, which, version, now, writeLine }: FetchOnceSettings): Promise<number> {
  const feeds = await readFeeds(config);
  const root = feedsFolder(config);
  if (root === undefined) throw new ConfigError([english.feeds.notSet]);
  await mkdir(root, { recursive: true, mode: 0o700 });
  const fetcher = openFeedFetcher({ config, feeds, root, version, now });
  try {
    const fetched = await fetcher.fetch(which, (each) => {
      for (const line of linesOn(each)) writeLine(printable(line));
    });
    if (fetched === null) writeLine(english.feeds.busy);
    else if (fetched.length === 0) writeLine(english.feeds.noneDue(feeds.length));
    return codeOf(fetched ?? []);
  } finally {
    await fetcher.close();
  }
}

/** What came of asking for a feed, in words. */
export function linesOn({ state, kept }: FetchedFeed): string[] {
  const { feeds: words } = english;
  const { name, fault, movedTo, withoutText } = conditionOf(state);
  if (fault !== null) return [`${words.failed(name, words.reason(fault))} ${words.advice(fault)}`];
  return [
    kept === null ? words.unchanged(name) : words.fetched(name, kept.added, kept.changed),
    ...(movedTo === null ? [] : [words.moved(name, movedTo)]),
    ...(kept === null || withoutText === 0 ? [] : [words.withoutText(name, withoutText)]),
  ];
}

function codeOf(fetched: readonly FetchedFeed[]): number {
  const faults = fetched.flatMap(({ state }) => state.fault ?? []);
  if (faults.length === 0 || faults.length < fetched.length) return EXIT.done;
  return faults.some(mayPass) ? EXIT.mayPass : EXIT.toMend;
}
