import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { StringTable } from '../../../src/search/terms/string-table.ts';
import { NameTally } from '../../../src/search/terms/name-tally.ts';
import { namesIn } from '../../../src/search/terms/names.ts';

it('counts the articles that hold each name, once each', () => {
  const name = fc.constantFrom('Merkel', 'Bank of England', 'O’Neill', 'Élan', 'merkel', 'Łódź');
  const body = fc.array(name, { maxLength: 6 }).map((names) => names.map((each) => `in ${each},`).join(' '));
  fc.assert(
    fc.property(fc.array(body), (bodies) => {
      const tally = new NameTally();
      for (const each of bodies) tally.add(each);
      const { strings, counts } = tally.counts;
      const table = new StringTable(strings);
      const counted = Array.from(counts, (count, place) => [table.at(place), count]);
      const expected = new Map<string, number>();
      for (const each of bodies.flatMap((text) => [...namesIn(text)]))
        expected.set(each, (expected.get(each) ?? 0) + 1);
      expect(new Map(counted as [string, number][])).toEqual(expected);
    }),
  );
});
