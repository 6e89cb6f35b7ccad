import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a temporary file beside it, forced to the disk, then renamed over it. After a
 * crash at any moment the path holds the old file or the new one. The temporary one has a name that an archive passes over.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  await writePartsAtomically(path, [bytes]);
}

/** The same of bytes that come one part after the other. */
export async function writePartsAtomically(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'w');
    try {
      // Each part is written behind the one before.
      for (const part of parts) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Forces a rename to the disk, where folders can be opened at all (not on Windows). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
