import type { Edition } from '../../answer/model/edition.ts';
import { MemoryArticleStore } from '../../corpus/memory-article-store.ts';
import { DamagedError } from '../../errors.ts';
import type { Engine, MemoryEngine } from '../../search/engine.ts';
import { byCount, languagesOf } from '../snapshot/languages-of.ts';
import { DiskArticleStore } from '../snapshot/disk-article-store.ts';
import { type LoadedFiles, loadSnapshot } from '../snapshot/load-snapshot.ts';
import type { OnDamage } from '../snapshot/blocks/on-damage.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import type { SegmentSize } from '../snapshot/plan-merge.ts';
import { StoredArticles } from '../snapshot/stored-articles.ts';
import { DeadArticles } from './dead-articles.ts';
import type { StoredEdition } from './differing-articles.ts';
import { sizeOf } from '../snapshot/write-update.ts';
import type { HeldArchive } from './hold-archive.ts';
import type { SharedView } from './shared-edition.ts';
import { withoutDead } from './tombstones.ts';

/** An edition in force, and what it takes to stop showing parts of it. */
export interface LoadedEdition {
  /** The same for editions of the same articles. */
  readonly name: string;
  /** The snapshot that it is served from; `null` for one that is held in memory. */
  readonly manifest: Manifest | null;
  /** What other threads need to see the same; `null` as above. */
  readonly shared: SharedView | null;
  readonly edition: Edition;
  /** The same with what is not shown. */
  readonly whole: Edition;
  /** What two editions are compared by; `null` as above. */
  readonly stored: StoredEdition | null;
  readonly articles: number;
  readonly passages: number;
  /** How large each segment of the snapshot is; none for one that is held in memory. */
  readonly segments: readonly SegmentSize[];
  /** Ids of the articles that are not shown. It changes. */
  readonly dead: ReadonlySet<string>;
  /** Stops showing the articles of a file at once, and everything where it cannot be told which they are. @returns How many they are. */
  bury(file: string): number;
  /** Shows articles again. @param places - As the snapshot numbers them. */
  exhume(places: Uint32Array): void;
  /** Stops showing anything. */
  buryAll(): void;
  /** Whether nothing of it is shown. */
  isBuried(): boolean;
  /** Shows everything again. */
  revive(): void;
  /** Ends reading, once nobody holds it. Holds on to nothing else of the edition. */
  readonly close: () => Promise<void>;
  /** Keeps it readable. @returns A function that lets it go. */
  readonly hold: () => () => Promise<void>;
}

/** The articles of an edition by number. */
interface Numbered {
  readonly size: number;
  idAt(place: number): string;
  /** Places of the articles that came from a file. */
  ofFile(file: string): readonly number[];
}

/**
 * Loads the edition that a manifest names.
 *
 * @param onDamage - Told of an article whose text, or a file of which something, is not what was written.
 * @param known - As in `loadSnapshot`.
 * @returns `null` when the snapshot is damaged.
 */
export async function loadEdition(
  dataFolder: string,
  manifest: Manifest,
  engine: Engine,
  onDamage: OnDamage,
  known?: LoadedFiles,
): Promise<LoadedEdition | null> {
  const snapshot = await loadSnapshot(dataFolder, manifest, known, onDamage);
  if (snapshot === null) return null;
  const { arrays, texts, files, readings } = snapshot;
  const stored = new StoredArticles(arrays);
  const articles = new DiskArticleStore(stored, texts.read, onDamage, readings);
  const whole: Edition = {
    articles,
    readings: articles,
    passages: await engine.open(arrays.segments),
    languages: byCount(snapshot.languages),
  };
  const dead = new DeadArticles();
  const segments = arrays.segments.map(sizeOf);
  return {
    name: editionName(manifest),
    manifest,
    shared: { edition: { dataFolder, manifest, files }, dead },
    stored: { manifest, stored },
    passages: segments.reduce((sum, { living }) => sum + living, 0),
    segments,
    ...buriable(whole, stored, dead),
    ...closing(snapshot.close),
  };
}

/** The name of the edition that a manifest stands for. */
export function editionName({ segments, links, texts, readings }: Manifest): string {
  const ofSegments = segments.flatMap(({ arrays, gone }) => [arrays, ...gone]);
  return [...ofSegments, links, ...texts, ...readings.map(({ table }) => table)].map(({ name }) => name).join(' ');
}

/** Makes an edition of a small archive, in memory. */
export async function holdEdition(held: HeldArchive, engine: MemoryEngine): Promise<LoadedEdition> {
  const articles = held.articles.map(({ article }) => article);
  const whole: Edition = {
    articles: new MemoryArticleStore(articles, held.reports),
    passages: await engine.build(held.articles),
    languages: languagesOf(articles),
  };
  const numbered = {
    size: articles.length,
    idAt: (place: number) => articles[place]!.id,
    ofFile: (file: string) => [...articles.keys()].filter((place) => articles[place]!.file === file),
  };
  return {
    name: held.digest,
    manifest: null,
    shared: null,
    stored: null,
    passages: held.articles.reduce((sum, { passages }) => sum + passages.length, 0),
    segments: [],
    ...buriable(whole, numbered, new DeadArticles()),
    close: () => Promise.resolve(),
    hold: () => () => Promise.resolve(),
  };
}

function buriable(
  whole: Edition,
  numbered: Numbered,
  dead: DeadArticles,
): Omit<LoadedEdition, 'name' | 'manifest' | 'shared' | 'stored' | 'passages' | 'segments' | 'close' | 'hold'> {
  return {
    edition: withoutDead(whole, dead.ids),
    whole,
    dead: dead.ids,
    articles: numbered.size,
    bury: (file) => {
      const places = placesOf(numbered, file);
      dead.bury(places.map((place) => numbered.idAt(place)));
      return places.length;
    },
    exhume: (places) => dead.exhume(Array.from(places, (place) => numbered.idAt(place))),
    buryAll: () => dead.bury(Array.from({ length: numbered.size }, (_, place) => numbered.idAt(place))),
    isBuried: () => dead.ids.size >= numbered.size,
    revive: () => dead.exhumeAll(),
  };
}

/** The places of a file's articles; all where what tells them is damaged. */
function placesOf(numbered: Numbered, file: string): readonly number[] {
  try {
    return numbered.ofFile(file);
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    return Array.from({ length: numbered.size }, (_, place) => place);
  }
}

/** On its own, since functions made beside the others would keep all that they use alive. @param end - Ends reading. */
function closing(end: () => Promise<void>): Pick<LoadedEdition, 'close' | 'hold'> {
  let holders = 0;
  const hold = (): (() => Promise<void>) => {
    holders++;
    let isHeld = true;
    return async () => {
      if (isHeld && --holders === 0) await end();
      isHeld = false;
    };
  };
  return { close: hold(), hold };
}
