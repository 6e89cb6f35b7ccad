import type { Span } from '../../corpus/article.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { ReadTerms } from '../../search/analyzer/read-terms.ts';
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

/** A form of a word of the question: the numbers of its terms, which stand in a row. */
interface Form {
  readonly place: number;
  readonly numbers: readonly number[];
  readonly weight: number;
}

/** Numbers of terms are told apart by so many of their last bits at first. */
const TOLD_BY = (1 << 12) - 1;

/** Finds the words of one question in texts. */
export class TermMatcher {
  readonly #analyzer: Analyzer;
  readonly #terms: readonly QueryTerm[];
  /** By the numbers of their first terms. */
  readonly #forms = new Map<number, Form[]>();
  /** Numbers of all terms of the forms; what tells most of a text from them by one look. */
  readonly #sought = new Set<number>();
  readonly #marks = new Uint8Array(TOLD_BY + 1);
  #epoch = -1;

  /** @param analyzer - The one that the terms come from. */
  constructor(terms: readonly QueryTerm[], analyzer: Analyzer) {
    this.#analyzer = analyzer;
    this.#terms = terms;
  }

  /** Whether a term with this number in texts read now is a form of a word of the question, or a part of one. */
  has(number: number): boolean {
    return this.#marks[number & TOLD_BY] === 1 && this.#sought.has(number);
  }

  /** The words of the question in a text, in text order. @param offset - Is added to where the words stand. */
  find(text: string, language: string, offset = 0): Occurrence[] {
    return this.among(this.#analyzer.readTerms(text, language), offset);
  }

  /** The same in a text that has been read just now. */
  among(read: ReadTerms, offset = 0): Occurrence[] {
    if (read.length === 0) return [];
    if (read.epoch !== this.#epoch) this.#number(read.epoch);
    const sought: number[] = [];
    for (let at = 0; at < read.length; at += 1) if (this.has(read.numberAt(at))) sought.push(at);
    const found: Occurrence[] = [];
    for (const [place, at] of sought.entries()) {
      for (const { place: of, numbers, weight } of this.#forms.get(read.numberAt(at)) ?? []) {
        const last = lastOfRow(read, sought, place, numbers);
        if (last === null) continue;
        const [start, end] = [offset + read.startAt(at), offset + read.endAt(last)];
        found.push({ place: of, weight, position: read.positionAt(at), start, end });
      }
    }
    return found;
  }

  /** Terms have other numbers in another epoch. */
  #number(epoch: number): void {
    this.#epoch = epoch;
    this.#forms.clear();
    this.#sought.clear();
    this.#marks.fill(0);
    for (const [place, { forms, phrases = [] }] of this.#terms.entries()) {
      for (const { term, weight } of forms) this.#add(place, [term], weight);
      for (const { terms, weight } of phrases) this.#add(place, terms, weight);
    }
  }

  #add(place: number, terms: readonly string[], weight: number): void {
    const numbers = terms.map((term) => this.#analyzer.numberOf(term));
    const [first] = numbers;
    if (first === undefined) return;
    const form = { place, numbers, weight };
    const known = this.#forms.get(first);
    if (known === undefined) this.#forms.set(first, [form]);
    else if (known.some((other) => place === other.place && areEqual(other.numbers, numbers))) return;
    else known.push(form);
    for (const number of numbers) {
      this.#sought.add(number);
      this.#marks[number & TOLD_BY] = 1;
    }
  }
}

const areEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number, at) => number === b[at]);

/**
 * The last word of a row of terms that begins at one of those sought; `null` where they do not stand there.
 *
 * @param sought - Where terms of any row stand.
 */
function lastOfRow(
  read: ReadTerms,
  sought: readonly number[],
  from: number,
  numbers: readonly number[],
): number | null {
  let last = sought[from]!;
  for (const number of numbers.slice(1)) {
    const position = read.positionAt(last) + 1;
    const next = sought
      .slice(from + 1, from + 1 + 2 * numbers.length)
      .find((at) => read.positionAt(at) === position && read.numberAt(at) === number);
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
