import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvariantError } from '../../../errors.ts';
import { type Manifest, readManifest } from '../../../archive/snapshot/manifest.ts';

/** The manifest of the only archive of a data folder, and where it stands. */
async function onlyManifest(dataFolder: string): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const [name = ''] = existsSync(dataFolder) ? await readdir(dataFolder) : [];
  const folder = join(dataFolder, name);
  const manifest = await readManifest(folder);
  if (manifest === null) throw new InvariantError('The build left no snapshot: small archives are held in memory.');
  return { folder, manifest };
}

/** The sizes of a snapshot in bytes: what is loaded at a start, and the texts, which stay on the disk. */
export async function snapshotSizes(dataFolder: string): Promise<{ readonly loaded: number; readonly texts: number }> {
  const { arrays, seeds, texts } = (await onlyManifest(dataFolder)).manifest;
  return { loaded: arrays.bytes + seeds.bytes, texts: texts.bytes };
}

/** Whether two snapshots of one archive have the same arrays to the byte: the index, the headers and where texts stand. */
export async function sameArrays(dataFolder: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all(
    [dataFolder, other].map(async (each) => {
      const { folder, manifest } = await onlyManifest(each);
      return readFile(join(folder, manifest.arrays.name));
    }),
  );
  return one!.equals(two!);
}
