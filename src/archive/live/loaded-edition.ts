import type { FileHandle } from 'node:fs/promises';
import type { Edition } from '../../answer/edition.ts';
import { CompactIndex } from '../../search/engines/compact/compact-index.ts';
import { DiskArticleStore } from '../snapshot/disk-article-store.ts';
import { loadSnapshot } from '../snapshot/load-snapshot.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import { StoredArticles } from '../snapshot/stored-articles.ts';
import { withoutDead } from './tombstones.ts';

/** An edition served from a snapshot. */
export interface LoadedEdition {
  readonly manifest: Manifest;
  readonly edition: Edition;
  readonly articles: number;
  readonly passages: number;
  /** Stops showing the articles of a file at once. @returns How many they are. */
  bury(file: string): number;
  /** Shows articles again. @param places - As the snapshot numbers them. */
  exhume(places: Uint32Array): void;
  /** Stops showing anything. */
  buryAll(): void;
  /** Shows everything again. */
  revive(): void;
  /** Ends reading. Holds on to nothing else of the edition. */
  readonly close: () => Promise<void>;
}

/**
 * Loads the edition that a manifest names.
 *
 * @param onDamage - Told of an article whose text is not what was written.
 * @returns `null` when the snapshot is damaged.
 */
export async function loadEdition(
  dataFolder: string,
  manifest: Manifest,
  onDamage: (id: string) => void,
): Promise<LoadedEdition | null> {
  const snapshot = await loadSnapshot(dataFolder, manifest);
  if (snapshot === null) return null;
  const { arrays, texts, languages } = snapshot;
  const stored = new StoredArticles(arrays);
  const dead = new Set<string>();
  const whole: Edition = {
    articles: new DiskArticleStore(arrays, texts, onDamage),
    passages: new CompactIndex(arrays.index),
    languages,
  };
  return {
    manifest,
    edition: withoutDead(whole, dead),
    articles: stored.size,
    passages: arrays.index.starts.length,
    bury: (file) => {
      const places = stored.ofFile(file);
      for (const place of places) dead.add(stored.idAt(place));
      return places.length;
    },
    exhume: (places) => {
      for (const place of places) dead.delete(stored.idAt(place));
    },
    buryAll: () => {
      for (let place = 0; place < stored.size; place++) dead.add(stored.idAt(place));
    },
    revive: () => dead.clear(),
    close: closing(texts),
  };
}

/** On its own, since a function made beside the others would keep all that they use alive. */
function closing(texts: FileHandle): () => Promise<void> {
  return () => texts.close();
}
