import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { InvariantError } from '../../../errors.ts';
import { bytesOf, type StoredTexts } from './stored-texts.ts';

/** A file stays apart while it is so many times larger than all after it together: as segments do. */
const APART = 4;
const PART_BYTES = 1 << 20;

/**
 * Chooses the text files to be made one: always the last ones, since a text is found by the bytes before it.
 *
 * @returns The place of the first of them; the number of files where none is to be.
 */
export function planTexts(files: readonly StoredTexts[]): number {
  let chosen = files.length;
  let after = files.at(-1)?.bytes ?? 0;
  for (let place = files.length - 2; place >= 0; place--) {
    const { bytes } = files[place]!;
    if (bytes < APART * after) chosen = place;
    after += bytes;
  }
  return chosen;
}

/**
 * Makes one text file of those that {@link planTexts} chooses. Every text keeps its place.
 *
 * @param fresh - Names the new one, which is forced to the disk.
 * @returns The files then.
 */
export async function mergeTexts(
  folder: string,
  fresh: string,
  files: readonly StoredTexts[],
): Promise<readonly StoredTexts[]> {
  const first = planTexts(files);
  if (first === files.length) return files;
  const merged = files.slice(first);
  const into = await open(join(folder, fresh), 'w');
  try {
    for (const each of merged) await append(into, folder, each);
    await into.sync();
  } finally {
    await into.close();
  }
  return [...files.slice(0, first), { name: fresh, bytes: bytesOf(merged) }];
}

async function append(into: FileHandle, folder: string, { name, bytes }: StoredTexts): Promise<void> {
  const from = await open(join(folder, name), 'r');
  try {
    const buffer = Buffer.allocUnsafe(Math.min(PART_BYTES, bytes));
    for (let done = 0; done < bytes;) {
      const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, bytes - done), done);
      if (bytesRead === 0) throw new InvariantError(`${name} is shorter than it was.`);
      await into.writeFile(buffer.subarray(0, bytesRead));
      done += bytesRead;
    }
  } finally {
    await from.close();
  }
}
