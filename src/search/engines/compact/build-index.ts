import type { IndexPart, IndexWriter, PartWriter } from '../../engine.ts';
import type { IndexedArticle, ReadingListener, WordSource } from '../../indexed-article.ts';
import { type LongBytes, MemoryBytes, type Scratch } from '../../long-bytes.ts';
import { SCORING, type Scoring } from './field-scores.ts';
import type { IndexArrays, WrittenArrays } from './index-arrays.ts';
import type { IndexSource } from './index-source.ts';
import { openPacked, openPart, packSource, partOf } from './pack-source.ts';
import { type GatheredSource, PassageGatherer } from './passage-gatherer.ts';
import { inMemory, type SourcePart, writeIndex } from './write-index.ts';

/** How an index is built. */
export interface BuildOptions {
  readonly scoring?: Scoring;
  /** What bounds the memory of a build. */
  readonly limits?: BuildLimits;
  /** Where postings are kept until the index is written, and those of the index: in memory, unless given. */
  readonly scratch?: Scratch | undefined;
}

/** What bounds the memory of a build. */
export interface BuildLimits {
  /** Passages gathered before their postings are packed. */
  readonly passages: number;
  /** Distinct terms before everything is begun anew. */
  readonly terms: number;
}

const NONE: ReadonlySet<string> = new Set();
const LIMITS: BuildLimits = { passages: 65_536, terms: 1_000_000 };
/**
 * Of parts that another thread takes: there are several such threads, each with a memory of its own. A term takes 150 bytes of it
 * and as much again while all are sorted, and tables of terms are doubled on the way to 100,000. To learn a term anew, and to sort
 * its words and names again, takes a tenth of a build where that is begun every 40,000 terms, and nothing to be measured every 75,000.
 */
const PART_LIMITS: BuildLimits = { passages: 8192, terms: 75_000 };

/** Gathers articles, and gives what is gathered away whenever it reaches the limits. */
class LimitedGatherer {
  readonly #reader: WordSource;
  readonly #limits: BuildLimits;
  readonly #onFull: (source: GatheredSource) => void;
  #gatherer: PassageGatherer | null = null;

  constructor(reader: WordSource, limits: BuildLimits, onFull: (source: GatheredSource) => void) {
    this.#reader = reader;
    this.#limits = limits;
    this.#onFull = onFull;
  }

  add(article: IndexedArticle, listener?: ReadingListener): void {
    const gatherer = (this.#gatherer ??= new PassageGatherer(this.#reader));
    gatherer.add(article, listener);
    if (gatherer.terms >= this.#limits.terms) this.#onFull(this.finish());
    else if (gatherer.passages >= this.#limits.passages) this.#onFull(gatherer.take());
  }

  /** Takes all that is left, and lets go of what gathered it. */
  finish(): GatheredSource {
    const gatherer = this.#gatherer ?? new PassageGatherer(this.#reader);
    this.#gatherer = null;
    return gatherer.finish();
  }
}

/** Makes parts of articles given one by one, in any order: for an {@link IndexBuilder} in another thread. */
export class PartBuilder implements PartWriter {
  readonly #gatherer: LimitedGatherer;
  readonly #onPart: (part: IndexPart) => void;
  /** Kept, since one that grows anew is copied and let go of again and again. */
  readonly #room = new MemoryBytes();

  constructor(reader: WordSource, onPart: (part: IndexPart) => void, limits: BuildLimits = PART_LIMITS) {
    this.#onPart = onPart;
    this.#gatherer = new LimitedGatherer(reader, limits, (source) => onPart(partOf(source, this.#room)));
  }

  add(article: IndexedArticle, listener?: ReadingListener): void {
    this.#gatherer.add(article, listener);
  }

  finish(): void {
    this.#onPart(partOf(this.#gatherer.finish(), this.#room));
  }
}

/**
 * Builds an index from articles given one by one, in any order. Memory beside the index is bounded by `limits`, but for what
 * is known of each passage and each term. The arrays are the same to the byte as of an index that was built anew.
 */
export class IndexBuilder implements IndexWriter {
  readonly #gatherer: LimitedGatherer;
  readonly #scoring: Scoring;
  readonly #scratch: Scratch;
  readonly #parts: SourcePart[] = [];

  constructor(
    reader: WordSource,
    { scoring = SCORING, limits = LIMITS, scratch = () => new MemoryBytes() }: BuildOptions = {},
  ) {
    this.#scoring = scoring;
    this.#scratch = scratch;
    this.#gatherer = new LimitedGatherer(reader, limits, (source) =>
      this.#keep(openPacked(packSource(source, scratch()))),
    );
  }

  add(article: IndexedArticle, listener?: ReadingListener): void {
    this.#gatherer.add(article, listener);
  }

  take(part: IndexPart): void {
    this.#keep(openPart(part, this.#scratch()));
  }

  finish(): Promise<WrittenArrays> {
    return Promise.resolve(this.write(this.#scratch()));
  }

  /** Writes the index. @param postings - As for {@link writeIndex}. */
  write(postings: LongBytes): WrittenArrays {
    this.#keep(this.#gatherer.finish());
    return writeIndex(this.#parts, postings, this.#scoring);
  }

  #keep(source: IndexSource): void {
    this.#parts.push({ source, without: NONE });
  }
}

/** Builds an index of all `articles`, in memory: see {@link IndexBuilder}. */
export function buildIndex(
  articles: Iterable<IndexedArticle>,
  reader: WordSource,
  options: BuildOptions = {},
): IndexArrays {
  const builder = new IndexBuilder(reader, options);
  for (const article of articles) builder.add(article);
  return inMemory((postings) => builder.write(postings));
}
