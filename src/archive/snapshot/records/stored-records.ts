import type { Day } from '../../../corpus/day.ts';
import type { SeedProblem } from '../../../corpus/seed-problem.ts';
import { indexOf } from '../../../search/terms/sorted-terms.ts';
import { type PackedStrings, StringTable } from '../../../search/terms/string-table.ts';
import { byFile } from '../../read/read-archive.ts';
import type { FileRecord, FileStamp } from '../../read/seed-records.ts';
import { readSections } from '../section-file.ts';

/** What is known between the files of an archive. */
export interface BetweenFiles {
  /** Problems of the folder itself. */
  readonly folder: readonly SeedProblem[];
  /** Ids that several files give, and these files by path: the first has the article. */
  readonly shared: readonly (readonly [id: string, paths: readonly string[]])[];
  /** Problems of such ids, by file. */
  readonly duplicates: readonly SeedProblem[];
  /** Problems of days that no other date settles, and the day on which they were found. */
  readonly open: readonly SeedProblem[];
  readonly today: Day;
}

/** The arrays of one file of records: those of all files of an archive, or those that an update changed. By path. */
export interface RecordArrays {
  readonly paths: PackedStrings;
  readonly sizes: Float64Array;
  readonly stamps: PackedStrings;
  /** The rest of each record, as JSON: read only where it matters. */
  readonly rests: PackedStrings;
  /** Places of the records that say anything of how dates are written, and of those with problems. */
  readonly dated: Uint32Array;
  readonly faulty: Uint32Array;
}

/** What else stands in such a file. */
export interface RecordsMeta extends BetweenFiles {
  /** Paths of the files whose records do not hold any more. */
  readonly gone: readonly string[];
}

/** One file of records. */
interface RecordPart extends Pick<RecordArrays, 'sizes' | 'dated' | 'faulty'> {
  readonly paths: StringTable;
  readonly stamps: StringTable;
  readonly rests: StringTable;
  readonly gone: ReadonlySet<string>;
}

/** Where a record stands. */
export interface RecordRow {
  readonly path: string;
  readonly part: number;
  readonly place: number;
}

/** What a snapshot knows of the files it was made from, as several files hold it: all, then what updates changed. Nothing is decoded before it is asked for. */
export class StoredRecords {
  readonly between: BetweenFiles;
  readonly #parts: readonly RecordPart[];

  private constructor(parts: readonly RecordPart[], between: BetweenFiles) {
    this.#parts = parts;
    this.between = between;
  }

  /** @param buffers - In the order they were written in. @returns `null` where these are none. */
  static open(buffers: readonly ArrayBufferLike[]): StoredRecords | null {
    const parts: RecordPart[] = [];
    let between: BetweenFiles | null = null;
    for (const buffer of buffers) {
      const read = readSections(buffer);
      if (read === null) return null;
      const { sizes, dated, faulty, ...strings } = read.sections as unknown as RecordArrays;
      const { gone, ...others } = read.meta as RecordsMeta;
      const [paths, stamps, rests] = [strings.paths, strings.stamps, strings.rests].map(
        (each) => new StringTable(each),
      );
      parts.push({ sizes, dated, faulty, paths: paths!, stamps: stamps!, rests: rests!, gone: new Set(gone) });
      between = others;
    }
    return between === null ? null : new StoredRecords(parts, between);
  }

  /** The record of a file; `undefined` for none. */
  at(path: string): FileRecord | undefined {
    const row = this.#rowOf(path);
    return row === null ? undefined : this.#recordAt(row);
  }

  /** What a change of each file shows by, in the order of their paths. */
  *stamps(): Generator<FileStamp> {
    for (const row of this.rows()) yield this.stampAt(row);
  }

  /** Where the record of each file stands, in the order of their paths. */
  *rows(): Generator<RecordRow> {
    const [whole, ...later] = this.#parts;
    const changed = new Map<string, RecordRow | null>();
    for (const [at, { paths, gone }] of later.entries()) {
      for (const path of gone) changed.set(path, null);
      for (let place = 0; place < paths.size; place++) {
        const path = paths.at(place);
        changed.set(path, { path, part: at + 1, place });
      }
    }
    const waiting = [...changed.values()].filter((row) => row !== null).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    let next = 0;
    for (let place = 0; place < whole!.paths.size; place++) {
      const path = whole!.paths.at(place);
      while (next < waiting.length && waiting[next]!.path < path) yield waiting[next++]!;
      if (!changed.has(path)) yield { path, part: 0, place };
    }
    yield* waiting.slice(next);
  }

  /** How a change of the file shows. */
  stampAt({ path, part, place }: RecordRow): FileStamp {
    const { sizes, stamps } = this.#parts[part]!;
    return { path, size: sizes[place]!, stamp: stamps.at(place) };
  }

  /** The rest of the record as JSON. */
  restAt({ part, place }: RecordRow): string {
    return this.#parts[part]!.rests.at(place);
  }

  /** Paths of the files that were written down as gone, those that have come back included. */
  gone(): string[] {
    return this.#parts.flatMap(({ gone }) => [...gone]);
  }

  /** Records that say anything of how dates are written, by path. */
  dated(): FileRecord[] {
    return this.#listed(({ dated }) => dated);
  }

  /** Records with problems, by path. */
  faulty(): FileRecord[] {
    return this.#listed(({ faulty }) => faulty);
  }

  /** Problems of all files, by path. */
  get problems(): readonly SeedProblem[] {
    return allProblems(this.faulty(), this.between);
  }

  #rowOf(path: string): RecordRow | null {
    for (let part = this.#parts.length - 1; part >= 0; part--) {
      const { paths, gone } = this.#parts[part]!;
      const place = indexOf(paths, path);
      if (place >= 0) return { path, part, place };
      if (gone.has(path)) return null;
    }
    return null;
  }

  #recordAt(row: RecordRow): FileRecord {
    const rest = JSON.parse(this.restAt(row)) as Omit<FileRecord, keyof FileStamp>;
    return { ...this.stampAt(row), ...rest };
  }

  #listed(listOf: (part: RecordPart) => Uint32Array): FileRecord[] {
    const found = this.#parts.flatMap((each, part) =>
      Array.from(listOf(each), (place) => ({ path: each.paths.at(place), part, place })),
    );
    return found
      .filter((row) => this.#parts.length === 1 || this.#rowOf(row.path)?.part === row.part)
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map((row) => this.#recordAt(row));
  }
}

/** Problems of all files, by path. @param faulty - The records that have any, by path. */
export function allProblems(
  faulty: readonly Pick<FileRecord, 'problems'>[],
  { folder, duplicates, open }: BetweenFiles,
): readonly SeedProblem[] {
  return [...folder, ...faulty.flatMap(({ problems }) => problems), ...duplicates, ...open].toSorted(byFile);
}
