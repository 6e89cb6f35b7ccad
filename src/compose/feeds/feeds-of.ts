import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Config } from '../../config.ts';
import type { FeedCondition } from '../../corpus/feed-condition.ts';
import { ConfigError } from '../../errors.ts';
import { english } from '../../texts/en/english.ts';

/** Where items of feeds are kept; `undefined` where the archive is not fed. */
export function feedsFolder({ feeds, archive }: Pick<Config, 'feeds' | 'archive'>): string | undefined {
  return feeds.list === null ? undefined : join(archive.dataFolder, 'feeds');
}

/**
 * Reads the list of feeds; without one there are none.
 *
 * @throws {ConfigError} Every line that is no address, or why the file cannot be read.
 */
export async function readFeeds({ feeds: { list } }: Pick<Config, 'feeds'>): Promise<readonly string[]> {
  if (list === null) return [];
  const { readFeedList } = await import('../../feeds/feed-list.ts');
  const { feeds, problems } = readFeedList(await textOf(list));
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => english.feeds.listProblem(list, problem)));
  return feeds;
}

/**
 * How the feeds of the list fare.
 *
 * @throws {ConfigError} As {@link readFeeds}.
 */
export async function conditionsOf(config: Pick<Config, 'feeds' | 'archive'>): Promise<readonly FeedCondition[]> {
  const root = feedsFolder(config);
  if (root === undefined) return [];
  const { feedConditions } = await import('../../feeds/feed-conditions.ts');
  return feedConditions(root, await readFeeds(config));
}

async function textOf(list: string): Promise<string> {
  try {
    return await readFile(list, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ConfigError([english.feeds.unreadable(list, code)], { cause: error });
  }
}
