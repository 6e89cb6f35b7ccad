import { access, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './atomic-file.ts';

/** A file that a manifest speaks of, and what it must be. */
const filePart = z.object({
  name: z.string().regex(/^[a-z0-9-]+\.[a-z]+$/u),
  bytes: z.number().int().nonnegative(),
});

const schema = z.object({
  /** What the files were written by: see `snapshotKey`. */
  key: z.string(),
  /** `SnapshotArrays`, and the CRC-32 of the file. */
  arrays: filePart.extend({ check: z.number() }),
  /** The `storySignature` of each article in passage order, and the CRC-32 of the file. For updates alone. */
  stories: filePart.extend({ check: z.number() }),
  /** The `SeedRecords` as JSON, and the CRC-32 of the file. */
  seeds: filePart.extend({ check: z.number() }),
  /** Bodies. The file may go on behind `bytes`: what stands there belongs to nobody. */
  texts: filePart,
});

/** Names the files that make up the newest snapshot. It is replaced whole, after they are on the disk. */
export type Manifest = Readonly<z.infer<typeof schema>>;

const MANIFEST = 'snapshot.json';
/** Files of another process that may still be at work are left alone for a day. */
const STALE_MS = 24 * 3600 * 1000;

/** Reads the manifest of a data folder. @returns `null` where there is none, or none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch {
    // Missing, cut off or of another form: all the same to a program that can build the snapshot again.
    return null;
  }
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
export function filesOf({ arrays, stories, seeds, texts }: Manifest): string[] {
  return [arrays, stories, seeds, texts].map(({ name }) => name);
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
