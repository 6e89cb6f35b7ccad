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
    return sentencesIn(article, passage, this.#paragraphsOf(article));
  }

  /** The whole sentence right before the one that begins at `start`, no subhead between; `null` where there is none. */
  before(article: Article, start: number): Span | null {
    const ahead = this.#paragraphsOf(article).filter((paragraph) => paragraph.start < start);
    for (const paragraph of ahead.slice(-2).toReversed()) {
      if (paragraph.kind !== 'text') return null;
      const sentence = sentencesIn(article, paragraph, [paragraph]).findLast(({ end }) => end <= start);
      if (sentence !== undefined) return sentence;
    }
    return null;
  }

  #paragraphsOf(article: Article): readonly Paragraph[] {
    let paragraphs = this.#paragraphs.get(article.id);
    if (paragraphs === undefined) this.#paragraphs.set(article.id, (paragraphs = splitParagraphs(article)));
    return paragraphs;
  }
}
