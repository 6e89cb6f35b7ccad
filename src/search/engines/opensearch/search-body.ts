import { type DayRange, dayNumber } from '../../../corpus/day.ts';
import type { QueryTerm } from '../../passage-index.ts';
import { FIELD_WEIGHTS, FIELDS } from '../../scoring.ts';
import { termKey } from './keys.ts';

/** How passages are scored. */
export type Scoring =
  /** As MiniSearch does: the sum of the words' scores, times the words found. */
  | 'exact'
  /** The mere sum, so that the cluster may leave out blocks of passages that cannot be among the best. */
  | 'pruned';

/** The clauses that one query may have: a cluster takes 1,024, and the frame of a query has some. */
const MOST_CLAUSES = 900;
/** Distinct words of a phrase that are looked up. */
const PHRASE_WORDS = 8;

/** A question's words, kept within what a cluster takes: of each its best forms. Words beyond the most are never found. */
export function boundedTerms(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const wanted = terms.reduce((sum, { forms, phrases = [] }) => sum + forms.length + phrases.length * PHRASE_WORDS, 0);
  if (wanted * FIELDS.length <= MOST_CLAUSES) return terms;
  const each = Math.max(1, Math.floor(MOST_CLAUSES / FIELDS.length / terms.length));
  const most = Math.floor(MOST_CLAUSES / FIELDS.length);
  return terms.map(({ word, forms }, place) => ({ word, forms: place < most ? forms.slice(0, each) : [] }));
}

/** Finds the passages that hold a word: in any of its forms, or all the words of one of its phrases. */
export function holding({ forms, phrases = [] }: QueryTerm): object {
  const anyForm = { terms: { all: forms.map(({ term }) => termKey(term)) } };
  const rows = phrases.map((phrase) => allOf(wordsOf(phrase.terms)));
  return rows.length === 0 ? anyForm : { bool: { should: [anyForm, ...rows], minimum_should_match: 1 } };
}

/** What of the archive is searched. */
export interface Scope {
  readonly range: DayRange;
  /** Queries that together find what is left out. */
  readonly hidden: readonly object[];
  /** Queries that together find what alone is searched; all, where that is `null`. */
  readonly only: readonly object[] | null;
  /** Queries that each passage fits. */
  readonly required: readonly object[];
}

/** Finds and scores the passages of a scope that hold a word. Each word found is named by its place. */
export function searchQuery(terms: readonly QueryTerm[], scope: Scope, scoring: Scoring): object {
  const query = {
    bool: {
      should: terms.map(wordQuery),
      minimum_should_match: 1,
      filter: [...inRange(scope.range), ...scope.required, ...(scope.only === null ? [] : [anyOf(scope.only)])],
      must_not: scope.hidden,
    },
  };
  if (scoring === 'pruned') return query;
  const functions = terms.map((term) => ({ filter: holding(term), weight: 1 }));
  return { function_score: { query, functions, score_mode: 'sum', boost_mode: 'multiply' } };
}

/** A filter for a range of days: none for all days. */
export function inRange({ since, until }: DayRange): object[] {
  if (since === null && until === null) return [];
  const bounds = {
    ...(since !== null && { gte: dayNumber(since) }),
    ...(until !== null && { lte: dayNumber(until) }),
  };
  return [{ range: { day: bounds } }];
}

/** Finds what one of several queries finds; nothing where there are none. */
function anyOf(queries: readonly object[]): object {
  return queries.length === 0 ? { match_none: {} } : { bool: { should: queries, minimum_should_match: 1 } };
}

function wordQuery({ forms, phrases = [] }: QueryTerm, place: number): object {
  const rows = phrases.map(({ terms, weight }) => {
    const words = wordsOf(terms);
    const { filter } = allOf(words).bool;
    return { bool: { filter, should: words.flatMap((term) => inFields(term, weight / words.length)) } };
  });
  const should = [...forms.flatMap(({ term, weight }) => inFields(term, weight)), ...rows];
  return should.length === 0 ? { match_none: {} } : { bool: { _name: String(place), should, minimum_should_match: 1 } };
}

function inFields(term: string, weight: number): object[] {
  return FIELDS.map((field) => ({ term: { [field]: { value: termKey(term), boost: weight * FIELD_WEIGHTS[field] } } }));
}

function allOf(words: readonly string[]): { readonly bool: { readonly filter: readonly object[] } } {
  return { bool: { filter: words.map((word) => ({ term: { all: termKey(word) } })) } };
}

function wordsOf(terms: readonly string[]): string[] {
  return [...new Set(terms)].slice(0, PHRASE_WORDS);
}
