import type { Config } from '../../config.ts';
import type { FeedCondition, FeedFault } from '../../corpus/feed-condition.ts';
import { ConfigError } from '../../errors.ts';
import { mayPass } from '../../feeds/feed-fault.ts';
import { english } from '../../texts/en/english.ts';
import { conditionsOf } from '../feeds/feeds-of.ts';
import { bad, type Finding, good } from './finding.ts';

const { feeds: words } = english;

/** Whether the list of feeds can be read, and how each fared when it was last asked for. Nothing is asked now. */
export async function examineFeeds(config: Config, now: () => Date): Promise<Finding[]> {
  try {
    const conditions = await conditionsOf(config);
    return conditions.length === 0 ? [] : findingsOf(conditions, now());
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => bad(problem, words.listAdvice));
    throw error;
  }
}

/** A fault that may pass is none to mend until a feed has been away for so long. */
const PATIENCE_MS = 24 * 3600 * 1000;

function findingsOf(conditions: readonly FeedCondition[], now: Date): Finding[] {
  const failing = conditions.filter(({ fault }) => fault !== null);
  const items = conditions.reduce((sum, feed) => sum + feed.items, 0);
  return [
    good(words.all(conditions.length, items, failing.length)),
    ...failing.map((feed) => findingOf(feed, feed.fault!, now)),
  ];
}

function findingOf({ name, fetchedAt }: FeedCondition, fault: FeedFault, now: Date): Finding {
  const told = words.failed(name, words.reason(fault));
  const isFresh = fetchedAt !== null && now.getTime() - fetchedAt.getTime() < PATIENCE_MS;
  return isFresh && mayPass(fault) ? good(`${told} ${words.advice(fault)}`) : bad(told, words.advice(fault));
}
