import { shardOf } from '../../src/discord-facts/shards.ts';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

/** Ids of so many servers of a shard, far from the playground's own. */
function guildsOn(shard: number, shards: number, count = 1): string[] {
  return Array.from({ length: count }, (_, place) =>
    String((300_000_000_000n * BigInt(shards) + BigInt(shard + place * shards)) << 22n),
  );
}

/** Puts the bot on so many servers besides its own, as many on each shard. @returns Their ids. */
export function addServers(local: LocalDiscord, shards: number, onEach: number): string[] {
  const ids = Array.from({ length: shards }, (_, shard) => guildsOn(shard, shards, onEach)).flat();
  for (const id of ids) local.guilds.add(id, `Server ${shardOf(id, shards)}`);
  return ids;
}
