import type { FeedCondition } from '../../../corpus/feed-condition.ts';
import type { Texts } from '../../../texts/texts.ts';
import { instantText } from './instant-text.ts';

/** Feeds that are told of each by itself; those that fail come first. */
const MAX_FEEDS = 10;

/**
 * How the feeds of an archive fare, in words; nothing where it is fed by none.
 *
 * @param each - Whether each is told of by its name, too.
 */
export function feedLines(feeds: readonly FeedCondition[], each: boolean, texts: Texts): string[] {
  if (feeds.length === 0) return [];
  const failing = feeds.filter(({ fault }) => fault !== null);
  const items = feeds.reduce((sum, feed) => sum + feed.items, 0);
  const all = texts.feeds.all(feeds.length, items, failing.length);
  if (!each) return [all];
  const ordered = [...failing, ...feeds.filter(({ fault }) => fault === null)];
  const more = ordered.length > MAX_FEEDS ? [texts.admin.status.more(ordered.length - MAX_FEEDS)] : [];
  return [all, ...ordered.slice(0, MAX_FEEDS).flatMap((feed) => linesOf(feed, texts)), ...more];
}

function linesOf({ name, items, fetchedAt, fault, movedTo }: FeedCondition, texts: Texts): string[] {
  const { feeds: words } = texts;
  const at = fetchedAt === null ? null : instantText(fetchedAt, texts);
  const trouble = fault === null ? null : `${words.reason(fault)}. ${words.advice(fault)}`;
  return [words.one(name, items, at, trouble), ...(movedTo === null ? [] : [words.moved(name, movedTo)])];
}
