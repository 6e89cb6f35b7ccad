import { fetchFeed, type FetchedFeed, type FetchTools } from './fetch-feed.ts';
import { type FeedState, readState } from './kept/feed-state.ts';
import { feedFolders } from './kept/feed-folders.ts';

/** Which feeds a round asks for: those that are due, or all, those that are gone included. */
export type Which = 'due' | 'all';

/** Feeds that are asked for at once; each host is asked for one thing at a time all the same. */
const AT_ONCE = 4;
/** Who comes every hour is not sent away for coming a little early. */
const EARLY_MS = 5 * 60_000;

/** What is known of feeds, in their order. */
export async function feedStates(root: string, feeds: readonly string[]): Promise<FeedState[]> {
  const folders = await feedFolders(root, feeds);
  return Promise.all(feeds.map(async (url) => ({ ...(await readState(folders.get(url)!, url)), url })));
}

/** The feeds that are to be asked for now. */
export async function dueFeeds(root: string, feeds: readonly string[], now: Date): Promise<string[]> {
  const states = await feedStates(root, feeds);
  return feeds.filter((_, at) => isDue(states[at]!, now));
}

function isDue({ isGone, dueAt }: FeedState, now: Date): boolean {
  return !isGone && (dueAt === null || Date.parse(dueAt) - now.getTime() <= EARLY_MS);
}

/**
 * Asks for feeds, a few at once.
 *
 * @param listed - All feeds that the archive is fed by.
 * @returns What came of each that was asked for, in no order.
 */
export async function fetchFeeds(
  root: string,
  listed: readonly string[],
  feeds: readonly string[],
  tools: FetchTools,
  onFetched: (fetched: FetchedFeed) => void = () => undefined,
): Promise<readonly FetchedFeed[]> {
  const folders = await feedFolders(root, listed);
  const waiting = [...feeds];
  const done: FetchedFeed[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !tools.signal.aborted; next = waiting.shift()) {
      const fetched = await fetchFeed(next, folders.get(next)!, tools);
      if (tools.signal.aborted) return;
      done.push(fetched);
      onFetched(fetched);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}
