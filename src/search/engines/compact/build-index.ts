import type { IndexWriter } from '../../engine.ts';
import type { IndexedArticle, WordSource } from '../../indexed-article.ts';
import { type LongBytes, MemoryBytes, type Scratch } from '../../long-bytes.ts';
import { SCORING, type Scoring } from './field-scores.ts';
import type { IndexArrays, WrittenArrays } from './index-arrays.ts';
import type { IndexSource } from './index-source.ts';
import { packSource } from './pack-source.ts';
import { PassageGatherer } from './passage-gatherer.ts';
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
 * Builds an index from articles given one by one, in any order. Memory beside the index is bounded by `limits`, but for what
 * is known of each passage and each term. The arrays are the same to the byte as of an index that was built anew.
 */
export class IndexBuilder implements IndexWriter {
  readonly #reader: WordSource;
  readonly #scoring: Scoring;
  readonly #limits: BuildLimits;
  readonly #scratch: Scratch;
  readonly #parts: SourcePart[] = [];
  #gatherer: PassageGatherer | null = null;

  constructor(
    reader: WordSource,
    { scoring = SCORING, limits = LIMITS, scratch = () => new MemoryBytes() }: BuildOptions = {},
  ) {
    this.#reader = reader;
    this.#scoring = scoring;
    this.#limits = limits;
    this.#scratch = scratch;
  }

  add(article: IndexedArticle): void {
    const gatherer = (this.#gatherer ??= new PassageGatherer(this.#reader));
    gatherer.add(article);
    if (gatherer.terms >= this.#limits.terms) this.#pack(this.#finishGathering());
    else if (gatherer.passages >= this.#limits.passages) this.#pack(gatherer.take());
  }

  finish(): Promise<WrittenArrays> {
    return Promise.resolve(this.write(this.#scratch()));
  }

  /** Writes the index. @param postings - As for {@link writeIndex}. */
  write(postings: LongBytes): WrittenArrays {
    const parts = [...this.#parts, { source: this.#finishGathering(), without: NONE }];
    return writeIndex(parts, postings, this.#scoring);
  }

  #pack(source: IndexSource): void {
    this.#parts.push({ source: packSource(source, this.#scratch()), without: NONE });
  }

  /** Takes all that was gathered, and lets go of what gathered it. */
  #finishGathering(): IndexSource {
    const gatherer = this.#gatherer ?? new PassageGatherer(this.#reader);
    this.#gatherer = null;
    return gatherer.finish();
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
