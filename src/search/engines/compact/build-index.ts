import type { IndexWriter } from '../../engine.ts';
import type { IndexedArticle, WordSource } from '../../indexed-article.ts';
import { SCORING, type Scoring } from './field-scores.ts';
import type { IndexArrays } from './index-arrays.ts';
import type { IndexSource } from './index-source.ts';
import { packSource } from './pack-source.ts';
import { PassageGatherer } from './passage-gatherer.ts';
import { type SourcePart, writeIndex } from './write-index.ts';

/** How an index is built. */
export interface BuildOptions {
  readonly scoring?: Scoring;
  /** What bounds the memory of a build. */
  readonly limits?: BuildLimits;
}

/** What bounds the memory of a build. */
export interface BuildLimits {
  /** Passages gathered before their postings are packed. */
  readonly passages: number;
  /** Distinct terms before everything is begun anew. */
  readonly terms: number;
}

const LIMITS: BuildLimits = { passages: 131_072, terms: 1_000_000 };

/**
 * Builds an index from articles given one by one, in any order. Memory beside the index is bounded by `limits`. The arrays
 * are the same to the byte as of an index that was built anew.
 */
export class IndexBuilder implements IndexWriter {
  readonly #reader: WordSource;
  readonly #scoring: Scoring;
  readonly #limits: BuildLimits;
  readonly #parts: SourcePart[] = [];
  #gatherer: PassageGatherer;

  constructor(reader: WordSource, { scoring = SCORING, limits = LIMITS }: BuildOptions = {}) {
    this.#reader = reader;
    this.#scoring = scoring;
    this.#limits = limits;
    this.#gatherer = new PassageGatherer(reader);
  }

  add(article: IndexedArticle): void {
    this.#gatherer.add(article);
    if (this.#gatherer.terms >= this.#limits.terms) {
      this.#take(packSource(this.#gatherer.finish()));
      this.#gatherer = new PassageGatherer(this.#reader);
    } else if (this.#gatherer.passages >= this.#limits.passages) this.#take(packSource(this.#gatherer.take()));
  }

  finish(): Promise<IndexArrays> {
    return Promise.resolve(this.build());
  }

  /** As {@link finish}, at once. */
  build(): IndexArrays {
    this.#take(this.#gatherer.finish());
    return writeIndex(this.#parts, this.#scoring);
  }

  #take(source: IndexSource): void {
    this.#parts.push({ source, without: new Set() });
  }
}

/** Builds an index of all `articles`: see {@link IndexBuilder}. */
export function buildIndex(
  articles: Iterable<IndexedArticle>,
  reader: WordSource,
  options: BuildOptions = {},
): IndexArrays {
  const builder = new IndexBuilder(reader, options);
  for (const article of articles) builder.add(article);
  return builder.build();
}
