import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type ArticleTraces, readTraces } from './article-traces.ts';
import type { Manifest } from './manifest.ts';
import { readSections } from './section-file.ts';
import type { SeedRecords } from '../read/seed-records.ts';
import type { SnapshotArrays } from './stored-articles.ts';

/** An open snapshot. */
export interface Snapshot {
  /** What the arrays lie in: other threads can have it too. */
  readonly buffer: SharedArrayBuffer;
  readonly arrays: SnapshotArrays;
  /** Languages of the articles, most frequent first. */
  readonly languages: readonly string[];
  /** Open for reading, until {@link close}. */
  readonly texts: FileHandle;
  close(): Promise<void>;
}

/** How much of a file is read and checked at a time. */
const PART_BYTES = 4 << 20;

/** Loads a snapshot. @returns `null` when one of its files is missing, cut off, or not what the manifest says. */
export async function loadSnapshot(dataFolder: string, manifest: Manifest): Promise<Snapshot | null> {
  const buffer = await readChecked(dataFolder, manifest.arrays);
  return buffer === null ? null : openSnapshot(buffer, dataFolder, manifest);
}

/** Opens a snapshot whose arrays have been read. @returns `null` when they are of another kind, or its texts are gone. */
export async function openSnapshot(
  buffer: SharedArrayBuffer,
  dataFolder: string,
  manifest: Manifest,
): Promise<Snapshot | null> {
  const read = readSections(buffer);
  if (read === null) return null;
  const texts = await openTexts(dataFolder, manifest);
  if (texts === null) return null;
  return {
    buffer,
    arrays: read.sections as unknown as SnapshotArrays,
    languages: (read.meta as { languages: string[] }).languages,
    texts,
    close: () => texts.close(),
  };
}

/** Loads what a snapshot knows of the seeds it was made from; `null` as above. */
export async function loadRecords(dataFolder: string, manifest: Manifest): Promise<SeedRecords | null> {
  const buffer = await readChecked(dataFolder, manifest.seeds);
  return buffer === null ? null : (JSON.parse(new TextDecoder().decode(new Uint8Array(buffer))) as SeedRecords);
}

/** Loads what a snapshot's articles are compared with others by; `null` as above. */
export async function loadTraces(dataFolder: string, manifest: Manifest): Promise<ArticleTraces | null> {
  const buffer = await readChecked(dataFolder, manifest.stories);
  return buffer === null ? null : readTraces(buffer);
}

async function readChecked(
  dataFolder: string,
  { name, bytes, check }: Manifest['arrays'],
): Promise<SharedArrayBuffer | null> {
  const file = await openPart(dataFolder, name);
  if (file === null) return null;
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

async function openTexts(dataFolder: string, { texts }: Manifest): Promise<FileHandle | null> {
  const file = await openPart(dataFolder, texts.name);
  if (file === null || (await file.stat()).size >= texts.bytes) return file;
  await file.close();
  return null;
}

async function openPart(dataFolder: string, name: string): Promise<FileHandle | null> {
  try {
    return await open(join(dataFolder, name), 'r');
  } catch {
    // Gone: a damaged snapshot like any other.
    return null;
  }
}
