import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { QueryTerm, SearchResult } from '../../search/passage-index.ts';
import type { Query } from './query.ts';

/** A bridge is most of what a harbour bridge is; a bridge and a harbour in one passage may be another. */
const HOLDING = 0.6;
const PARTS = 0.5;

/**
 * The same query with compounds of the archive that hold one of its words as forms of this, and with the parts of its own
 * compounds as words in a row: both lighter than the word itself. What is to stand word for word stays as it is.
 *
 * @param result - Of a search for the query's terms, with compounds.
 * @returns The query itself where there are none.
 */
export function withCompounds(query: Query, { compounds }: SearchResult, analyzer: Analyzer): Query {
  if (compounds === undefined) return query;
  let found = false;
  const terms = query.terms.map((term, place) => {
    const { holding, parts } = compounds[place] ?? { holding: [], parts: [] };
    if (query.required.includes(place) || holding.length + parts.length === 0) return term;
    const known = new Set(term.forms.map((form) => form.term));
    const stems = new Set(holding.flatMap((word) => analyzer.terms(word, query.language)));
    const forms = [...stems].filter((stem) => !known.has(stem)).map((stem) => ({ term: stem, weight: HOLDING }));
    const rows = parts.map((row): NonNullable<QueryTerm['phrases']>[number] => ({
      terms: row.flatMap((part) => analyzer.terms(part, query.language)),
      weight: PARTS,
    }));
    found ||= forms.length + rows.length > 0;
    return { ...term, forms: [...term.forms, ...forms], phrases: [...(term.phrases ?? []), ...rows] };
  });
  return found ? { ...query, terms } : query;
}
