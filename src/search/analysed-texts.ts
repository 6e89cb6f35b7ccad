import type { Article, Span } from '../corpus/article.ts';
import { type Paragraph, splitParagraphs } from '../passages/paragraphs.ts';
import { sentencesIn } from '../passages/passages.ts';
import type { Analyzer, Token } from './analyzer.ts';
import { isStopWord } from './stop-words.ts';

/** A term of a sentence, with what its spelling tells. */
export interface TextToken extends Token {
  /** A function word. */
  readonly stop: boolean;
  /** Written with a capital letter. */
  readonly capital: boolean;
  readonly digits: boolean;
}

/** A passage ready to be compared with questions. */
export interface AnalysedPassage extends Span {
  readonly article: Article;
  /** Its terms; offsets index the article's body. */
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
/** Passages kept: the candidates of some twenty questions, about 10 MB. */
const KEPT = 1200;
const KEPT_WORDS = 20_000;

const UPPER = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;

/** Analyses candidates once and keeps the latest: questions about one topic meet the same passages again. */
export class AnalysedTexts {
  readonly #analyzer: Analyzer;
  readonly #passages = new Map<string, AnalysedPassage>();
  readonly #stopWords = new Map<string, Map<string, boolean>>();
  readonly #openings = new Map<string, AnalysedOpening>();
  readonly #paragraphs = new Map<string, readonly Paragraph[]>();
  readonly #sentences = new Map<string, readonly Span[]>();

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
  }

  passage(article: Article, { start, end }: Span): AnalysedPassage {
    return recall(this.#passages, `${start}-${end} ${article.id}`, () => ({
      article,
      start,
      end,
      tokens: this.#analyzer
        .tokens(article.body.slice(start, end), article.language)
        .map(({ term, position, start: from, end: to }) => ({ term, position, start: from + start, end: to + start })),
    }));
  }

  /** The terms of a sentence of a passage, with what their spelling tells. */
  words({ article, tokens }: AnalysedPassage, span: Span): TextToken[] {
    const words: TextToken[] = [];
    for (const { term, position, start, end } of tokens) {
      if (start < span.start || end > span.end) continue;
      const word = article.body.slice(start, end);
      words.push({
        term,
        position,
        start,
        end,
        stop: this.#isStopWord(word, article.language),
        capital: UPPER.test(word),
        digits: DIGIT.test(word),
      });
    }
    return words;
  }

  #isStopWord(word: string, language: string): boolean {
    let known = this.#stopWords.get(language);
    if (known === undefined) this.#stopWords.set(language, (known = new Map()));
    let stop = known.get(word);
    if (stop === undefined) {
      stop = isStopWord(word, language);
      if (known.size >= KEPT_WORDS) known.clear();
      known.set(word, stop);
    }
    return stop;
  }

  opening(article: Article): AnalysedOpening {
    return recall(this.#openings, article.id, () => ({
      title: hasHeadline(article) ? this.#analyzer.tokens(article.title, article.language) : [],
      lede: this.#analyzer.tokens(ledeOf(article.body), article.language),
    }));
  }

  /** The whole sentences of a passage. */
  sentences(article: Article, span: Span): readonly Span[] {
    return recall(this.#sentences, `${span.start}-${span.end} ${article.id}`, () =>
      sentencesIn(article, span, this.#paragraphsOf(article)),
    );
  }

  #paragraphsOf(article: Article): readonly Paragraph[] {
    return recall(this.#paragraphs, article.id, () => splitParagraphs(article.body));
  }
}

/** A title cut from the beginning of an untitled text says nothing that the text does not. */
function hasHeadline({ title, body }: Article): boolean {
  return !body.trimStart().startsWith(title.replace(/…$/u, ''));
}

function ledeOf(body: string): string {
  const beginning = body.slice(0, LEDE_CHARACTERS);
  const first = splitParagraphs(beginning).find(({ kind }) => kind === 'text');
  return first === undefined ? '' : beginning.slice(first.start, first.end);
}

/** Takes a value from a map of the most recently used, or makes it. */
function recall<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  if (known.size > KEPT) {
    const oldest = known.keys().next();
    if (oldest.done !== true) known.delete(oldest.value);
  }
  return value;
}
