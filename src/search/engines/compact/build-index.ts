import { searchedBody } from '../../../passages/passage-text.ts';
import type { IndexWriter } from '../../engine.ts';
import type { IndexedArticle, WordSource } from '../../indexed-article.ts';
import { NameTally } from '../../terms/name-tally.ts';
import { WordTally } from '../../terms/word-tally.ts';
import { SCORING, type Scoring } from './field-scores.ts';
import type { IndexArrays } from './index-arrays.ts';
import { type IndexSource, sourceOf } from './index-source.ts';
import { packSource } from './pack-source.ts';
import { PassageGatherer } from './passage-gatherer.ts';
import { type SourcePart, writeIndex } from './write-index.ts';

/** How an index is built. */
export interface BuildOptions {
  /** An index to go on from. */
  readonly old?: IndexArrays | null;
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
  readonly #old: IndexArrays | null;
  readonly #scoring: Scoring;
  readonly #limits: BuildLimits;
  readonly #parts: SourcePart[] = [];
  #gatherer: PassageGatherer;
  /** Ids of the articles taken out of the old index; their words and names are counted again to be taken off. */
  readonly #removed = new Set<string>();
  readonly #words = new WordTally();
  readonly #names = new NameTally();

  constructor(reader: WordSource, { old = null, scoring = SCORING, limits = LIMITS }: BuildOptions = {}) {
    this.#reader = reader;
    this.#old = old;
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

  remove({ article, passages }: IndexedArticle): void {
    this.#removed.add(article.id);
    this.#words.next();
    // As a `PassageGatherer` counts them: the passages in their order, then the title.
    for (const text of [...passages.map((passage) => passage.text), article.title]) {
      const { numbers, plain } = this.#reader.words(text, article.language);
      this.#words.count(
        numbers.slice(0, plain).map((number) => this.#words.spellingOf(this.#reader.word(number).text)),
      );
    }
    this.#names.add(searchedBody(article));
  }

  finish(): Promise<IndexArrays> {
    return Promise.resolve(this.build());
  }

  /** As {@link finish}, at once. */
  build(): IndexArrays {
    this.#take(this.#gatherer.finish());
    return writeIndex([...this.#kept(), ...this.#parts], this.#scoring);
  }

  #kept(): SourcePart[] {
    if (this.#old === null) return [];
    return [
      {
        source: sourceOf(this.#old),
        without: this.#removed,
        withoutWords: [this.#words.counts],
        withoutNames: [this.#names.counts],
      },
    ];
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
