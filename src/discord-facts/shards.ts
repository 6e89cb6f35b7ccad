/** The shards that one process has, of so many in all (docs: topics/gateway#sharding). */
export interface ShardRange {
  readonly first: number;
  /** The last one that it has too. */
  readonly last: number;
  readonly count: number;
}

/** As many as Discord recommends, all in this process; or some of them. */
export type Shards = 'auto' | ShardRange;

const WRITTEN = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/u;
/** Bits of an id that do not say when it was made. */
const TIMESTAMP_SHIFT = 22n;

/** Reads `auto`, `0-7/16` or `3/16`; `null` for anything else, or shards that there are not. */
export function parseShards(text: string): Shards | null {
  if (text === 'auto') return 'auto';
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [first, last, count] = [Number(match[1]), Number(match[2] ?? match[1]), Number(match[3])];
  return first <= last && last < count ? { first, last, count } : null;
}

/** Whether other processes have shards of the same bot. */
export function isPart(shards: Shards): shards is ShardRange {
  return shards !== 'auto' && (shards.first > 0 || shards.last < shards.count - 1);
}

/** The numbers of the shards, in order. */
export function numbersOf({ first, last }: ShardRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** The shard that a server is on; what is of no server is on the first. @param guildId - Empty for no server. */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId === '' ? 0 : guildId) >> TIMESTAMP_SHIFT) % BigInt(count));
}

/** Whether a server is on one of these shards. */
export function isOn(shards: Shards, guildId: string): boolean {
  if (shards === 'auto') return true;
  const shard = shardOf(guildId, shards.count);
  return shards.first <= shard && shard <= shards.last;
}
