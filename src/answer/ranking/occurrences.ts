import type { Span } from '../../corpus/article.ts';
import type { Analyzer, Token } from '../../search/analyzer/analyzer.ts';
import { SoughtTerms } from '../../search/analyzer/sought-terms.ts';
import type { QueryTerm } from '../../search/passage-index.ts';

/** A word of the question found in a text. */
export interface Occurrence {
  /** Its place among the question's terms. */
  readonly place: number;
  /** How sure it is that this form means the word, in (0, 1]. */
  readonly weight: number;
  /** Which word of the text it is. */
  readonly position: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** A form of a word of the question: its terms stand in a row. */
interface Form {
  readonly place: number;
  readonly terms: readonly string[];
  readonly weight: number;
}

/** Finds the words of one question in texts. */
export class TermMatcher {
  readonly #analyzer: Analyzer;
  /** By their first terms. */
  readonly #forms = new Map<string, Form[]>();
  readonly #sought: SoughtTerms;

  /** @param analyzer - The one that the terms come from. */
  constructor(terms: readonly QueryTerm[], analyzer: Analyzer) {
    this.#analyzer = analyzer;
    for (const [place, { forms, phrases = [] }] of terms.entries()) {
      for (const { term, weight } of forms) this.#add({ place, terms: [term], weight });
      for (const phrase of phrases) this.#add({ place, ...phrase });
    }
    const all = [...this.#forms.values()].flatMap((forms) => forms.flatMap((form) => form.terms));
    this.#sought = new SoughtTerms(new Set(all));
  }

  #add(form: Form): void {
    const [first] = form.terms;
    if (first === undefined) return;
    const known = this.#forms.get(first);
    if (known === undefined) this.#forms.set(first, [form]);
    else if (!known.some(({ place, terms }) => place === form.place && areEqual(terms, form.terms))) known.push(form);
  }

  /** Whether `term` is a form of a word of the question, or a part of one. */
  has(term: string): boolean {
    return this.#sought.has(term);
  }

  /** The words of the question in a text, in text order. @param offset - Is added to where the words stand. */
  find(text: string, language: string, offset = 0): Occurrence[] {
    const found: Occurrence[] = [];
    const tokens = this.#analyzer.tokensAmong(text, language, this.#sought);
    for (const [at, { term, position, start }] of tokens.entries()) {
      const forms = this.#forms.get(term);
      if (forms === undefined) continue;
      for (const { place, terms, weight } of forms) {
        const last = lastOfRow(tokens, at, terms);
        if (last !== null) found.push({ place, weight, position, start: offset + start, end: offset + last.end });
      }
    }
    return found;
  }
}

const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((term, at) => term === b[at]);

/** The last word of a row of terms that begins with the token at a place; `null` where they do not stand there. */
function lastOfRow(tokens: readonly Token[], from: number, terms: readonly string[]): Token | null {
  let last = tokens[from]!;
  for (const term of terms.slice(1)) {
    const { position } = last;
    const next = tokens
      .slice(from + 1, from + 1 + 2 * terms.length)
      .find((token) => token.position === position + 1 && token.term === term);
    if (next === undefined) return null;
    last = next;
  }
  return last;
}

/** For each of `count` terms, how surely it was found: its best form's weight, 0 where it was not. */
export function strengths(occurrences: readonly Occurrence[], count: number): Float64Array {
  const best = new Float64Array(count);
  for (const occurrence of occurrences) take(best, occurrence);
  return best;
}

function take(best: Float64Array, { place, weight }: Occurrence): void {
  if (weight > best[place]!) best[place] = weight;
}

/** The greater strength of each term. */
export function either(a: Float64Array, b: Float64Array): Float64Array {
  const greater = a.slice();
  for (let place = 0; place < b.length; place += 1) if (b[place]! > greater[place]!) greater[place] = b[place]!;
  return greater;
}

/** The share of the terms' weight that was found, 0-1. `weights` sum to 1. */
export function coverage(found: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1) sum += weights[place]! * (found[place] ?? 0);
  return sum;
}

/** The greatest coverage of any `width` words in a row. */
export function densestWindow(occurrences: readonly Occurrence[], weights: Float64Array, width: number): number {
  const found = new Float64Array(weights.length);
  let best = 0;
  let from = 0;
  for (let to = 0; to < occurrences.length; to += 1) {
    const last = occurrences[to]!.position;
    while (occurrences[from]!.position <= last - width) from += 1;
    found.fill(0);
    for (let at = from; at <= to; at += 1) take(found, occurrences[at]!);
    best = Math.max(best, coverage(found, weights));
  }
  return best;
}

/** The greatest coverage of any of the spans. */
export function densestSpan(occurrences: readonly Occurrence[], spans: readonly Span[], weights: Float64Array): number {
  const found = new Float64Array(weights.length);
  let best = 0;
  for (const { start, end } of spans) {
    found.fill(0);
    for (const occurrence of occurrences) {
      if (occurrence.start >= start && occurrence.end <= end) take(found, occurrence);
    }
    best = Math.max(best, coverage(found, weights));
  }
  return best;
}

/** Two words that stand side by side in a question, and what finding them so counts. */
export interface WordPair {
  readonly first: number;
  readonly second: number;
  /** Words between them in the question, plus one. */
  readonly distance: number;
  readonly weight: number;
}

/** Words that stood between a pair in the question and are not in the text, or the other way round. */
const LOOSE = 1;

/** The share of the pairs' weight that stands side by side, in order, in a text; 0 for no pairs. */
export function adjacency(occurrences: readonly Occurrence[], pairs: readonly WordPair[]): number {
  let found = 0;
  let all = 0;
  for (const { first, second, distance, weight } of pairs) {
    all += weight;
    if (areNear(occurrences, first, second, distance + LOOSE)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

function areNear(occurrences: readonly Occurrence[], first: number, second: number, most: number): boolean {
  for (const { place, position } of occurrences) {
    if (place !== first) continue;
    for (const other of occurrences) {
      const gap = other.position - position;
      if (other.place === second && gap > 0 && gap <= most) return true;
    }
  }
  return false;
}
