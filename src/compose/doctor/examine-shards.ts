import type { Config } from '../../config.ts';
import { isPart } from '../../discord-facts/shards.ts';
import { whoClaims } from '../../storage/peers/who-claims.ts';
import { english } from '../../texts/en/english.ts';
import { claimsOfAll, rangesOf } from '../shard-claims.ts';
import { bad, type Finding, good } from './finding.ts';

const { doctor: words } = english;

/** Whether each shard of the bot has a process, where processes share them; nothing where one has all. */
export async function examineShards({ discord, database }: Config): Promise<Finding[]> {
  const { shards } = discord;
  if (!isPart(shards) || database.url === null) return [];
  const claims = claimsOfAll(shards.count);
  // That the database cannot be asked is told where it is looked at.
  const claimed = await whoClaims(database.url, claims).catch(() => null);
  if (claimed === null) return [];
  const unserved = claims.flatMap((claim, number) => (claimed.has(claim) ? [] : [number]));
  if (unserved.length === 0) return [good(words.shards(shards.count))];
  if (unserved.length === shards.count) return [good(words.shardsNone)];
  const ranges = rangesOf(unserved, shards.count).map(({ first, last }) =>
    first === last ? String(first) : `${first}-${last}`,
  );
  const settings = ranges.map((range) => `${range}/${shards.count}`);
  return [bad(words.shardsUnserved(ranges.join(', '), shards.count), words.shardsAdvice(settings))];
}
