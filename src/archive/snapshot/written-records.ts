import type { SeedProblem } from '../../corpus/seed-problem.ts';
import { byFile } from '../read/read-archive.ts';
import type { FileRecord, SeedRecords } from '../read/seed-records.ts';
import type { CheckedFile } from './manifest.ts';

/** Problems that no record of a file has. */
export interface OtherProblems {
  /** Of the folder itself. */
  readonly folder: readonly SeedProblem[];
  readonly between: readonly SeedProblem[];
}

/** What one file holds: the records of all files, or those that an update changed. */
interface WrittenRecords extends OtherProblems {
  readonly files: readonly FileRecord[];
  /** Paths of the files whose records do not hold any more. */
  readonly gone: readonly string[];
}

/** All records are written anew when those written since are more than this share of them, or in so many files. */
const MOST_SHARE = 0.25;
const MOST_FILES = 16;

/** What to write, and which of the files written before it still holds. */
export interface RecordsToWrite {
  readonly kept: readonly CheckedFile[];
  readonly bytes: Uint8Array;
}

/**
 * Lays out what has changed of the records of an archive's files.
 *
 * @param files - By path. A record that did not change is the one that was read.
 * @param old - What was read, and out of which files; `null` to write all.
 */
export function packRecords(
  files: readonly FileRecord[],
  others: OtherProblems,
  old: { readonly records: ReadonlyMap<string, FileRecord>; readonly written: readonly CheckedFile[] } | null,
): RecordsToWrite {
  const all = (): RecordsToWrite => ({ kept: [], bytes: encode({ files, gone: [], ...others }) });
  const [whole, ...since] = old?.written ?? [];
  if (old === null || whole === undefined || since.length >= MOST_FILES) return all();
  const paths = new Set(files.map(({ path }) => path));
  const gone = [...old.records.keys()].filter((path) => !paths.has(path));
  const changed = files.filter((record) => old.records.get(record.path) !== record);
  const bytes = encode({ files: changed, gone, ...others });
  const waiting = since.reduce((sum, each) => sum + each.bytes, bytes.length);
  return waiting > whole.bytes * MOST_SHARE ? all() : { kept: old.written, bytes };
}

/** Puts together what several files hold, in the order they were written in. */
export function readRecords(written: readonly Uint8Array[]): SeedRecords {
  const files = new Map<string, FileRecord>();
  let others: OtherProblems = { folder: [], between: [] };
  for (const bytes of written) {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as WrittenRecords;
    for (const path of read.gone) files.delete(path);
    for (const record of read.files) files.set(record.path, record);
    others = read;
  }
  const byPath = written.length > 1 ? [...files.values()].toSorted(comparePaths) : [...files.values()];
  return { files: byPath, problems: allProblems(byPath, others) };
}

/** Problems of all files, by path. */
export function allProblems(files: readonly FileRecord[], { folder, between }: OtherProblems): readonly SeedProblem[] {
  return [...folder, ...files.flatMap(({ problems }) => problems), ...between].toSorted(byFile);
}

function comparePaths(a: FileRecord, b: FileRecord): number {
  return a.path < b.path ? -1 : 1;
}

function encode(records: WrittenRecords): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(records));
}
