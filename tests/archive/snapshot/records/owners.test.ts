import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Owners } from '../../../../src/archive/snapshot/records/owners.ts';

type Files = ReadonlyMap<string, readonly string[]>;

/** Who gives each id, by path. */
const claimants = (files: Files): Map<string, string[]> => {
  const all = new Map<string, string[]>();
  for (const [path, ids] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    for (const id of ids) all.set(id, [...(all.get(id) ?? []), path]);
  return all;
};

const ids = fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'w'));
const PATHS = ['a', 'b', 'c', 'd', 'e'];
const folder = fc
  .array(fc.option(ids), { minLength: PATHS.length, maxLength: PATHS.length })
  .map((each) => new Map(each.flatMap((given, at) => (given === null ? [] : [[PATHS[at]!, given] as const]))));

it('are the first files by path that give an id, whichever files are gone over', () => {
  fc.assert(
    fc.property(folder, folder, fc.subarray(PATHS), (before, now, others) => {
      const known = claimants(before);
      const owners = new Owners({
        ownerOf: (id) => known.get(id)?.[0],
        shared: new Map([...known].filter(([, paths]) => paths.length > 1)),
      });
      const isSame = (path: string): boolean => before.get(path)?.join() === now.get(path)?.join();
      const visited = PATHS.filter((path) => !isSame(path) || others.includes(path));
      for (const path of visited) if (before.has(path)) owners.withdraw({ path, ids: before.get(path)! });
      const wanted = claimants(now);
      for (const path of visited) {
        const given = now.get(path);
        if (given === undefined) continue;
        const taken = given.filter((id) => owners.isTaken(id, path));
        expect(taken).toEqual(given.filter((id) => wanted.get(id)![0] !== path));
        owners.claim({ path, ids: given });
      }
      for (const id of ['x', 'y', 'z', 'w']) {
        expect(owners.ownerOf(id)).toBe(wanted.get(id)?.[0]);
        expect(owners.ownerBefore(id)).toBe(known.get(id)?.[0]);
      }
      expect(owners.shared()).toEqual(new Map([...wanted].filter(([, paths]) => paths.length > 1)));
    }),
  );
});
