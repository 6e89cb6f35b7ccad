import { Grow } from '../../../search/grow.ts';
import type { Sections } from '../../../search/engine.ts';
import { StringPacker } from '../../../search/terms/string-table.ts';
import type { FileRecord, FileStamp } from '../../read/seed-records.ts';
import type { CheckedFile } from '../manifest.ts';
import { packSections } from '../section-file.ts';
import type { BetweenFiles, RecordArrays, RecordsMeta, StoredRecords } from './stored-records.ts';

/** All records are written anew when those written since are more than this share of them. */
const MOST_SHARE = 0.25;
/** Those written since become one file when they are in so many. */
const MOST_FILES = 16;

/** What has changed of the records of an archive's files. */
export interface ChangedRecords {
  /** Those that are new or not as before, by path. */
  readonly changed: readonly FileRecord[];
  /** Paths of those that do not hold any more. */
  readonly gone: readonly string[];
  readonly between: BetweenFiles;
}

/** What to write, and which of the files written before it still holds. */
export interface RecordsToWrite {
  readonly kept: readonly CheckedFile[];
  readonly bytes: Uint8Array;
}

/**
 * Lays out what has changed of the records of an archive's files.
 *
 * @param old - What was read, and out of which files; `null` where there was nothing.
 */
export function packRecords(
  { changed, gone, between }: ChangedRecords,
  old: { readonly records: StoredRecords; readonly written: readonly CheckedFile[] } | null,
): RecordsToWrite {
  const [whole, ...since] = old?.written ?? [];
  if (old === null || whole === undefined) return { kept: [], bytes: pack(changed, { gone: [], ...between }) };
  const bytes = pack(changed, { gone, ...between });
  const waiting = since.reduce((sum, each) => sum + each.bytes, bytes.length);
  if (waiting > whole.bytes * MOST_SHARE)
    return { kept: [], bytes: repack(old.records, { changed, gone, between }, 0) };
  if (since.length < MOST_FILES) return { kept: old.written, bytes };
  return { kept: [whole], bytes: repack(old.records, { changed, gone, between }, 1) };
}

function pack(records: readonly FileRecord[], meta: RecordsMeta): Uint8Array {
  const packer = new RecordPacker();
  for (const record of records) packer.push(record);
  return packer.finish(meta);
}

/** Lays out the records that stand in the files from one on, as they are now. */
function repack(records: StoredRecords, { changed, gone, between }: ChangedRecords, first: 0 | 1): Uint8Array {
  const left = new Set([...gone, ...changed.map(({ path }) => path)]);
  const [dated, faulty] = [records.dated(), records.faulty()].map((all) => new Set(all.map(({ path }) => path)));
  const packer = new RecordPacker();
  let next = 0;
  for (const row of records.rows()) {
    while (next < changed.length && changed[next]!.path < row.path) packer.push(changed[next++]!);
    if (row.part < first || left.has(row.path)) continue;
    const notes = { isDated: dated!.has(row.path), isFaulty: faulty!.has(row.path) };
    packer.pushRow({ ...records.stampAt(row), rest: records.restAt(row), ...notes });
  }
  for (const record of changed.slice(next)) packer.push(record);
  const goneSince = first === 0 ? [] : [...new Set([...records.gone(), ...gone])];
  return packer.finish({ gone: goneSince, ...between });
}

/** A record as it is stored. */
interface PackedRecord extends FileStamp {
  /** As JSON. */
  readonly rest: string;
  readonly isDated: boolean;
  readonly isFaulty: boolean;
}

class RecordPacker {
  readonly #paths = new StringPacker();
  readonly #stamps = new StringPacker();
  readonly #rests = new StringPacker();
  readonly #sizes = new Grow((length) => new Float64Array(length));
  readonly #dated = new Grow((length) => new Uint32Array(length));
  readonly #faulty = new Grow((length) => new Uint32Array(length));

  push({ path, size, stamp, ...rest }: FileRecord): void {
    const isDated = rest.orders !== undefined || rest.open !== undefined;
    this.pushRow({ path, size, stamp, rest: JSON.stringify(rest), isDated, isFaulty: rest.problems.length > 0 });
  }

  pushRow({ path, size, stamp, rest, isDated, isFaulty }: PackedRecord): void {
    if (isDated) this.#dated.push(this.#sizes.length);
    if (isFaulty) this.#faulty.push(this.#sizes.length);
    this.#paths.push(path);
    this.#sizes.push(size);
    this.#stamps.push(stamp);
    this.#rests.push(rest);
  }

  finish(meta: RecordsMeta): Uint8Array {
    const arrays: RecordArrays = {
      paths: this.#paths.finish(),
      sizes: this.#sizes.finish(),
      stamps: this.#stamps.finish(),
      rests: this.#rests.finish(),
      dated: this.#dated.finish(),
      faulty: this.#faulty.finish(),
    };
    return packSections(arrays as unknown as Sections, meta);
  }
}
