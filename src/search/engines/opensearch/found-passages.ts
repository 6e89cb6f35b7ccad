import type { PassageHit } from '../../passage-index.ts';
import type { Evidence, EvidenceAnswer } from './article-evidence.ts';
import { idFromOrder } from './keys.ts';
import type { Scoring } from './search-body.ts';

/** What the cluster gives for one search. */
export interface SearchAnswer {
  readonly hits: {
    readonly total?: { readonly value: number };
    readonly hits: readonly FoundPassage[];
  };
  /** Where evidence was asked for. */
  readonly aggregations?: EvidenceAnswer;
}

interface FoundPassage {
  readonly _score: number;
  readonly matched_queries?: readonly string[];
  readonly fields: {
    readonly order: readonly [string];
    readonly revision: readonly [string];
    readonly start: readonly [number];
    readonly end: readonly [number];
    readonly day?: readonly [number];
  };
}

/** Columns of a passage that a search asks for. */
export const COLUMNS = ['order', 'revision', 'start', 'end', 'day'];

/** A passage that was found, with what orders it. */
export interface RankedPassage extends Omit<PassageHit, 'article'> {
  readonly revision: string;
  readonly day: number;
}

/** The passages of an answer, best first; ties as an index has them. */
export function rankedPassages({ hits }: SearchAnswer, scoring: Scoring): RankedPassage[] {
  const ranked = hits.hits.map(({ _score, matched_queries = [], fields }): RankedPassage => {
    const matched = matched_queries.map(Number).toSorted((a, b) => a - b);
    return {
      articleId: idFromOrder(fields.order[0]),
      start: fields.start[0],
      end: fields.end[0],
      revision: fields.revision[0],
      day: fields.day?.[0] ?? -Infinity,
      score: scoring === 'exact' ? _score : _score * matched.length,
      matched,
    };
  });
  return ranked.toSorted(compareRanked);
}

function compareRanked(a: RankedPassage, b: RankedPassage): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.day !== b.day) return b.day > a.day ? 1 : -1;
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
  return a.start - b.start;
}

/** Hits with what their articles tell; of an article of which nothing is told, the hit itself. */
export function withEvidence(hits: readonly RankedPassage[], evidence: Evidence): PassageHit[] {
  return hits.map(({ articleId, start, end, score, matched }) => {
    const article = evidence.get(articleId) ?? { score, matched };
    return { articleId, start, end, score, matched, article };
  });
}
