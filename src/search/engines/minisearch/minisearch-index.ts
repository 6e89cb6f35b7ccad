import { searchedBody } from '../../../passages/passage-text.ts';
import MiniSearch from 'minisearch';
import { CHUNK_MS } from '../../engine.ts';
import type { Analyze, IndexedArticle } from '../../indexed-article.ts';
import type {
  PassageHit,
  PassageIndex,
  QueryTerm,
  SearchRequest,
  SearchResult,
  Suggestion,
} from '../../passage-index.ts';
import { articleOf, inPassageOrder, passagesIn, type PassageTable, tabulatePassages } from '../../passage-table.ts';
import { searchInTurn } from '../../in-turn.ts';
import { ARTICLE_PASSAGES, BM25, type Field, FIELD_WEIGHTS, FIELDS } from '../../scoring.ts';
import { NameTally } from '../../terms/name-tally.ts';
import { Topics } from '../../terms/topics.ts';
import { Vocabulary } from '../../terms/vocabulary.ts';
import { WordTally } from '../../terms/word-tally.ts';

/** Joins analysed terms into a field's text; the analyzer yields no term with a line break in it. */
const SEPARATOR = '\n';

/** What MiniSearch is fed: analysed terms, joined. */
type PassageDocument = { readonly id: number } & Readonly<Record<Field, string>>;

interface ScoredPassage {
  readonly passage: number;
  readonly score: number;
  readonly matched: readonly number[];
}

/** What a search finds before it is ordered. */
interface Matching {
  /** By passage: the sum of its words' scores, and their places. */
  readonly found: ReadonlyMap<number, { readonly sum: number; readonly places: ReadonlySet<number> }>;
  /** For each word, the passages that hold it. */
  readonly holding: readonly ReadonlySet<number>[];
}

/**
 * Search by plain MiniSearch, all in memory: the engine that says what every other one must find. Its time grows with
 * the passages that share a word with the question, so archives beyond some ten thousand passages want the compact one.
 */
export class MiniSearchIndex implements PassageIndex {
  readonly #engine: MiniSearch<PassageDocument>;
  readonly #table: PassageTable;
  readonly #vocabulary: Vocabulary;
  readonly #topics: Topics;

  private constructor(engine: MiniSearch<PassageDocument>, table: PassageTable, words: WordTally, names: NameTally) {
    this.#engine = engine;
    this.#table = table;
    this.#vocabulary = new Vocabulary([words.counts]);
    this.#topics = new Topics([names.counts]);
  }

  /** @param analyze - The analyzer that the questions' terms come from too. */
  static of(articles: readonly IndexedArticle[], analyze: Analyze): MiniSearchIndex {
    const steps = MiniSearchIndex.#build(articles, analyze);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** As {@link of}, with a pause whenever the thread would be kept busy for {@link CHUNK_MS} otherwise. */
  static async inTurns(articles: readonly IndexedArticle[], analyze: Analyze): Promise<MiniSearchIndex> {
    const steps = MiniSearchIndex.#build(articles, analyze);
    for (let resumed = performance.now(); ;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      // An article takes a part of that time at most, so half of it is left for the one that goes beyond.
      if (performance.now() - resumed < CHUNK_MS / 2) continue;
      await new Promise((resolve) => void setTimeout(resolve, 0));
      resumed = performance.now();
    }
  }

  /** Builds an index, an article at each step. */
  static *#build(articles: readonly IndexedArticle[], analyze: Analyze): Generator<undefined, MiniSearchIndex> {
    const ordered = inPassageOrder(articles);
    const engine = new MiniSearch<PassageDocument>({
      fields: [...FIELDS],
      tokenize: splitTerms,
      processTerm: (term) => term,
      searchOptions: { boost: FIELD_WEIGHTS, bm25: BM25 },
    });
    const words = new WordTally();
    const names = new NameTally();
    let id = 0;
    for (const { article, passages } of ordered) {
      const field = (text: string): string => analyze(text, article.language).join(SEPARATOR);
      const title = field(article.title);
      for (const { text, subhead } of passages) {
        const under = subhead === null ? '' : field(article.body.slice(subhead.start, subhead.end));
        engine.add({ id: id++, title, subhead: under, text: field(text) });
      }
      words.add([...passages.map(({ text }) => text), article.title]);
      names.add(searchedBody(article));
      yield;
    }
    return new MiniSearchIndex(engine, tabulatePassages(ordered), words, names);
  }

  searchAll(requests: readonly SearchRequest[]): Promise<SearchResult[]> {
    return searchInTurn(requests, (request) => this.#find(request));
  }

  #find(request: SearchRequest): SearchResult {
    const { required = [], suggestions: near = 0, compounding } = request;
    const { from, to } = passagesIn(this.#table, request.range);
    const { found, holding } = this.#matching(request.terms, this.#shown(request, from, to));
    const scored = [...found].map(([passage, { sum, places }]): ScoredPassage => {
      const matched = [...places].toSorted((a, b) => a - b);
      return { passage, score: sum * matched.length, matched };
    });
    scored.sort((a, b) => b.score - a.score || a.passage - b.passage);
    const wanted = scored.filter(({ matched }) => required.every((place) => matched.includes(place)));
    return {
      hits: this.#withArticles(wanted, scored, request.limit),
      total: wanted.length,
      frequencies: holding.map((passages) => passages.size),
      passages: this.#table.starts.length,
      suggestions: request.terms.map(({ word }, place) =>
        near > 0 && holding[place]!.size === 0 ? this.#vocabulary.suggest(word, near) : [],
      ),
      ...(compounding !== undefined && {
        compounds: request.terms.map(({ word }) => this.#vocabulary.compounds(word, compounding)),
      }),
    };
  }

  /** What matches the words: of the whole index what holds each, and what those score that are shown. */
  #matching(terms: readonly QueryTerm[], shown: Uint8Array): Matching {
    const holding = terms.map(() => new Set<number>());
    const { weights, wordsOf } = formsOf(terms);
    const found = new Map<number, { sum: number; readonly places: Set<number> }>();
    const add = (passage: number, score: number, places: readonly number[]): void => {
      const known = found.get(passage) ?? { sum: 0, places: new Set<number>() };
      known.sum += score;
      for (const place of places) known.places.add(place);
      found.set(passage, known);
    };
    const results = this.#engine.search([...weights.keys()].join(SEPARATOR), {
      boostTerm: (term) => weights.get(term) ?? 1,
      // MiniSearch asks once for every posting, before it scores: the place to count and to leave out.
      boostDocument: (id: number, term) => {
        for (const word of wordsOf.get(term) ?? []) holding[word]?.add(id);
        return shown[id] ?? 0;
      },
    });
    for (const { id, score, queryTerms } of results) {
      // MiniSearch multiplies by the terms that matched; forms of one word count once.
      add(
        id as number,
        score / queryTerms.length,
        queryTerms.flatMap((term) => wordsOf.get(term) ?? []),
      );
    }
    for (const [place, { phrases = [] }] of terms.entries()) {
      for (const phrase of phrases) {
        const row = this.#rowOf([...new Set(phrase.terms)], shown);
        for (const passage of row.holding) holding[place]!.add(passage);
        for (const [passage, score] of row.scores) add(passage, phrase.weight * score, [place]);
      }
    }
    return { found, holding };
  }

  topics(prefix: string, limit: number): Promise<readonly Suggestion[]> {
    return Promise.resolve(this.#topics.beginningWith(prefix, limit));
  }

  /** The passages that hold all of some words: of the whole index, and with the mean of the words' scores those that are shown. */
  #rowOf(
    terms: readonly string[],
    shown: Uint8Array,
  ): { readonly holding: readonly number[]; readonly scores: ReadonlyMap<number, number> } {
    const results = this.#engine.search(terms.join(SEPARATOR), { combineWith: 'AND' });
    const holding = results.map(({ id }) => id as number);
    const visible = results.filter(({ id }) => shown[id as number] === 1);
    return {
      holding,
      scores: new Map(visible.map(({ id, score, queryTerms }) => [id, score / queryTerms.length / terms.length])),
    };
  }

  /** 1 for each passage that may be found, 0 for the others. */
  #shown({ hidden, only }: SearchRequest, from: number, to: number): Uint8Array {
    const { ids, days, first, starts } = this.#table;
    const shown = new Uint8Array(starts.length).fill(1, from, to);
    if (hidden.size > 0 || only !== undefined) {
      for (const article of days.keys()) {
        const id = ids.at(article) ?? '';
        if (hidden.has(id) || only?.has(id) === false) shown.fill(0, first[article], first[article + 1]);
      }
    }
    return shown;
  }

  /** The best of the passages found, each with the evidence of its whole article. Both are sorted. */
  #withArticles(found: readonly ScoredPassage[], scored: readonly ScoredPassage[], limit: number): PassageHit[] {
    const byArticle = new Map<number, { scores: number[]; matched: Set<number> }>();
    for (const { passage, score, matched } of scored) {
      const article = articleOf(this.#table, passage);
      const evidence = byArticle.get(article) ?? { scores: [], matched: new Set<number>() };
      if (evidence.scores.length < ARTICLE_PASSAGES) evidence.scores.push(score);
      for (const word of matched) evidence.matched.add(word);
      byArticle.set(article, evidence);
    }
    return found.slice(0, limit).map(({ passage, score, matched }) => {
      const article = articleOf(this.#table, passage);
      const evidence = byArticle.get(article);
      return {
        articleId: this.#table.ids.at(article) ?? '',
        start: this.#table.starts[passage] ?? 0,
        end: this.#table.ends[passage] ?? 0,
        score,
        matched,
        article: {
          score: evidence?.scores.reduce((sum, each) => sum + each, 0) ?? 0,
          matched: [...(evidence?.matched ?? [])].toSorted((a, b) => a - b),
        },
      };
    });
  }
}

function splitTerms(joined: string): string[] {
  return joined === '' ? [] : joined.split(SEPARATOR);
}

/** The weight of each form, and the places of the words that it is a form of. */
function formsOf(terms: readonly QueryTerm[]): {
  readonly weights: ReadonlyMap<string, number>;
  readonly wordsOf: ReadonlyMap<string, readonly number[]>;
} {
  const weights = new Map<string, number>();
  const wordsOf = new Map<string, number[]>();
  for (const [place, { forms }] of terms.entries()) {
    for (const { term, weight } of forms) {
      weights.set(term, (weights.get(term) ?? 0) + weight);
      const words = wordsOf.get(term) ?? [];
      if (!words.includes(place)) wordsOf.set(term, [...words, place]);
    }
  }
  return { weights, wordsOf };
}
