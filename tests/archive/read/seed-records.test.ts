import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compareSeeds, hashOf, isWorthRetrying } from '../../../src/archive/read/seed-records.ts';
import { seedFault, type SeedFault } from '../../../src/corpus/seed-problem.ts';

const seed = (path: string, size = 1, stamp = 'a') => ({ path, size, stamp });

describe('files compared with those known before', () => {
  it.each([
    ['nothing new', [seed('a')], [seed('a')], [], []],
    ['another size', [seed('a')], [seed('a', 2)], ['a'], []],
    ['another stamp', [seed('a')], [seed('a', 1, 'b')], ['a'], []],
    ['a new one', [seed('a')], [seed('a'), seed('b')], ['b'], []],
    ['one gone', [seed('a'), seed('b')], [seed('b')], [], ['a']],
    ['one moved', [seed('a')], [seed('b')], ['b'], ['a']],
  ])('%s', (_, known, now, changed, gone) => {
    const changes = compareSeeds(known, now);
    expect([[...changes.changed], [...changes.gone]]).toEqual([changed, gone]);
  });
});

describe('what a snapshot knows of a file', () => {
  it('has the hash of its bytes, and none of a file that could not be read', () => {
    const bytes = new TextEncoder().encode('Good text.');
    expect(hashOf(bytes)).toBe(createHash('sha256').update('Good text.').digest('base64url'));
    expect(hashOf(seedFault('unreadable'))).toBeNull();
  });

  it.each([
    ['unreadable', null, true],
    ['vanished', null, true],
    ['too-large', null, false],
    // Its bytes were read: they do not get better without a trace.
    ['malformed', 'hash', false],
    ['unreadable', 'hash', false],
  ] as const)('is worth another try after %s with hash %s: %s', (code, hash, expected) => {
    const problems = [{ ...seedFault(code satisfies SeedFault['code']), file: 'a' }];
    expect(isWorthRetrying({ ...seed('a'), hash, ids: [], problems })).toBe(expected);
  });
});
