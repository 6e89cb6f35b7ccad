import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileRecord } from '../../../../src/archive/read/seed-records.ts';
import { packRecords } from '../../../../src/archive/snapshot/records/pack-records.ts';
import {
  allProblems,
  type BetweenFiles,
  StoredRecords,
} from '../../../../src/archive/snapshot/records/stored-records.ts';
import type { Day } from '../../../../src/corpus/day.ts';
import { seedFault } from '../../../../src/corpus/seed-problem.ts';

const pathOf = (file: number): string => `folder/${String(file).padStart(3, '0')}.md`;

const recordOf = (file: number, version: number): FileRecord => ({
  path: pathOf(file),
  size: version,
  stamp: `${version}`,
  hash: `hash of ${file} in version ${version}`,
  ids: [`${file}`],
  problems: version % 3 === 0 ? [{ ...seedFault('no-date', null, `${file}`), file: pathOf(file) }] : [],
  ...(version % 4 === 0 && { open: [] }),
});

const betweenOf = (version: number): BetweenFiles => ({
  folder: version % 2 === 0 ? [{ ...seedFault('unreadable'), file: pathOf(version) }] : [],
  shared: version % 5 === 0 ? [['x', [pathOf(0), pathOf(version)]]] : [],
  duplicates: version % 5 === 0 ? [{ ...seedFault('duplicate-id', null, 'x'), file: pathOf(version) }] : [],
  open: [],
  today: '2024-06-01' as Day,
});

/** Which of sixty files are written, and which deleted, by each update. */
const updates = fc.array(
  fc.record({
    written: fc.array(fc.nat(79), { maxLength: 4 }),
    deleted: fc.array(fc.nat(79), { maxLength: 4 }),
  }),
  { maxLength: 40 },
);

const byPath = (a: FileRecord, b: FileRecord): number => (a.path < b.path ? -1 : 1);

it('gives back the records of an archive, whatever updates changed of them, and writes little for little', () => {
  fc.assert(
    fc.property(updates, (steps) => {
      const records = new Map<string, FileRecord>();
      let files: { name: string; bytes: number; check: number; content: Uint8Array }[] = [];
      let before: StoredRecords | null = null;
      const write = (version: number, changed: readonly FileRecord[], gone: readonly string[]): number => {
        const between = betweenOf(version);
        const old = before === null ? null : { records: before, written: files };
        const { kept, bytes } = packRecords({ changed: changed.toSorted(byPath), gone, between }, old);
        files = [
          ...files.filter((file) => kept.includes(file)),
          { name: `${version}.bin`, bytes: bytes.length, check: 0, content: bytes },
        ];
        const read = StoredRecords.open(files.map(({ content }) => content.buffer as ArrayBuffer))!;
        const all = [...records.values()].toSorted(byPath);
        expect([...read.stamps()]).toEqual(all.map(({ path, size, stamp }) => ({ path, size, stamp })));
        expect(Array.from({ length: 80 }, (_, file) => read.at(pathOf(file)))).toEqual(
          Array.from({ length: 80 }, (_, file) => records.get(pathOf(file))),
        );
        const faulty = all.filter(({ problems }) => problems.length > 0);
        expect(read.faulty()).toEqual(faulty);
        expect(read.dated()).toEqual(all.filter(({ open }) => open !== undefined));
        expect(read.between).toEqual(between);
        expect(read.problems).toEqual(allProblems(faulty, between));
        before = read;
        return bytes.length;
      };
      const first = Array.from({ length: 60 }, (_, file) => recordOf(file, 1));
      for (const record of first) records.set(record.path, record);
      write(1, first, []);
      for (const [at, { written, deleted }] of steps.entries()) {
        const changed = new Map(written.map((file) => [pathOf(file), recordOf(file, at + 2)]));
        const gone = new Set(deleted.map(pathOf).filter((path) => records.has(path) && !changed.has(path)));
        for (const path of gone) records.delete(path);
        for (const record of changed.values()) records.set(record.path, record);
        const bytes = write(at + 2, [...changed.values()], [...gone]);
        // Whole when much has changed, else no more than that.
        const since = files.slice(1).reduce((sum, file) => sum + file.bytes, 0);
        expect(since).toBeLessThanOrEqual(files[0]!.bytes / 4);
        expect(files.length === 1 || bytes <= files[0]!.bytes / 4).toBe(true);
      }
      expect(files.length).toBeLessThanOrEqual(17);
    }),
  );
});

it('are none where a file is of another kind', () => {
  expect(StoredRecords.open([new ArrayBuffer(4)])).toBeNull();
});
