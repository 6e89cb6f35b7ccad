import { access, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { areBlocks, type Blocks } from './blocks/block-checks.ts';
import type { StoredTexts } from './texts/stored-texts.ts';

/** A file of which every byte is checked. */
export interface CheckedFile {
  /** Lower-case letters, digits, a dash and one extension: never a path. */
  readonly name: string;
  readonly bytes: number;
  /** The CRC-32 of what is read before anything of it is used: all of it, or what stands before its blocks. */
  readonly check: number;
  /** What of it is read when it is asked for; missing where nothing is. */
  readonly blocks?: Blocks;
}

/** The files of a segment: written once, and read until nothing of it is left or it was merged with others. */
export interface SegmentFiles {
  /** A `SnapshotSegment` without what is gone. */
  readonly arrays: CheckedFile;
  /** Its `ArticleTraces`. For updates alone. */
  readonly stories: CheckedFile;
  /** Indexes of what was taken out of it. */
  readonly gone: readonly CheckedFile[];
}

/** Files of readings: what was read of many texts when they were indexed. */
export interface ReadingFiles {
  /** A `ReadingTable`. */
  readonly table: CheckedFile;
  /** The readings themselves, each checked by itself when it is read. */
  readonly records: StoredTexts;
  /** Bytes of the texts that they are of. */
  readonly covers: number;
}

/** Names the files that make up the newest snapshot. It is replaced whole, after they are on the disk. */
export interface Manifest {
  /** What the files were written by: see `snapshotKey`. */
  readonly key: string;
  readonly segments: readonly SegmentFiles[];
  /** The `Links`. */
  readonly links: CheckedFile;
  /** The `StoredRecords`: all, then what updates changed of them. */
  readonly seeds: readonly CheckedFile[];
  /** Bodies: see `TextPlace`. */
  readonly texts: readonly StoredTexts[];
  /** Oldest first. Texts without one are read when they are asked for. */
  readonly readings: readonly ReadingFiles[];
}

const MANIFEST = 'snapshot.json';
/** Files of another process that may still be at work are left alone for a day. */
const STALE_MS = 24 * 3600 * 1000;

/** Reads the manifest of a data folder. @returns `null` where there is none, or none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return manifestOf(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch {
    // Missing, cut off or of another form: all the same to a program that can build the snapshot again.
    return null;
  }
}

/** Checked by hand: a library for it would be a third of what the thread that reads a small archive loads. */
function manifestOf(read: unknown): Manifest | null {
  const { key, texts, links, seeds, segments, readings } = (read ?? {}) as Partial<Manifest>;
  const parts = Array.isArray(segments) && segments.length > 0 ? (segments as Partial<SegmentFiles>[]) : [null];
  const isSegment = (part: Partial<SegmentFiles> | null): boolean =>
    isChecked(part?.arrays) && isChecked(part?.stories) && areChecked(part?.gone);
  const isWhole =
    typeof key === 'string' && areFiles(texts) && isChecked(links) && areChecked(seeds) && seeds!.length > 0;
  const areReadings =
    Array.isArray(readings) && readings.every(({ table, records }) => isChecked(table) && isFile(records));
  return isWhole && areReadings && parts.every(isSegment) ? (read as Manifest) : null;
}

function areChecked(parts: readonly Partial<CheckedFile>[] | undefined): boolean {
  return Array.isArray(parts) && parts.every(isChecked);
}

function areFiles(parts: readonly Partial<StoredTexts>[] | undefined): boolean {
  return Array.isArray(parts) && parts.every(isFile);
}

function isFile(part: Partial<StoredTexts> | undefined): boolean {
  const { name, bytes } = part ?? {};
  return typeof name === 'string' && /^[a-z0-9-]+\.[a-z]+$/u.test(name) && Number.isSafeInteger(bytes) && bytes! >= 0;
}

function isChecked(part: Partial<CheckedFile> | undefined): boolean {
  const { bytes, check, blocks } = part ?? {};
  return isFile(part) && Number.isFinite(check) && (blocks === undefined || areBlocks(blocks ?? {}, bytes!));
}

/** Whether a data folder has a manifest, be it one that can be read or not. */
export async function hasManifest(folder: string): Promise<boolean> {
  try {
    await access(join(folder, MANIFEST));
    return true;
  } catch {
    // Not there, or as good as not there.
    return false;
  }
}

/** The names of the files that a manifest speaks of. */
export function filesOf({ segments, links, seeds, texts, readings }: Manifest): string[] {
  const ofSegments = segments.flatMap(({ arrays, stories, gone }) => [arrays, stories, ...gone]);
  const ofReadings = readings.flatMap(({ table, records }) => [table, records]);
  return [...ofSegments, links, ...seeds, ...texts, ...ofReadings].map(({ name }) => name);
}

/** Puts a manifest in force. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeAtomically(join(folder, MANIFEST), new TextEncoder().encode(JSON.stringify(manifest)));
}

/** Puts whatever snapshot a data folder has out of force, and removes its files. A folder that is not there has none. */
export async function removeSnapshot(folder: string): Promise<void> {
  if (!(await hasManifest(folder))) return;
  const manifest = await readManifest(folder);
  await rm(join(folder, MANIFEST));
  for (const name of manifest === null ? [] : filesOf(manifest)) await rm(join(folder, name), { force: true });
}

/**
 * Removes files that no manifest speaks of any more.
 *
 * @param superseded - Names that this process put out of force itself: removed at once, others after a day.
 */
export async function removeLeftovers(
  folder: string,
  manifest: Manifest,
  superseded: readonly string[],
  now: Date,
): Promise<void> {
  const used = new Set([MANIFEST, ...filesOf(manifest)]);
  for (const name of await readdir(folder)) {
    if (used.has(name)) continue;
    const path = join(folder, name);
    const stale = superseded.includes(name) || now.getTime() - (await stat(path)).mtimeMs > STALE_MS;
    if (stale) await rm(path, { force: true });
  }
}
