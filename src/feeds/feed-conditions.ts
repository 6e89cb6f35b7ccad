import type { FeedCondition } from '../corpus/feed-condition.ts';
import { feedName } from './feed-list.ts';
import { feedStates } from './fetch-round.ts';
import type { FeedState } from './kept/feed-state.ts';

/** How feeds fare by what is remembered of them, in their order. Nothing is asked of anybody. */
export async function feedConditions(root: string, feeds: readonly string[]): Promise<FeedCondition[]> {
  return (await feedStates(root, feeds)).map(conditionOf);
}

/** How a feed fares by its state. */
export function conditionOf({ url, fetchedAt, dueAt, items, withoutText, fault, movedTo }: FeedState): FeedCondition {
  return {
    name: feedName(url),
    fetchedAt: instant(fetchedAt),
    dueAt: instant(dueAt),
    items,
    withoutText,
    fault,
    movedTo: movedTo === null ? null : feedName(movedTo),
  };
}

function instant(written: string | null): Date | null {
  return written === null ? null : new Date(written);
}
