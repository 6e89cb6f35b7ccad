import type { Edition } from '../../answer/model/edition.ts';
import type { Engine } from '../../search/engine.ts';
import { DiskArticleStore } from '../snapshot/disk-article-store.ts';
import { byCount } from '../snapshot/languages-of.ts';
import { type LoadedFiles, openSnapshot } from '../snapshot/load-snapshot.ts';
import type { OnDamage } from '../snapshot/blocks/on-damage.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import { StoredArticles } from '../snapshot/stored-articles.ts';
import type { DeadArticles } from './dead-articles.ts';
import { withoutDead } from './tombstones.ts';

/** All that another thread needs to open an edition too: plain data, whose arrays are not copied on the way. */
export interface SharedEdition {
  readonly dataFolder: string;
  readonly manifest: Manifest;
  readonly files: LoadedFiles;
}

/** The edition in force as other threads may have it, and what of it is not shown at the moment. */
export interface SharedView {
  readonly edition: SharedEdition;
  readonly dead: DeadArticles;
}

/** A shared edition, opened in this thread. */
export interface OpenedEdition {
  /** What it was opened from: the next edition shares most of it. */
  readonly files: LoadedFiles;
  readonly edition: Edition;
  /** Shows all but these articles from now on. */
  readonly hide: (dead: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/**
 * Opens an edition that another thread has loaded. Its arrays are those of the other, with what either has read of them; its texts are read from the disk.
 *
 * @param onDamage - As for `loadEdition`.
 * @param before - Files of the edition before. Memory that is sent again comes as another object, and what was worked out of it
 *   would be worked out again.
 * @returns `null` when it is out of force, and its texts are gone.
 */
export async function openShared(
  { dataFolder, manifest, files: sent }: SharedEdition,
  engine: Engine,
  onDamage: OnDamage,
  before: LoadedFiles = new Map(),
): Promise<OpenedEdition | null> {
  const files = new Map([...sent].map(([name, buffer]) => [name, before.get(name) ?? buffer]));
  const snapshot = await openSnapshot(files, dataFolder, manifest, onDamage);
  if (snapshot === null) return null;
  const { arrays, texts, readings } = snapshot;
  const dead = new Set<string>();
  const articles = new DiskArticleStore(new StoredArticles(arrays), texts.read, onDamage, readings);
  return {
    files,
    edition: withoutDead(
      {
        articles,
        readings: articles,
        passages: await engine.open(arrays.segments),
        languages: byCount(snapshot.languages),
      },
      dead,
    ),
    hide: (ids) => {
      dead.clear();
      for (const id of ids) dead.add(id);
    },
    close: () => snapshot.close(),
  };
}
