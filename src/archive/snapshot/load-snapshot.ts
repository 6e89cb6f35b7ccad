import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { WrittenIndex } from '../../search/engine.ts';
import { type LanguageCounts, readLinks } from './links.ts';
import type { CheckedFile, Manifest } from './manifest.ts';
import { StoredRecords } from './records/stored-records.ts';
import { readSections } from './section-file.ts';
import type { SnapshotArrays, SnapshotSegment } from './stored-articles.ts';
import { type ReadingsAt, type ReadingTable, StoredReadings } from './readings/stored-readings.ts';
import { OpenTexts } from './texts/open-texts.ts';
import { bytesOf } from './texts/stored-texts.ts';

/** Files of snapshots that are in memory already, by name: no file is ever written again under its name. */
export type LoadedFiles = ReadonlyMap<string, SharedArrayBuffer>;

/** An open snapshot. */
export interface Snapshot {
  /** What the arrays lie in: other threads can have it too, and the next snapshot what is the same in it. */
  readonly files: LoadedFiles;
  readonly arrays: SnapshotArrays;
  readonly languages: LanguageCounts;
  /** Open for reading, until {@link close}. */
  readonly texts: OpenTexts;
  readonly readings: StoredReadings;
  close(): Promise<void>;
}

/** How much of a file is read and checked at a time. */
const PART_BYTES = 4 << 20;

/**
 * Loads a snapshot.
 *
 * @param known - What need not be read again.
 * @returns `null` when one of its files is missing, cut off, or not what the manifest says.
 */
export async function loadSnapshot(
  dataFolder: string,
  manifest: Manifest,
  known: LoadedFiles = new Map(),
): Promise<Snapshot | null> {
  const files = await loadFiles(dataFolder, loadedFiles(manifest), known);
  if (files === null) return null;
  return openSnapshot(files, dataFolder, manifest);
}

/** Opens a snapshot whose files have been read. @returns `null` when they are of another kind, or its texts are gone. */
export async function openSnapshot(
  files: LoadedFiles,
  dataFolder: string,
  manifest: Manifest,
): Promise<Snapshot | null> {
  const segments = manifest.segments.map((segment): SnapshotSegment | null => {
    const own = sectionsOf(files, segment.arrays) as Pick<SnapshotSegment, 'index' | 'articles'> | null;
    const gone = segment.gone.map((part) => sectionsOf(files, part) as { readonly index: WrittenIndex } | null);
    const whole = gone.filter((each) => each !== null);
    return own === null || whole.length < gone.length ? null : { ...own, gone: whole.map(({ index }) => index) };
  });
  const read = segments.filter((segment) => segment !== null);
  const links = readLinks(files.get(manifest.links.name) ?? new ArrayBuffer(0));
  if (links === null || read.length < segments.length) return null;
  const tables = manifest.readings.map(({ table }) => sectionsOf(files, table) as ReadingTable | null);
  const records = manifest.readings.map((each) => each.records);
  const texts = await OpenTexts.open(dataFolder, [...manifest.texts, ...records]);
  if (texts === null) return null;
  let from = bytesOf(manifest.texts);
  const readings: ReadingsAt[] = [];
  for (const [at, table] of tables.entries()) {
    if (table !== null) readings.push({ table, from });
    from += records[at]!.bytes;
  }
  return {
    files,
    arrays: { segments: read, links: links.links },
    languages: links.languages,
    texts,
    readings: new StoredReadings(readings, texts),
    close: () => texts.close(),
  };
}

/** Loads what a snapshot knows of the files it was made from; `null` as above. @param known - As above. */
export async function loadRecords(
  dataFolder: string,
  { seeds }: Manifest,
  known: LoadedFiles = new Map(),
): Promise<StoredRecords | null> {
  const files = await loadFiles(dataFolder, seeds, known);
  return files === null ? null : StoredRecords.open([...files.values()]);
}

/** Loads files that a manifest names, in their order; `null` as above. @param known - As above. */
export async function loadFiles(
  dataFolder: string,
  parts: readonly CheckedFile[],
  known: LoadedFiles,
): Promise<LoadedFiles | null> {
  const files = new Map<string, SharedArrayBuffer>();
  for (const part of parts) {
    const buffer = known.get(part.name) ?? (await readChecked(dataFolder, part));
    if (buffer === null) return null;
    files.set(part.name, buffer);
  }
  return files;
}

/** The files that are held in memory as long as a snapshot is open. */
function loadedFiles({ segments, links, readings }: Manifest): CheckedFile[] {
  return [...segments.flatMap(({ arrays, gone }) => [arrays, ...gone]), links, ...readings.map(({ table }) => table)];
}

function sectionsOf(files: LoadedFiles, { name }: CheckedFile): unknown {
  return readSections(files.get(name) ?? new ArrayBuffer(0))?.sections ?? null;
}

async function readChecked(dataFolder: string, { name, bytes, check }: CheckedFile): Promise<SharedArrayBuffer | null> {
  let file: FileHandle;
  try {
    file = await open(join(dataFolder, name), 'r');
  } catch {
    // Gone: a damaged snapshot like any other.
    return null;
  }
  try {
    if ((await file.stat()).size !== bytes) return null;
    // Of its own, so that its arrays can be used in place, by several threads.
    const shared = new SharedArrayBuffer(bytes);
    const buffer = Buffer.from(shared);
    let length = 0;
    let sum = 0;
    while (length < bytes) {
      const { bytesRead } = await file.read(buffer, length, Math.min(PART_BYTES, bytes - length), length);
      if (bytesRead === 0) return null;
      // Part by part, so that a large file does not keep the main thread busy at a stretch.
      sum = crc32(buffer.subarray(length, length + bytesRead), sum);
      length += bytesRead;
    }
    return sum === check ? shared : null;
  } finally {
    await file.close();
  }
}
