import type { Article, Span } from '../../corpus/article.ts';
import { ledeOf } from '../../passages/lede.ts';
import { searchedText } from '../../passages/passage-text.ts';
import type { SentenceReader } from '../../passages/sentence-reader.ts';
import type { Analyzer } from '../analyzer/analyzer.ts';
import type { ReadTerms } from '../analyzer/read-terms.ts';

/** A passage as it is read for a question. */
export interface PassageReading {
  /** The terms of what is searched of it. */
  readonly words: ReadTerms;
  /** Its whole sentences, as ranges of the body: ascending and disjoint. */
  readonly sentences: readonly Span[];
}

/** An article as it is read for a question: from its text, or from what was kept when it was indexed. It is the same either way. */
export interface ArticleReading {
  title(): ReadTerms;
  /** Of the range that `ledeOf` gives. */
  lede(): ReadTerms;
  /** @param span - Of a passage of the article, as it is indexed. */
  passage(span: Span): PassageReading;
}

/** Where readings are kept. */
export interface Readings {
  /** What is kept of an article that was read from the same edition; `null` where that is nothing. */
  readingOf(article: Article, analyzer: Analyzer): ArticleReading | null;
}

/** What reads articles: from what was kept of them, else from their texts. @param reader - Cuts these into sentences. */
export function articleReader(
  readings: Readings | undefined,
  analyzer: Analyzer,
  reader: SentenceReader,
): (article: Article) => ArticleReading {
  return (article) => readings?.readingOf(article, analyzer) ?? new TextReading(article, analyzer, reader);
}

/** Reads an article from its text. */
export class TextReading implements ArticleReading {
  readonly #article: Article;
  readonly #analyzer: Analyzer;
  readonly #reader: SentenceReader;

  constructor(article: Article, analyzer: Analyzer, reader: SentenceReader) {
    this.#article = article;
    this.#analyzer = analyzer;
    this.#reader = reader;
  }

  title(): ReadTerms {
    return this.#read(this.#article.title);
  }

  lede(): ReadTerms {
    const { start, end } = ledeOf(this.#article);
    return this.#read(this.#article.body.slice(start, end));
  }

  passage(span: Span): PassageReading {
    const sentences = this.#reader.sentences(this.#article, span);
    return { words: this.#read(searchedText(this.#article, span)), sentences };
  }

  #read(text: string): ReadTerms {
    return this.#analyzer.readTerms(text, this.#article.language);
  }
}
