import { compareArticles } from '../../../src/corpus/article.ts';
import { inRange } from '../../../src/corpus/day.ts';
import type { Analyze, IndexedArticle } from '../../../src/search/indexed-article.ts';
import type { PassageHit, SearchRequest, SearchResult } from '../../../src/search/passage-index.ts';
import { BM25, FIELDS, FIELD_WEIGHTS } from '../../../src/search/scoring.ts';

/**
 * BM25+ by its formula (Lv and Zhai 2011), slow and plain, with MiniSearch's two habits: a field's length is its number of
 * distinct terms, and the sum is multiplied by the number of words found.
 */
export function searchByFormula(
  articles: readonly IndexedArticle[],
  analyze: Analyze,
  request: SearchRequest,
): SearchResult {
  const passages = articles
    .toSorted((a, b) => compareArticles(a.article, b.article))
    .flatMap(({ article, passages: own }) =>
      own.map((passage) => ({
        article,
        passage,
        fields: {
          title: analyze(article.title, article.language),
          subhead:
            passage.subhead === null
              ? []
              : analyze(article.body.slice(passage.subhead.start, passage.subhead.end), article.language),
          text: analyze(passage.text, article.language),
        },
      })),
    );
  const mean = (field: (typeof FIELDS)[number]): number =>
    passages.reduce((sum, { fields }) => sum + new Set(fields[field]).size, 0) / passages.length;
  const scoreOf = (terms: readonly string[], term: string, field: (typeof FIELDS)[number]): number => {
    const tf = terms.filter((each) => each === term).length;
    if (tf === 0) return 0;
    const n = passages.filter(({ fields }) => fields[field].includes(term)).length;
    const idf = Math.log(1 + (passages.length - n + 0.5) / (n + 0.5));
    const { k, b, d } = BM25;
    const length = new Set(terms).size / mean(field);
    return FIELD_WEIGHTS[field] * idf * (d + (tf * (k + 1)) / (tf + k * (1 - b + b * length)));
  };
  const scored = passages
    .map(({ article, passage, fields }) => {
      const holds = (term: string): boolean => FIELDS.some((field) => fields[field].includes(term));
      const whole = (term: string): number =>
        FIELDS.reduce((sum, field) => sum + scoreOf(fields[field], term, field), 0);
      const rows = request.terms.flatMap(({ phrases = [] }, place) =>
        phrases
          .filter(({ terms }) => terms.every(holds))
          .map(({ terms, weight }) => {
            const distinct = [...new Set(terms)];
            return { place, score: (weight * distinct.reduce((sum, each) => sum + whole(each), 0)) / distinct.length };
          }),
      );
      const matched = [...request.terms.keys()].filter(
        (place) =>
          request.terms[place]?.forms.some(({ term }) => holds(term)) || rows.some((row) => row.place === place),
      );
      const sum = request.terms
        .flatMap(({ forms }) => forms)
        .flatMap(({ term, weight }) => FIELDS.map((field) => weight * scoreOf(fields[field], term, field)))
        .reduce(
          (total, each) => total + each,
          rows.reduce((total, { score }) => total + score, 0),
        );
      return { article, passage, matched, score: sum * matched.length };
    })
    .filter(
      ({ article, matched }) =>
        matched.length > 0 && inRange(article.day, request.range) && !request.hidden.has(article.id),
    );
  const ranked = scored.toSorted((a, b) => b.score - a.score);
  const found = ranked.filter(({ matched }) => (request.required ?? []).every((place) => matched.includes(place)));
  return {
    hits: found.slice(0, request.limit).map(({ article, passage, matched, score }): PassageHit => {
      const siblings = ranked.filter((each) => each.article.id === article.id);
      return {
        articleId: article.id,
        start: passage.start,
        end: passage.end,
        score,
        matched,
        article: {
          score: siblings.slice(0, 5).reduce((sum, each) => sum + each.score, 0),
          matched: [...new Set(siblings.flatMap((each) => each.matched))].toSorted((a, b) => a - b),
        },
      };
    }),
    total: found.length,
    frequencies: request.terms.map(
      ({ forms, phrases = [] }) =>
        passages.filter(({ fields }) => {
          const holds = (term: string): boolean => FIELDS.some((field) => fields[field].includes(term));
          return forms.some(({ term }) => holds(term)) || phrases.some(({ terms }) => terms.every(holds));
        }).length,
    ),
    passages: passages.length,
    suggestions: request.terms.map(() => []),
  };
}
