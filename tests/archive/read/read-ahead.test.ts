import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../src/archive/read/read-ahead.ts';

describe('work on several items at a time', () => {
  it('gives every result in the items’ order, with never more at work than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (turns, most) => {
        let [atWork, highest] = [0, 0];
        const work = async (turn: number): Promise<number> => {
          atWork += 1;
          highest = Math.max(highest, atWork);
          for (let waited = 0; waited < turn; waited += 1) await Promise.resolve();
          atWork -= 1;
          return turn * 2;
        };
        const results: number[] = [];
        for await (const result of readAhead(turns, most, work)) results.push(result);
        expect(results).toEqual(turns.map((turn) => turn * 2));
        expect(highest).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is as many at once as allowed', async () => {
    const started: number[] = [];
    const work = async (item: number): Promise<number> => started.push(item);
    const results = readAhead([1, 2, 3, 4], 3, work);
    await results.next();
    expect(started).toEqual([1, 2, 3]);
    await results.return(undefined);
  });

  it('13-gzip-bomb-takes-gigabytes: is no more at once than may be carried, and what is heavier is alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 12 })), async (weights) => {
        let carried = 0;
        const work = async (weight: number): Promise<number> => {
          expect(carried === 0 || carried + weight <= 10).toBe(true);
          carried += weight;
          return weight;
        };
        const results: number[] = [];
        for await (const weight of readAhead(weights, 4, work, { weigh: (own) => own, most: 10 })) {
          results.push(weight);
          carried -= weight;
        }
        expect(results).toEqual(weights);
      }),
    );
  });
});
