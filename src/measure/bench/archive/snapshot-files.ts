import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InvariantError } from '../../../errors.ts';
import { type Manifest, readManifest } from '../../../archive/snapshot/manifest.ts';
import { bytesOf } from '../../../archive/snapshot/texts/stored-texts.ts';

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
  const { segments, links, seeds, texts } = (await onlyManifest(dataFolder)).manifest;
  const loaded = [...segments.flatMap(({ arrays, gone }) => [arrays, ...gone]), links, ...seeds];
  return { loaded: loaded.reduce((sum, { bytes }) => sum + bytes, 0), texts: bytesOf(texts) };
}
