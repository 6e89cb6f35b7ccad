import type { IndexedArticle, WordSource } from '../indexed-article.ts';
import { CompactIndex } from './compact-index.ts';
import type { Scoring } from './field-scores.ts';
import { SCORING } from './field-scores.ts';
import type { IndexArrays } from './index-arrays.ts';
import { PassageGatherer } from './passage-gatherer.ts';
import type { SourcePart } from './write-index.ts';
import { writeIndex } from './write-index.ts';

/** Passages gathered before they are written into an index of their own: bounds the memory of a build. */
const MOST_GATHERED = 131_072;

/** Builds an index from articles given one by one, in any order. Memory beside the index is bounded by the last of them. */
export class IndexBuilder {
  readonly #reader: WordSource;
  readonly #scoring: Scoring;
  readonly #parts: SourcePart[] = [];
  #gatherer: PassageGatherer;

  constructor(reader: WordSource, scoring: Scoring = SCORING) {
    this.#reader = reader;
    this.#scoring = scoring;
    this.#gatherer = new PassageGatherer(reader);
  }

  add(article: IndexedArticle): void {
    this.#gatherer.add(article);
    if (this.#gatherer.passages < MOST_GATHERED) return;
    const written = new CompactIndex(writeIndex([this.#gathered()], this.#scoring), this.#scoring);
    this.#parts.push({ source: written.source, without: new Set() });
    this.#gatherer = new PassageGatherer(this.#reader);
  }

  /** @param kept - An index to go on from, and what to leave out of it. */
  finish(kept: readonly SourcePart[] = []): IndexArrays {
    const parts = [...kept, ...this.#parts];
    if (this.#gatherer.articles > 0 || parts.length === 0) parts.push(this.#gathered());
    return writeIndex(parts, this.#scoring);
  }

  #gathered(): SourcePart {
    return { source: this.#gatherer.finish(), without: new Set() };
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
