import { isPart, numbersOf, type ShardRange, type Shards } from '../discord-facts/shards.ts';
import type { Claim } from '../storage/peers/postgres-peers.ts';

const ALL = 'the shards of the bot';

/** That no shard is served twice: a part is nobody else's, and all of them leave nothing to others. */
export function claimsOf(shards: Shards): Claim[] {
  if (!isPart(shards)) return [{ name: ALL, shared: false }];
  const { count } = shards;
  return [
    { name: ALL, shared: true },
    ...numbersOf(shards).map((number) => ({ name: claim(number, count), shared: false })),
  ];
}

/** What is claimed for each of so many shards, in order. */
export function claimsOfAll(count: number): string[] {
  return numbersOf({ first: 0, last: count - 1, count }).map((number) => claim(number, count));
}

/** Ranges of shards that together are some of them. @param numbers - Of these, in order. */
export function rangesOf(numbers: readonly number[], count: number): ShardRange[] {
  const ranges: ShardRange[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.last === number - 1) ranges[ranges.length - 1] = { ...last, last: number };
    else ranges.push({ first: number, last: number, count });
  }
  return ranges;
}

function claim(number: number, count: number): string {
  return `shard ${number} of ${count}`;
}
