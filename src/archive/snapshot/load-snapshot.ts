import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { WrittenIndex } from '../../search/engine.ts';
import { type LanguageCounts, readLinks } from './links.ts';
import { bytesToTell } from './blocks/file-blocks.ts';
import { blocksOf, holdBlocks } from './blocks/held-blocks.ts';
import type { OnDamage } from './blocks/on-damage.ts';
import type { CheckedFile, Manifest } from './manifest.ts';
import { StoredRecords } from './records/stored-records.ts';
import { readSections } from './section-file.ts';
import type { SnapshotArrays, SnapshotSegment } from './stored-articles.ts';
import { type ReadingsAt, type ReadingTable, StoredReadings } from './readings/stored-readings.ts';
import { OpenTexts } from './texts/open-texts.ts';
import { bytesOf } from './texts/stored-texts.ts';

/** Files of snapshots that are in memory already, by name: no file is ever written again under its name. See `FileBlocks` for what is not there of some. */
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
  /** Whether every byte that was not read yet is as it was written. It is not kept. Texts and readings are not looked at. */
  isWhole(): boolean;
  /** Ends reading. Holds on to nothing else of the snapshot. */
  readonly close: () => Promise<void>;
}

/** How much of a file is read and checked at a time. */
const PART_BYTES = 4 << 20;

/**
 * Loads a snapshot. What is looked into here and there is read and checked when it is asked for.
 *
 * @param known - What need not be read again.
 * @param onDamage - Told when what is read later is not as it was written, and whoever asked for it gets a `DamagedError`.
 * @returns `null` when one of its files is missing, cut off, or what is read at once is not what the manifest says.
 */
export async function loadSnapshot(
  dataFolder: string,
  manifest: Manifest,
  known: LoadedFiles = new Map(),
  onDamage?: OnDamage,
): Promise<Snapshot | null> {
  const files = await loadFiles(dataFolder, loadedFiles(manifest), known);
  if (files === null) return null;
  return openSnapshot(files, dataFolder, manifest, onDamage);
}

/** Opens a snapshot whose files have been read. @param onDamage - As above. @returns `null` when they are of another kind, or its texts are gone. */
export async function openSnapshot(
  files: LoadedFiles,
  dataFolder: string,
  manifest: Manifest,
  onDamage: OnDamage = () => {},
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
  const blocks = holdBlocks(dataFolder, loadedFiles(manifest), files, onDamage);
  if (blocks === null) return null;
  const texts = await OpenTexts.open(dataFolder, [...manifest.texts, ...records]);
  if (texts === null) {
    blocks.release();
    return null;
  }
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
    isWhole: () => blocks.isWhole(),
    close: closing(blocks.release, texts),
  };
}

/** On its own, since a function made beside the arrays would keep them alive. */
function closing(release: () => void, texts: OpenTexts): () => Promise<void> {
  return () => {
    release();
    return texts.close();
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

function sectionsOf(files: LoadedFiles, file: CheckedFile): unknown {
  const buffer = files.get(file.name);
  return buffer === undefined ? null : (readSections(buffer, blocksOf(buffer, file)?.bring)?.sections ?? null);
}

async function readChecked(dataFolder: string, given: CheckedFile): Promise<SharedArrayBuffer | null> {
  const { name, bytes, check, blocks } = given;
  let file: FileHandle;
  try {
    file = await open(join(dataFolder, name), 'r');
  } catch {
    // Gone: a damaged snapshot like any other.
    return null;
  }
  try {
    if ((await file.stat()).size !== bytes) return null;
    // Of its own, so that its arrays can be used in place, by several threads. What is never read into takes no memory.
    const shared = new SharedArrayBuffer(bytes + bytesToTell(given));
    const buffer = Buffer.from(shared);
    const end = blocks?.from ?? bytes;
    let length = 0;
    let sum = 0;
    while (length < end) {
      const { bytesRead } = await file.read(buffer, length, Math.min(PART_BYTES, end - length), length);
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
