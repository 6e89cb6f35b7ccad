import { array, assert, constantFrom, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPostings } from '../../../../src/search/engines/compact/gathered-postings.ts';
import { PostingSorter } from '../../../../src/search/engines/compact/posting-sorter.ts';

describe('postings of several runs', () => {
  it.each([
    ['of a frequent term', 40],
    ['of a rare one', 40_000],
  ])('%s stand by rising passage, each with its counts', (_, passages) => {
    const sorter = new PostingSorter(passages);
    const gathered = noPostings();
    const held = uniqueArray(integer({ min: 0, max: passages - 1 }), { minLength: 2, maxLength: 30 });
    const runOf = array(constantFrom(0, 1, 2, 3, 4), { minLength: 30, maxLength: 30 });
    assert(
      property(held, runOf, (numbers, owners) => {
        const runs = [0, 1, 2, 3, 4]
          .map((run) => numbers.filter((_number, at) => owners[at] === run).toSorted((a, b) => a - b))
          .filter(({ length }) => length > 0);
        gathered.passages.length = 0;
        gathered.counts.length = 0;
        const begins = runs.map((run) => {
          const begin = gathered.passages.length;
          for (const passage of run) {
            gathered.passages.push(passage);
            gathered.counts.push(0xff00_0001 + passage);
          }
          return begin;
        });
        sorter.sort(gathered, begins);
        const sorted = numbers.toSorted((a, b) => a - b);
        expect([...gathered.passages.filled]).toEqual(sorted);
        expect([...gathered.counts.filled]).toEqual(sorted.map((passage) => 0xff00_0001 + passage));
      }),
      { numRuns: 300 },
    );
  });
});
