import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misspell } from '../../../src/measure/eval/misspell.ts';
import { seededRandom } from '../../../src/measure/seeded-random.ts';

describe('a misspelt name', () => {
  it('differs in one longer word, by little, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const wrong = misspell('Halden of Marienburg', seededRandom(seed))!;
        expect(wrong).toBe(misspell('Halden of Marienburg', seededRandom(seed)));
        const [first, of, second] = wrong.split(' ');
        expect(of).toBe('of');
        expect([first !== 'halden', second !== 'marienburg'].filter(Boolean)).toHaveLength(1);
        expect(Math.abs(wrong.length - 'halden of marienburg'.length)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is none where no word is long enough', () => {
    expect(misspell('Al Bo', seededRandom(1))).toBeNull();
  });
});
