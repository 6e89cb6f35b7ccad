import type { Article, Span } from '../corpus/article.ts';
import { ArticleSentences } from './article-sentences.ts';

/**
 * Gives the sentences of passages, and remembers the articles that it met. Made for one question and let go with it: what is
 * kept for the next ones outlives the young generation, and collecting it takes longer than reading it again.
 */
export class SentenceReader {
  readonly #articles = new Map<string, ArticleSentences>();

  /** The whole sentences of a passage, ascending and disjoint. */
  sentences(article: Article, passage: Span): Span[] {
    return this.#sentencesOf(article).within(passage);
  }

  /** The whole sentence right before the one that begins at `start`, no subhead between; `null` where there is none. */
  before(article: Article, start: number): Span | null {
    const sentences = this.#sentencesOf(article);
    const { paragraphs } = sentences;
    const ahead = paragraphs.filter((paragraph) => paragraph.start < start).length;
    for (let place = ahead - 1; place >= Math.max(0, ahead - 2); place -= 1) {
      if (paragraphs[place]!.kind !== 'text') return null;
      const sentence = sentences.of(place).findLast(({ end }) => end <= start);
      if (sentence !== undefined) return sentence;
    }
    return null;
  }

  #sentencesOf(article: Article): ArticleSentences {
    let sentences = this.#articles.get(article.id);
    if (sentences === undefined) this.#articles.set(article.id, (sentences = new ArticleSentences(article)));
    return sentences;
  }
}
