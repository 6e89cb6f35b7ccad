import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileRecord } from '../../../src/archive/read/seed-records.ts';
import { allProblems, packRecords, readRecords } from '../../../src/archive/snapshot/written-records.ts';
import { seedFault } from '../../../src/corpus/seed-problem.ts';

const pathOf = (file: number): string => `folder/${String(file).padStart(3, '0')}.md`;

const recordOf = (file: number, version: number): FileRecord => ({
  path: pathOf(file),
  size: version,
  stamp: `${version}`,
  hash: `hash of ${file} in version ${version}`,
  ids: [`${file}`],
  problems: version % 3 === 0 ? [{ ...seedFault('no-date', null, `${file}`), file: pathOf(file) }] : [],
});

const problemsOf = (version: number) => ({
  folder: version % 2 === 0 ? [{ ...seedFault('unreadable'), file: pathOf(version) }] : [],
  between: version % 5 === 0 ? [{ ...seedFault('duplicate-id', null, 'x'), file: pathOf(version) }] : [],
});

/** Which of sixty files are written, and which deleted, by each update. */
const updates = fc.array(
  fc.record({
    written: fc.array(fc.nat(79), { maxLength: 4 }),
    deleted: fc.array(fc.nat(79), { maxLength: 4 }),
  }),
  { maxLength: 40 },
);

it('gives back the records of an archive, whatever updates changed of them, and writes little for little', () => {
  fc.assert(
    fc.property(updates, (steps) => {
      let records = new Map(Array.from({ length: 60 }, (_, file) => [pathOf(file), recordOf(file, 1)]));
      let files: { name: string; bytes: number; check: number; content: Uint8Array }[] = [];
      const write = (version: number): number => {
        const all = [...records.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
        const old = files.length === 0 ? null : { records: before, written: files };
        const { kept, bytes } = packRecords(all, problemsOf(version), old);
        expect(bytes.length).toBeGreaterThan(0);
        files = [
          ...files.filter((file) => kept.includes(file)),
          { name: `${version}.json`, bytes: bytes.length, check: 0, content: bytes },
        ];
        const read = readRecords(files.map(({ content }) => content));
        expect(read).toEqual({ files: all, problems: allProblems(all, problemsOf(version)) });
        records = new Map(read.files.map((record) => [record.path, record]));
        return bytes.length;
      };
      let before: ReadonlyMap<string, FileRecord> = new Map();
      write(1);
      for (const [at, { written, deleted }] of steps.entries()) {
        before = new Map(records);
        for (const file of deleted) records.delete(pathOf(file));
        for (const file of written) records.set(pathOf(file), recordOf(file, at + 2));
        const bytes = write(at + 2);
        // Whole now and then, else what changed.
        expect(files.length === 1 || bytes < files[0]!.bytes / 4).toBe(true);
      }
      expect(files.length).toBeLessThanOrEqual(17);
    }),
  );
});
