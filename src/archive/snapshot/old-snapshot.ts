import type { Article, ArticleHeader, Furniture } from '../../corpus/article.ts';
import {
  type ArticleTrace,
  type ArticleTraces,
  holdingLine,
  inBucket,
  readTraces,
  traceAt,
  type WantedNumbers,
} from './article-traces.ts';
import type { LanguageCounts } from './links.ts';
import { type LoadedFiles, loadFiles, loadSnapshot, type Snapshot } from './load-snapshot.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { KeptArticle } from './snapshot-writer.ts';
import type { StoredReadings } from './readings/stored-readings.ts';
import { StoredRecords } from './records/stored-records.ts';
import { type SnapshotSegment, StoredArticles } from './stored-articles.ts';
import type { TextPlace } from './texts/stored-texts.ts';
import type { TextPool } from './texts/text-pool.ts';

/** From so many articles on it is faster to learn all places than to look each up. */
const MANY = 2000;

/** What updates of one thread read, and keep for the next: files that the main thread does not hold. */
export interface KeptFiles {
  files: LoadedFiles;
}

/** The snapshot that an update goes on from. */
export class OldSnapshot {
  readonly manifest: Manifest;
  readonly records: StoredRecords;
  readonly stored: StoredArticles;
  /** Places of the articles, where many are looked up. */
  #places: ReadonlyMap<string, number> | null = null;
  #lookUps = 0;
  readonly #traces: readonly ArticleTraces[];
  readonly #snapshot: Snapshot;

  private constructor(
    manifest: Manifest,
    records: StoredRecords,
    traces: readonly ArticleTraces[],
    snapshot: Snapshot,
  ) {
    this.manifest = manifest;
    this.records = records;
    this.stored = new StoredArticles(snapshot.arrays);
    this.#traces = traces;
    this.#snapshot = snapshot;
  }

  /**
   * Opens the snapshot of a data folder; `null` when there is none that can be gone on from.
   *
   * @param key - As `snapshotKey` has it.
   * @param known - As in `loadSnapshot`.
   * @param kept - What else the update before read: takes the place of what is read now.
   * @param everything - Whether all is to be checked at once, what is read when it is asked for too.
   */
  static async open(
    dataFolder: string,
    key: string,
    known?: LoadedFiles,
    kept: KeptFiles = { files: new Map() },
    everything = false,
  ): Promise<OldSnapshot | null> {
    const manifest = await readManifest(dataFolder);
    if (manifest === null || manifest.key !== key) return null;
    const stories = manifest.segments.map((segment) => segment.stories);
    const files = await loadFiles(dataFolder, [...manifest.seeds, ...stories], kept.files);
    if (files === null) return null;
    kept.files = files;
    const [seeds, traced] = [manifest.seeds, stories].map((parts) => parts.map(({ name }) => files.get(name)!));
    const records = StoredRecords.open(seeds!);
    const traces = traced!.map(readTraces).filter((each) => each !== null);
    if (records === null || traces.length < stories.length) return null;
    const snapshot = await loadSnapshot(dataFolder, manifest, known);
    if (snapshot === null) return null;
    if (!everything || snapshot.isWhole()) return new OldSnapshot(manifest, records, traces, snapshot);
    await snapshot.close();
    return null;
  }

  get segments(): readonly SnapshotSegment[] {
    return this.#snapshot.arrays.segments;
  }

  get readings(): StoredReadings {
    return this.#snapshot.readings;
  }

  get languages(): LanguageCounts {
    return this.#snapshot.languages;
  }

  /** The file that gives an article: the first by path; `undefined` for an article that it does not hold. */
  readonly ownerOf = (id: string): string | undefined => {
    const place = this.placeOf(id);
    return place < 0 ? undefined : this.stored.headerAt(place).file;
  };

  /** The place of an article, -1 for one that it does not hold. */
  placeOf(id: string): number {
    if (this.#places === null && this.#lookUps++ > MANY) {
      const { stored } = this;
      this.#places = new Map(Array.from(stored.days, (_, place) => [stored.idAt(place), place]));
    }
    return this.#places === null ? this.stored.placeOf(id) : (this.#places.get(id) ?? -1);
  }

  /** The lines that it took for repeated: their hashes, rising. */
  get repeated(): Uint32Array {
    return this.#snapshot.arrays.links.repeated;
  }

  /** Places of the articles that have near-duplicates, rising. */
  get holders(): Uint32Array {
    return this.#snapshot.arrays.links.holders;
  }

  /** Places of the articles that hold any of some lines. */
  holdingLine(lines: WantedNumbers): number[] {
    return this.#placesOf((traces) => holdingLine(traces, lines));
  }

  /** Places of the articles that any of some buckets would have. */
  inBucket(buckets: WantedNumbers): number[] {
    return this.#placesOf((traces) => inBucket(traces, buckets));
  }

  /** What the article at a place is compared with others by. */
  traceAt(place: number): ArticleTrace {
    return traceAt(this.#traces[this.stored.segmentAt(place)]!, this.stored.numberAt(place));
  }

  /** What an article that it holds is compared with others by. */
  trace(id: string): ArticleTrace & { readonly text: TextPlace } {
    const place = this.placeOf(id);
    return { ...this.traceAt(place), text: this.stored.textAt(place) };
  }

  /** The header of an article that it holds. */
  header(id: string): ArticleHeader {
    return this.stored.headerAt(this.placeOf(id));
  }

  /** What is kept of an article that it holds. */
  kept(id: string): KeptArticle {
    return new KeptBefore(this, this.placeOf(id));
  }

  /** An article that it holds. @param texts - Where its texts are read. */
  article(id: string, texts: TextPool): Article {
    const place = this.placeOf(id);
    const { stored } = this;
    const body = texts.read(stored.textAt(place));
    return { ...stored.headerAt(place), body, furniture: stored.furnitureAt(place) };
  }

  close(): Promise<void> {
    return this.#snapshot.close();
  }

  /** Places of the living among articles that are found in the traces of each segment. */
  #placesOf(find: (traces: ArticleTraces) => readonly number[]): number[] {
    return this.#traces
      .flatMap((traces, segment) => find(traces).map((number) => this.stored.placeAt(segment, number)))
      .filter((place) => place >= 0);
  }
}

/** What is kept of an article of an old snapshot: it is read where it is asked for. */
class KeptBefore implements KeptArticle {
  readonly #old: OldSnapshot;
  readonly #place: number;

  constructor(old: OldSnapshot, place: number) {
    this.#old = old;
    this.#place = place;
  }

  get json(): string {
    return this.#old.stored.jsonAt(this.#place);
  }

  get text(): TextPlace {
    return this.#old.stored.textAt(this.#place);
  }

  get furniture(): readonly Furniture[] {
    return this.#old.stored.furnitureAt(this.#place);
  }

  get signature(): Uint32Array {
    return this.#old.traceAt(this.#place).signature;
  }

  get lines(): Uint32Array {
    return this.#old.traceAt(this.#place).lines;
  }
}
