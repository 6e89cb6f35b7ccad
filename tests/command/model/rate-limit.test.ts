import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRateLimit } from '../../../src/command/model/rate-limit.ts';

describe('a rate limit', () => {
  it('lets a minute’s calls through at once, then one whenever its time has come', () => {
    let seconds = 0;
    const limit = createRateLimit({ perMinute: 6, now: () => new Date(seconds * 1000) });
    const call = (at: number): number => {
      seconds = at;
      return limit('alice');
    };
    expect([0, 0, 0, 0, 0, 0].map(call)).toEqual([0, 0, 0, 0, 0, 0]);
    expect([0, 4, 9.5, 10, 11].map(call)).toEqual([10, 6, 1, 0, 9]);
    expect(limit('bob')).toBe(0);
  });

  it('never lets more through than the bucket and its filling hold, and what it says to wait is enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 100 }),
        (perMinute, pauses) => {
          let at = 0;
          const limit = createRateLimit({ perMinute, now: () => new Date(at) });
          const waits: number[] = [];
          let through = 0;
          for (const pause of pauses) {
            at += pause;
            const wait = limit('alice');
            at += wait * 1000;
            waits.push(wait === 0 ? 0 : limit('alice'));
            through += 1;
          }
          expect(waits.every((wait) => wait === 0)).toBe(true);
          expect(through).toBeLessThanOrEqual(perMinute + (at * perMinute) / 60_000 + 1e-6);
        },
      ),
    );
  });

  it('fills nothing when the clock is set back, and is off at 0', () => {
    let at = 60_000;
    const limit = createRateLimit({ perMinute: 1, now: () => new Date(at) });
    expect(limit('alice')).toBe(0);
    at = 0;
    expect(limit('alice')).toBeGreaterThan(0);
    const off = createRateLimit({ perMinute: 0, now: () => new Date(0) });
    expect(Array.from({ length: 1000 }, () => off('alice')).every((wait) => wait === 0)).toBe(true);
  });
});
