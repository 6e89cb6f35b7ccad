import type { Article, Span } from '../corpus/article.ts';
import { type Paragraph, splitParagraphs } from '../passages/paragraphs.ts';
import { sentencesIn } from '../passages/passages.ts';
import type { Analyzer, Token } from './analyzer.ts';
import { isStopWord } from './stop-words.ts';

/** A term of a sentence, with what its spelling tells. */
export interface TextToken {
  readonly term: string;
  /** Place in its passage, as in {@link Token}. */
  readonly position: number;
  /** Whether it is the first thing of its sentence. */
  readonly first: boolean;
  /** A function word. */
  readonly stop: boolean;
  /** Written with a capital letter. */
  readonly capital: boolean;
  readonly digits: boolean;
}

/** A passage ready to be compared with questions. */
export interface AnalysedPassage extends Span {
  readonly article: Article;
  /** Its terms; offsets count from the passage's start. */
  readonly tokens: readonly Token[];
}

/** The beginning of an article, where it says what it is about. */
export interface AnalysedOpening {
  /** Empty where the title is only the beginning of the text. */
  readonly title: readonly Token[];
  /** The first paragraph, at most {@link LEDE_CHARACTERS} of it. */
  readonly lede: readonly Token[];
}

/** A lede is one or two sentences; an article without paragraphs must not count whole. */
const LEDE_CHARACTERS = 600;
/**
 * Articles kept: the candidates of some three questions. More would cost more than they bring: what outlives a question
 * or two is moved by the garbage collector, and has to be searched for by it.
 */
const KEPT = 80;

/** Analyses candidates once and keeps the latest: a question in several wordings meets the same articles again. */
export class AnalysedTexts {
  readonly #analyzer: Analyzer;
  /** Least recently used first. */
  readonly #articles = new Map<string, AnalysedArticle>();

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
  }

  of(article: Article): AnalysedArticle {
    const analysed = this.#articles.get(article.id) ?? new AnalysedArticle(article, this.#analyzer);
    this.#articles.delete(article.id);
    this.#articles.set(article.id, analysed);
    if (this.#articles.size > KEPT) {
      const oldest = this.#articles.keys().next();
      if (oldest.done !== true) this.#articles.delete(oldest.value);
    }
    return analysed;
  }
}

/** An article whose parts are analysed when they are asked for. */
export class AnalysedArticle {
  readonly #article: Article;
  readonly #analyzer: Analyzer;
  /** By where the passages begin. */
  readonly #passages = new Map<number, AnalysedPassage>();
  readonly #sentences = new Map<number, readonly Span[]>();
  #opening: AnalysedOpening | undefined;
  #paragraphs: readonly Paragraph[] | undefined;

  constructor(article: Article, analyzer: Analyzer) {
    this.#article = article;
    this.#analyzer = analyzer;
  }

  passage({ start, end }: Span): AnalysedPassage {
    const known = this.#passages.get(start);
    if (known !== undefined) return known;
    const { body, language } = this.#article;
    const tokens = this.#analyzer.tokens(body.slice(start, end), language);
    const passage = { article: this.#article, start, end, tokens };
    this.#passages.set(start, passage);
    return passage;
  }

  /** The whole sentences of a passage. */
  sentences(passage: Span): readonly Span[] {
    const known = this.#sentences.get(passage.start);
    if (known !== undefined) return known;
    this.#paragraphs ??= splitParagraphs(this.#article.body);
    const sentences = sentencesIn(this.#article, passage, this.#paragraphs);
    this.#sentences.set(passage.start, sentences);
    return sentences;
  }

  get opening(): AnalysedOpening {
    const { title, body, language } = this.#article;
    this.#opening ??= {
      title: hasHeadline(this.#article) ? this.#analyzer.tokens(title, language) : [],
      lede: this.#analyzer.tokens(ledeOf(body), language),
    };
    return this.#opening;
  }
}

/** The terms of each sentence of a passage, with what their spelling tells. @param sentences - Ascending and disjoint. */
export function wordsOf({ article, start, tokens }: AnalysedPassage, sentences: readonly Span[]): TextToken[][] {
  let at = 0;
  return sentences.map((sentence) => {
    const from = sentence.start - start;
    const to = sentence.end - start;
    const words: TextToken[] = [];
    // A hyphenated word written as one comes behind its parts, so that starts are not quite in order.
    for (; at < tokens.length && tokens[at]!.start < to; at += 1) {
      const token = tokens[at]!;
      if (token.start < from || token.end > to) continue;
      const word = article.body.slice(start + token.start, start + token.end);
      words.push({
        term: token.term,
        position: token.position,
        first: token.start === from,
        stop: isStopWord(word, article.language),
        capital: UPPER.test(word),
        digits: DIGIT.test(word),
      });
    }
    return words;
  });
}

const UPPER = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;

/** A title cut from the beginning of an untitled text says nothing that the text does not. */
function hasHeadline({ title, body }: Article): boolean {
  return !body.trimStart().startsWith(title.replace(/…$/u, ''));
}

function ledeOf(body: string): string {
  const beginning = body.slice(0, LEDE_CHARACTERS);
  const first = splitParagraphs(beginning).find(({ kind }) => kind === 'text');
  return first === undefined ? '' : beginning.slice(first.start, first.end);
}
