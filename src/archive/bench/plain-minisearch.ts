import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import { compareArticles } from '../../corpus/article.ts';
import type { Analyzer } from '../../search/analyzer.ts';
import type { IndexedArticle } from '../../search/indexed-article.ts';
import { BM25, FIELDS, FIELD_WEIGHTS } from '../../search/scoring.ts';

/** A passage as MiniSearch is fed with it. */
export interface PlainPassage {
  readonly id: number;
  readonly title: string;
  readonly subhead: string;
  readonly text: string;
}

/** Plain MiniSearch as it comes, with the archive's analyzer and scoring. */
export function plainOptions(analyzer: Analyzer): Options<PlainPassage> {
  return {
    fields: [...FIELDS],
    tokenize: (text) => analyzer.terms(text, 'en'),
    processTerm: (term) => term,
    searchOptions: { boost: { ...FIELD_WEIGHTS }, bm25: BM25 },
  };
}

/** The passages in their order, numbered by it. */
export function plainPassages(articles: readonly IndexedArticle[]): PlainPassage[] {
  return articles
    .toSorted((a, b) => compareArticles(a.article, b.article))
    .flatMap(({ article, passages }) =>
      passages.map(({ text, subhead }) => ({
        title: article.title,
        subhead: subhead === null ? '' : article.body.slice(subhead.start, subhead.end),
        text,
      })),
    )
    .map((passage, id) => ({ id, ...passage }));
}

/** Plain MiniSearch over passages. */
export function plainIndex(passages: readonly PlainPassage[], analyzer: Analyzer): MiniSearch<PlainPassage> {
  const engine = new MiniSearch(plainOptions(analyzer));
  engine.addAll(passages);
  return engine;
}
