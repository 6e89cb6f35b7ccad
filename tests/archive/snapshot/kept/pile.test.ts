import { array, assert, boolean, integer, nat, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { Pile } from '../../../../src/archive/snapshot/kept/pile.ts';
import { MemoryBytes } from '../../../../src/search/long-bytes.ts';

const MOST = 400_000;

it('gives back every run, in any order, whether it was put away, is held, or was taken back', () => {
  const lengths = array(integer({ min: 0, max: MOST }), { minLength: 1, maxLength: 10 });
  const asked = array(tuple(nat(), boolean()), { maxLength: 30 });
  assert(
    property(lengths, lengths, asked, (before, after, asks) => {
      const pile = new Pile((length) => new Uint32Array(length));
      const runs: { readonly place: number; readonly length: number; readonly value: number }[] = [];
      const push = (length: number): void => {
        const value = runs.length + 1;
        runs.push({ place: pile.push(new Uint32Array(length).fill(value)), length, value });
      };
      const check = ({ place, length, value }: (typeof runs)[number]): void => {
        const run = pile.at(place, length);
        expect([run.length, run.every((each) => each === value)]).toEqual([length, true]);
      };
      before.forEach(push);
      pile.putAway(new MemoryBytes());
      after.forEach(push);
      for (const [ask, isBack] of asks) {
        if (isBack) pile.takeBack();
        check(runs[ask % runs.length]!);
      }
      runs.forEach(check);
    }),
    { numRuns: 20 },
  );
});
