import { storySignature } from '../../../corpus/stories/story-signature.ts';
import { repeatableLines } from '../../../passages/furniture/repeatable-lines.ts';
import type { SeedFile } from '../../read/list-seeds.ts';
import { loadSeed } from '../../read/load-seed.ts';
import { parseSeed, type ReadSeedOptions, type SeedContent } from '../../read/read-seed.ts';
import { type FileRecord, hashOf } from '../../read/seed-records.ts';
import type { ArticleTrace } from '../article-traces.ts';
import { type Storable, storable, textOf } from '../storable.ts';

/** A file to be read. */
export interface SeedToRead {
  readonly seed: SeedFile;
  /** The hash of its bytes, where all is known of them: they are not parsed then. */
  readonly known: string | null;
}

/** An article as it was read: what it is compared with others by comes with it. */
export interface ReadArticle extends Omit<Storable, 'body'>, ArticleTrace {
  /** Its body as UTF-8. */
  readonly text: Uint8Array;
}

/** What reading a file gave. */
export interface SeedReading extends Pick<SeedContent, 'problems' | 'orders' | 'open'> {
  readonly hash: FileRecord['hash'];
  readonly articles: readonly ReadArticle[];
}

/** Reads files, in their order. @returns `null` for one whose bytes are known. */
export type ReadForSnapshot = (seeds: readonly SeedToRead[]) => Promise<readonly (SeedReading | null)[]>;

/** Reads files of an archive as far as they can be read without knowing of others. */
export async function readForSnapshot(
  seeds: readonly SeedToRead[],
  options: ReadSeedOptions,
): Promise<(SeedReading | null)[]> {
  const readings: (SeedReading | null)[] = [];
  for (const { seed, known } of seeds) {
    const raw = await loadSeed(seed, options);
    const hash = hashOf(raw);
    if (hash !== null && hash === known) readings.push(null);
    else {
      const { articles, problems, orders, open } = await parseSeed(seed, raw, options);
      const read = articles.map((given): ReadArticle => {
        options.onFile?.(seed.path);
        const { body, ...form } = storable(given);
        const lines = repeatableLines({ ...given, body });
        return { ...form, text: textOf(body), signature: storySignature(body), lines };
      });
      readings.push({ hash, articles: read, problems, orders, open });
    }
  }
  return readings;
}
