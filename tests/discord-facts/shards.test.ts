import { describe, expect, it } from 'vitest';

import { isOn, isPart, numbersOf, parseShards, shardOf } from '../../src/discord-facts/shards.ts';

describe('parseShards', () => {
  it.each([
    ['auto', 'auto', false],
    ['0-7/16', { first: 0, last: 7, count: 16 }, true],
    ['3/16', { first: 3, last: 3, count: 16 }, true],
    ['8-15/16', { first: 8, last: 15, count: 16 }, true],
    ['0-3/4', { first: 0, last: 3, count: 4 }, false],
    ['0/1', { first: 0, last: 0, count: 1 }, false],
  ] as const)('reads %s', (text, shards, part) => {
    expect(parseShards(text)).toEqual(shards);
    expect(isPart(shards)).toBe(part);
  });

  it.each(['', 'all', '4', '0-4/4', '4/4', '3-2/4', '0-1', '-1/4', '0-1/2/3', '0 - 1/2', '0/0'])(
    'does not take %j',
    (text) => {
      expect(parseShards(text)).toBeNull();
    },
  );
});

it('every server is on one shard, and every shard in one of the ranges', () => {
  const ranges = ['0-1/4', '2/4', '3/4'].map((text) => parseShards(text) ?? 'auto');
  for (const id of ['1100000000000000010', '81384788765712384', '4194304', '12582912']) {
    expect(ranges.filter((range) => isOn(range, id)).length).toBe(1);
    expect(isOn('auto', id)).toBe(true);
  }
  // Discord's own formula: (guild_id >> 22) % num_shards.
  expect(shardOf('12582912', 2)).toBe(1);
  expect(shardOf('', 16)).toBe(0);
  expect(numbersOf({ first: 2, last: 4, count: 8 })).toEqual([2, 3, 4]);
});
