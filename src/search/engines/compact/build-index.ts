import type { IndexedArticle, WordSource } from '../../indexed-article.ts';
import type { Scoring } from './field-scores.ts';
import { SCORING } from './field-scores.ts';
import type { IndexArrays } from './index-arrays.ts';
import type { IndexSource } from './index-source.ts';
import { packSource } from './pack-source.ts';
import { PassageGatherer } from './passage-gatherer.ts';
import type { SourcePart } from './write-index.ts';
import { writeIndex } from './write-index.ts';

/** What bounds the memory of a build. */
export interface BuildLimits {
  /** Passages gathered before their postings are packed. */
  readonly passages: number;
  /** Distinct terms before everything is begun anew. */
  readonly terms: number;
}

const LIMITS: BuildLimits = { passages: 131_072, terms: 1_000_000 };

/** Builds an index from articles given one by one, in any order. Memory beside the index is bounded by the last of them. */
export class IndexBuilder {
  readonly #reader: WordSource;
  readonly #scoring: Scoring;
  readonly #limits: BuildLimits;
  readonly #parts: SourcePart[] = [];
  #gatherer: PassageGatherer;

  constructor(reader: WordSource, scoring: Scoring = SCORING, limits: BuildLimits = LIMITS) {
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

  /** @param kept - An index to go on from, and what to leave out of it. */
  finish(kept: readonly SourcePart[] = []): IndexArrays {
    this.#take(this.#gatherer.finish());
    return writeIndex([...kept, ...this.#parts], this.#scoring);
  }

  #take(source: IndexSource): void {
    this.#parts.push({ source, without: new Set() });
  }
}

/** Builds an index of all `articles`: see {@link IndexBuilder}. */
export function buildIndex(
  articles: Iterable<IndexedArticle>,
  reader: WordSource,
  scoring: Scoring = SCORING,
  kept: readonly SourcePart[] = [],
): IndexArrays {
  const builder = new IndexBuilder(reader, scoring);
  for (const article of articles) builder.add(article);
  return builder.finish(kept);
}
