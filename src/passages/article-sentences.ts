import type { Article, Span } from '../corpus/article.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';
import { firstBehind } from './spans.ts';

/** The paragraphs of an article and their sentences: each is cut once, when it is asked for first. */
export class ArticleSentences {
  readonly paragraphs: readonly Paragraph[];
  readonly #article: Pick<Article, 'body' | 'language'>;
  /** By the place of their paragraph. */
  readonly #cut: (readonly Span[])[] = [];

  constructor(article: Pick<Article, 'body' | 'language' | 'furniture'>) {
    this.#article = article;
    this.paragraphs = splitParagraphs(article);
  }

  /** The sentences of a paragraph, as ranges of the body. @param place - Of the paragraph. */
  of(place: number): readonly Span[] {
    return (this.#cut[place] ??= this.#sentencesOf(this.paragraphs[place]!));
  }

  /**
   * Gives the whole sentences of a range of the body, subheads left out: of a passage, all of its sentences.
   *
   * @param span - `[start, end)`. A sentence that it holds only in part is left out.
   * @returns Ranges of the body, ascending and disjoint.
   */
  within({ start, end }: Span): Span[] {
    const { paragraphs } = this;
    const found: Span[] = [];
    for (let place = firstBehind(paragraphs, start); place < paragraphs.length; place += 1) {
      if (paragraphs[place]!.start >= end) break;
      if (paragraphs[place]!.kind !== 'text') continue;
      const sentences = this.of(place);
      for (let at = firstBehind(sentences, start); at < sentences.length && sentences[at]!.end <= end; at += 1)
        if (sentences[at]!.start >= start) found.push(sentences[at]!);
    }
    return found;
  }

  #sentencesOf({ start, end }: Span): Span[] {
    const { body, language } = this.#article;
    return splitSentences(body.slice(start, end), language, start);
  }
}
