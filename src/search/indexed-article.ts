import type { Article } from '../corpus/article.ts';
import type { Passage } from '../passages/passage.ts';
import type { Analyzer } from './analyzer/analyzer.ts';

/** An article and the passages it was split into, in body order: what an index is built from. */
export interface IndexedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

/**
 * Turns text into terms, in text order, repeats kept.
 *
 * @param language - ISO 639-1 code that chooses segmentation and stemmer.
 */
export type Analyze = (text: string, language: string) => readonly string[];

/** Reads texts as words: the part of an analyzer that an index is built with. */
export type WordSource = Pick<Analyzer, 'words' | 'word'>;

/** The part of an analyzer that readings are made with. */
export type UnitSource = Pick<Analyzer, 'words' | 'unitsRead' | 'units'>;

/** Hears of the texts of an article while it is indexed, each right after it was read. */
export interface ReadingListener {
  /** Its title was read: begins an article. */
  title(indexed: IndexedArticle): void;
  /** A passage was read; they come in their order. */
  passage(place: number): void;
}
