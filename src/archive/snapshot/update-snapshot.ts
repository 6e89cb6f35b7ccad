import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../corpus/day.ts';
import type { SeedProblem } from '../../corpus/seed-problem.ts';
import type { RecordFields } from '../../corpus/seed-reader.ts';
import { DamagedError, DataFolderError } from '../../errors.ts';
import type { Engine } from '../../search/engine.ts';
import type { SeedFile } from '../read/list-seeds.ts';
import type { ReadArchiveOptions } from '../read/read-archive.ts';
import type { LoadedFiles } from './load-snapshot.ts';
import { filesOf, type Manifest, readManifest, removeLeftovers, writeManifest } from './manifest.ts';
import { type KeptFiles, OldSnapshot } from './old-snapshot.ts';
import { type ChangedFiles, type ChangesSought, findChanged } from './records/changed-files.ts';
import { packRecords } from './records/pack-records.ts';
import type { BetweenFiles } from './records/stored-records.ts';
import { ScratchFolder } from './kept/scratch-file.ts';
import { snapshotKey } from './snapshot-key.ts';
import { SnapshotWriter } from './snapshot-writer.ts';
import { TextPool } from './texts/text-pool.ts';
import type { Helpers, StartHelpers } from './update/helpers.ts';
import { ReadChanges } from './update/read-changes.ts';
import { type ReadForSnapshot, readForSnapshot } from './update/read-for-snapshot.ts';
import { writeChanges } from './update/write-changes.ts';
import { sizeOf, type WrittenArticles } from './write-update.ts';

/** From so many bytes that are to be read on, starting threads to help takes less than they save. */
const MANY_BYTES = 12_000_000;
/** Bytes, and files, that a helper is given to read at a time. */
const BYTES_A_TASK = 1 << 20;
const FILES_A_TASK = 64;

/** What to bring up to date. */
export interface UpdateRequest extends ChangesSought {
  /** Where its snapshot is kept; made when missing. */
  readonly dataFolder: string;
  readonly today: Day;
  /** Names the process, which adds to text files of its own only: lower-case letters and digits. */
  readonly session: string;
  /** Counts the updates of a session, from 1. */
  readonly number: number;
  /** Names of the fields of JSON records, where the archive has its own. */
  readonly fields?: RecordFields | undefined;
  /** As in `loadSnapshot`. */
  readonly known?: LoadedFiles | undefined;
  /** Passages made one segment at most, if a test says so. */
  readonly atOnce?: number | undefined;
  /** As in `LoadOptions`. */
  readonly tooSlow?: readonly string[] | undefined;
  /** Bytes to be read from which on threads are started to help, if a test says so. */
  readonly manyBytes?: number | undefined;
  /** Bytes of new texts from which on what is read of them is kept, if a test says so. */
  readonly readingsFrom?: number | undefined;
}

/** How files are read, and who is told. */
export interface UpdateReading extends Pick<ReadArchiveOptions, 'onProgress' | 'onFile' | 'readBytes'> {
  /** Starts threads to help with much work; without it, this one does everything. */
  readonly startHelpers?: StartHelpers | undefined;
}

/** What came of it. */
export interface UpdateResult {
  /** The snapshot in force now; `null` when no article is left. */
  readonly manifest: Manifest | null;
  readonly articles: number;
  readonly passages: number;
  /** Articles added or changed, and articles taken out or changed. */
  readonly added: number;
  readonly removed: number;
  /** Of all files, by path. */
  readonly problems: readonly SeedProblem[];
}

/**
 * Brings the snapshot of an archive up to date: reads the files that changed, writes a segment of what is new and what is gone
 * of the others, and puts them in force in one step at the end. What is found in it is what would be found if everything had
 * been built anew; and so it is where the old one turns out to be damaged.
 *
 * @param engine - Writes the segments, and has written those of the old snapshot.
 * @param kept - As in `OldSnapshot.open`.
 * @throws {ArchiveError} When the folder cannot be read. The old snapshot is then still in force, as after any failure.
 * @throws {DataFolderError} When the data folder cannot be written to. Nothing that was begun is left there.
 */
export async function updateSnapshot(
  request: UpdateRequest,
  engine: Engine,
  reading: UpdateReading = {},
  kept?: KeptFiles,
): Promise<UpdateResult> {
  try {
    const key = snapshotKey(engine.name, request.fields);
    const { dataFolder, known, everything } = request;
    const old = await OldSnapshot.open(dataFolder, key, known, kept, everything);
    try {
      return await updateFrom(old, request, key, engine, reading);
    } catch (error) {
      if (!(error instanceof DamagedError)) throw error;
      return await updateFrom(null, request, key, engine, reading);
    }
  } catch (error) {
    // What is wrong with a file of the archive is a value: only the data folder is left to fail.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new DataFolderError(`${request.dataFolder} cannot be written to: ${error.message}`, { cause: error });
  }
}

/** @param old - What to go on from. It is closed. */
async function updateFrom(
  old: OldSnapshot | null,
  request: UpdateRequest,
  key: string,
  engine: Engine,
  reading: UpdateReading,
): Promise<UpdateResult> {
  const update = new Update(request, key, old, engine, reading);
  try {
    const files = await findChanged(request, old?.records ?? null);
    await mkdir(request.dataFolder, { recursive: true });
    await update.read(files);
    return await update.finish();
  } finally {
    await update.close();
  }
}

/** One update under way. */
class Update {
  readonly #request: UpdateRequest;
  readonly #key: string;
  readonly #old: OldSnapshot | null;
  readonly #reading: UpdateReading;
  readonly #engine: Engine;
  readonly #writer: SnapshotWriter;
  readonly #changes: ReadChanges;
  readonly #texts: TextPool;
  readonly #scratch: ScratchFolder;
  #helpers: Helpers | null = null;

  constructor(request: UpdateRequest, key: string, old: OldSnapshot | null, engine: Engine, reading: UpdateReading) {
    const { dataFolder, session, number } = request;
    const name = `${session}-${number}`;
    this.#request = request;
    this.#key = key;
    this.#old = old;
    this.#engine = engine;
    this.#reading = reading;
    this.#writer = new SnapshotWriter(dataFolder, name);
    this.#scratch = new ScratchFolder(dataFolder, name);
    this.#texts = new TextPool(dataFolder, session, this.#writer.texts(''), old?.manifest.texts ?? []);
    const { onProgress } = reading;
    const texts = this.#texts;
    this.#changes = new ReadChanges(request, old, { read: this.#read, groups: this.#groups, texts, onProgress });
  }

  /** Reads what has changed. */
  async read(files: ChangedFiles): Promise<void> {
    const { manyBytes = MANY_BYTES } = this.#request;
    const { readBytes, startHelpers } = this.#reading;
    const bytes = files.visited.reduce((sum, { path, size }) => (files.changed.has(path) ? sum + size : sum), 0);
    if (bytes >= manyBytes && readBytes === undefined) this.#helpers = startHelpers?.() ?? null;
    await this.#changes.read(files);
  }

  /** Writes what was read and puts it in force. */
  async finish(): Promise<UpdateResult> {
    const old = this.#old;
    const changes = this.#changes;
    const between = changes.between();
    this.#reading.onFile?.('');
    const { dataFolder } = this.#request;
    const removed = changes.removed();
    const problems = changes.problems(between);
    const articles = (old?.stored.size ?? 0) - removed.length + changes.added.size;
    const counts = { articles, added: changes.added.size, removed: removed.length, problems };
    if (articles === 0) return { manifest: null, passages: 0, ...counts };
    const unchanged = changes.added.size === 0 && removed.length === 0 ? old : null;
    const parts = unchanged === null ? await this.#write(removed) : keep(unchanged);
    if (unchanged !== null && this.#knowsAsMuch(unchanged, between)) {
      return { manifest: unchanged.manifest, passages: parts.passages, ...counts };
    }
    const known = old === null ? null : { records: old.records, written: old.manifest.seeds };
    const seeds = packRecords({ changed: changes.changed, gone: changes.gone, between }, known);
    const manifest: Manifest = {
      key: this.#key,
      segments: parts.segments,
      links: parts.links,
      seeds: [...seeds.kept, await this.#writer.file('seeds', { first: [seeds.bytes], rest: [] })],
      texts: parts.texts,
      readings: parts.readings,
    };
    await writeManifest(dataFolder, manifest);
    // What else there was may still be read by this session's main thread, which removes it when it has let go of it.
    const superseded =
      old === null ? [] : [...old.manifest.seeds, ...old.manifest.segments.map(({ stories }) => stories)];
    const names = superseded.map(({ name }) => name);
    await removeLeftovers(dataFolder, manifest, names, new Date());
    return { manifest, passages: parts.passages, ...counts };
  }

  /** Lets go of what is open, and removes what was written of a snapshot that did not come into force. */
  async close(): Promise<void> {
    await this.#helpers?.end();
    this.#texts.close();
    this.#scratch.close();
    await this.#old?.close();
    const { dataFolder } = this.#request;
    const inForce = await readManifest(dataFolder);
    const used = new Set(inForce === null ? [] : filesOf(inForce));
    for (const name of this.#writer.names) {
      if (!used.has(name)) await rm(join(dataFolder, name), { force: true });
    }
  }

  readonly #read: ReadForSnapshot = async (seeds) => {
    const { today, fields, tooSlow } = this.#request;
    const { readBytes, onFile } = this.#reading;
    if (this.#helpers !== null) {
      const options = { today, fields, tooSlow };
      return (await this.#helpers.run('read', { seeds, options })).readings;
    }
    return readForSnapshot(seeds, { today, fields, tooSlow, readBytes, onFile });
  };

  /** What is read at a time: for helpers as much as makes asking them worth it. */
  readonly #groups = (seeds: readonly SeedFile[]): readonly (readonly SeedFile[])[] => {
    if (this.#helpers === null) return seeds.map((seed) => [seed]);
    const groups: SeedFile[][] = [];
    let bytes = Infinity;
    for (const seed of seeds) {
      bytes += seed.size;
      if (bytes < BYTES_A_TASK && groups.at(-1)!.length < FILES_A_TASK) groups.at(-1)!.push(seed);
      else {
        groups.push([seed]);
        bytes = seed.size;
      }
    }
    return groups;
  };

  /** Whether an old snapshot has all that is known of the files already. */
  #knowsAsMuch({ records }: OldSnapshot, between: BetweenFiles): boolean {
    if (this.#changes.changed.length > 0 || this.#changes.gone.length > 0) return false;
    return JSON.stringify(between) === JSON.stringify(records.between);
  }

  #write(removed: readonly string[]): Promise<WrittenArticles & { readonly passages: number }> {
    const { dataFolder, session, atOnce, readingsFrom } = this.#request;
    const { scratch } = this.#scratch;
    const { onFile } = this.#reading;
    return writeChanges(
      {
        old: this.#old,
        changes: this.#changes,
        removed,
        texts: this.#texts,
        engine: this.#engine,
        helpers: this.#helpers,
        onFile,
      },
      { dataFolder, session, writer: this.#writer, scratch, atOnce, readingsFrom },
    );
  }
}

/** What stays in force when no article changed. */
function keep({ manifest, segments }: OldSnapshot): WrittenArticles & { readonly passages: number } {
  const { segments: files, links, texts, readings } = manifest;
  return {
    segments: files,
    links,
    texts,
    readings,
    passages: segments.reduce((sum, each) => sum + sizeOf(each).living, 0),
  };
}
