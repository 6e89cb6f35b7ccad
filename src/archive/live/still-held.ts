import type { Article } from '../../corpus/article.ts';
import type { RecordFields } from '../../corpus/seed-reader.ts';
import { type ArchivePlace, seedAt } from '../read/find-seeds.ts';
import { loadRecords, loadSnapshot } from '../snapshot/load-snapshot.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import { readSeed, type SeedContent } from '../read/read-seed.ts';
import { ordersOf } from '../read/seed-records.ts';
import { datedWith } from '../read/settle-open.ts';
import { placeOfSame, storable, textOf } from '../snapshot/storable.ts';
import { StoredArticles } from '../snapshot/stored-articles.ts';
import { TextPool } from '../snapshot/texts/text-pool.ts';

/** Which files to look at again, and the snapshot to compare them with. */
export interface HeldRequest extends ArchivePlace {
  readonly dataFolder: string;
  readonly manifest: Manifest;
  /** As in `UpdateRequest`. */
  readonly fields?: RecordFields | undefined;
  /** Paths under the archive, `/`-separated. */
  readonly paths: readonly string[];
  /** As in `LoadOptions`. */
  readonly tooSlow?: readonly string[] | undefined;
}

/** What a file still holds of a snapshot. */
export interface HeldArticles {
  readonly path: string;
  /** Places of the articles that are exactly as stored, in the file's order. */
  readonly places: Uint32Array;
}

/**
 * Reads files again, and finds which of their articles are as they are stored: the same id, header and body. A file that
 * cannot be read, or is reached through a link, holds none.
 *
 * @param onFile - As in `ReadSeedOptions`.
 * @returns `null` when the snapshot is out of force and gone.
 */
export async function findStillHeld(
  request: HeldRequest,
  onFile?: (path: string) => void,
): Promise<readonly HeldArticles[] | null> {
  const { dataFolder, manifest, paths, fields, tooSlow } = request;
  const snapshot = await loadSnapshot(dataFolder, manifest);
  if (snapshot === null) return null;
  const stored = new StoredArticles(snapshot.arrays);
  // Only read from, so it needs no name to write under.
  const texts = new TextPool(dataFolder, '', '', manifest.texts);
  try {
    const held: HeldArticles[] = [];
    for (const path of paths) {
      const seed = await seedAt(request, path);
      // What is no plain file the next update looks into.
      const read =
        seed === null || seed === 'gone' ? null : await readSeed(seed, { today: null, fields, tooSlow, onFile });
      const articles = read === null ? [] : await datedAsStored(path, read, request);
      const places = articles.map((article) => {
        const { body, ...form } = storable(article);
        return placeOfSame(stored, texts, { ...form, text: textOf(body) });
      });
      held.push({ path, places: Uint32Array.from(places.filter((place) => place >= 0)) });
    }
    return held;
  } finally {
    texts.close();
    await snapshot.close();
  }
}

/** The articles of a file under the days that the snapshot's other files gave them. */
async function datedAsStored(
  path: string,
  read: SeedContent,
  { dataFolder, manifest }: HeldRequest,
): Promise<readonly Article[]> {
  if (read.open.length === 0) return read.articles;
  const records = await loadRecords(dataFolder, manifest);
  return datedWith(ordersOf(records?.dated() ?? []), path, read);
}
