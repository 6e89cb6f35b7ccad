import type { Article, Span } from '../corpus/article.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { sentencesIn } from './passages.ts';

/**
 * Gives the sentences of passages, and remembers the paragraphs of the articles that it met. Made for one question and let
 * go with it: what is kept for the next ones outlives the young generation, and collecting it takes longer than reading it again.
 */
export class SentenceReader {
  readonly #paragraphs = new Map<string, readonly Paragraph[]>();

  /** The whole sentences of a passage, ascending and disjoint. */
  sentences(article: Article, passage: Span): Span[] {
    let paragraphs = this.#paragraphs.get(article.id);
    if (paragraphs === undefined) this.#paragraphs.set(article.id, (paragraphs = splitParagraphs(article.body)));
    return sentencesIn(article, passage, paragraphs);
  }
}
