import type { IndexedArticle, ReadingListener, UnitSource } from './indexed-article.ts';
import type { ReadableBytes, Scratch } from './long-bytes.ts';
import type { PassageIndex } from './passage-index.ts';
import type { PackedStrings } from './terms/string-table.ts';

/** Typed arrays by name, some of them in groups of their own: what is kept of an index. Bytes to be read come back as `LazyBytes`. */
export interface Sections {
  readonly [name: string]: Section | ReadableBytes | Sections;
}

/** One array of a kind that can be kept. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** The articles of an index, newest first, then by id. */
export interface ArticleTable {
  readonly ids: PackedStrings;
  /** Places of the articles, by rising id. */
  readonly byId: Uint32Array;
  /** As in `PassageTable`. */
  readonly days: Int32Array;
  /** Number of each article's first passage, and one past the last: an entry more than there are articles. */
  readonly first: Uint32Array;
}

/** An index in a form that can be kept and opened again. Whatever else an engine needs stands beside the table, as {@link Sections}. */
export interface WrittenIndex {
  readonly articles: ArticleTable;
}

/** How many passages an index has. */
export function passagesOf({ articles: { first } }: WrittenIndex): number {
  return first.at(-1) ?? 0;
}

/** A part of an index that is not written again, and what was taken out of it since. */
export interface IndexSegment {
  readonly index: WrittenIndex;
  /** Indexes of the articles taken out, as they were: no article stands in two of them. */
  readonly gone: readonly WrittenIndex[];
}

/** A part of an index that is not written yet: arrays alone, so that it can go from one thread to another. */
export interface IndexPart {
  readonly [name: string]: Section | IndexPart;
}

/** Takes articles in. */
interface ArticleTaker {
  /** Their texts are not kept. @param listener - Told of what is read of it by an engine that has {@link Engine.words}. */
  add(article: IndexedArticle, listener?: ReadingListener): void;
}

/** Writes an index of some articles. */
export interface IndexWriter extends ArticleTaker {
  /** Takes in what a {@link PartWriter} made of other articles. */
  take(part: IndexPart): void;
  finish(): Promise<WrittenIndex>;
}

/** Makes parts of an index, which is the same to the byte however its articles are spread over parts. */
export interface PartWriter extends ArticleTaker {
  finish(): void;
}

/**
 * An engine for large archives: one thread writes indexes, another opens them. What changes is a segment of its own, so that
 * it costs no more than itself; the same articles are found alike, with the same scores, however they are spread over segments.
 */
export interface Engine {
  /** Tells its indexes from those of other engines: lower-case letters. */
  readonly name: string;
  /** The analyzer that it reads articles with in this thread; missing where it reads none. */
  words?(): Promise<UnitSource>;
  /** @param scratch - Where the engine may put what is too much for the memory, what it has written too. */
  write(scratch?: Scratch): Promise<IndexWriter>;
  /** @param onPart - Receives a part whenever one is full, and the last at the end. */
  writeParts(onPart: (part: IndexPart) => void): Promise<PartWriter>;
  /**
   * Makes one index of segments, without what is gone of them. They are as a writer of this engine finished them, or read back.
   *
   * @param scratch - As for {@link write}.
   */
  merge(segments: readonly IndexSegment[], scratch?: Scratch): Promise<WrittenIndex>;
  /** @param segments - As for {@link merge}, read back. An article that stands in two of them is gone from all but one. */
  open(segments: readonly IndexSegment[]): Promise<PassageIndex>;
}

/** An engine that holds small archives in memory, built whole. */
export interface MemoryEngine {
  /** Indexes articles without keeping the thread busy for more than {@link CHUNK_MS} at a stretch. */
  build(articles: readonly IndexedArticle[]): Promise<PassageIndex>;
}

/** How long, in milliseconds, an index that is built on the main thread may keep it busy at a stretch. */
export const CHUNK_MS = 20;

/** What an archive may have to be held in memory: reading it whole must cost no more than opening a snapshot. */
export interface SmallArchive {
  /** Size of its files together. */
  readonly bytes: number;
  readonly passages: number;
}

/** The engines of an installation, and which archives each is for. */
export interface Engines {
  readonly memory: MemoryEngine;
  readonly stored: Engine;
  /** An archive within both bounds is held in memory; any other is stored. */
  readonly small: SmallArchive;
}
