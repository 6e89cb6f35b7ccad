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
