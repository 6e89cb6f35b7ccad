import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BirthClock } from '../../../src/discord/admission/birth-clock.ts';

const MINUTE = 60_000;

describe('the clock of births', () => {
  it.each([
    ['right', 0],
    ['an hour fast', 3_600_000],
    ['an hour slow', -3_600_000],
  ])('tells the same ages on a host whose clock is %s', (_, wrong) => {
    let discord = 1_000_000_000;
    const clock = new BirthClock(() => discord + wrong);
    const ages: number[] = [];
    const arrive = (made: number, at: number): void => {
      discord = 1_000_000_000 + at;
      ages.push(clock.ageSince(clock.birthOf(1_000_000_000 + made)));
    };
    arrive(0, 80);
    arrive(1000, 1050);
    arrive(1100, 5000);
    arrive(5100, 5150);
    arrive(5200, 5290);
    // The first has nothing to be compared with; the fastest so far took 50 ms on its way.
    expect(ages).toEqual([0, 0, 3850, 0, 40]);
  });

  it('goes on counting after the arrival', () => {
    let now = 0;
    const clock = new BirthClock(() => now);
    const birth = clock.birthOf(0);
    now = 1234;
    expect(clock.ageSince(birth)).toBe(1234);
  });

  it('forgets a measure that no longer holds, within minutes', () => {
    let now = 0;
    const clock = new BirthClock(() => now);
    clock.birthOf(0);
    // The clocks drift apart by ten seconds: all that comes seems old, until nothing comes that says otherwise.
    const ages: number[] = [];
    for (let minute = 1; minute <= 12; minute++) {
      now = minute * MINUTE + 10_000;
      ages.push(clock.ageSince(clock.birthOf(minute * MINUTE)));
    }
    expect(ages[0]).toBe(10_000);
    expect(ages.slice(-2)).toEqual([0, 0]);
  });

  it('never makes anything older than it is when compared with the fastest so far', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.record({ pause: fc.nat(5000), way: fc.nat(9000) }), { minLength: 1, maxLength: 30 }),
        (wrong, arrivals) => {
          let discord = 0;
          const clock = new BirthClock(() => discord + wrong);
          let fastest = Number.POSITIVE_INFINITY;
          for (const { pause, way } of arrivals) {
            discord += pause;
            fastest = Math.min(fastest, way);
            expect(clock.ageSince(clock.birthOf(discord - way))).toBe(way - fastest);
          }
        },
      ),
    );
  });
});
