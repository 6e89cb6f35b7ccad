import { coverage } from '../ranking/occurrences.ts';
import type { RankedPassage } from '../ranking/rank-passages.ts';
import type { CutSentence } from './cut-sentences.ts';

/** Even the last passage's words count a little. */
const LEAST = 0.3;
/** A sentence is judged by so many of its most shared words. */
const BEST = 8;
/** Odd, so that neighbouring numbers fall to places apart. */
const SPREAD = 0x9e3779b1;

/**
 * Finds what good passages agree on beside the question's own words: the name or number that answers stands in many
 * reports of one thing. Each article counts once for a word, by the share of the question in its best sentence with the
 * word and by how near the passage's first estimate is to the best.
 *
 * @returns How much of that a sentence holds: the mean of its eight most shared words, over the most shared word of all; 0-1.
 */
export function sharedWords(
  passages: readonly RankedPassage[],
  sentences: readonly CutSentence[],
  weights: Float64Array,
): (terms: readonly number[]) => number {
  const best = Math.max(...passages.map(({ estimate }) => estimate));
  const strengths = new TermStrengths(sentences.reduce((sum, { fresh }) => sum + fresh.length, 0));
  const articles = new Map<string, number>();
  for (const { from, fresh, found } of sentences) {
    const { id } = from.article;
    let article = articles.get(id);
    if (article === undefined) articles.set(id, (article = articles.size));
    const strength = coverage(found, weights) * (LEAST + Math.exp(from.estimate - best));
    for (const term of fresh) strengths.add(term, article, strength);
  }
  const most = strengths.sumUp();
  const greatest = new Greatest(BEST);
  return (terms) => {
    greatest.clear();
    for (const term of terms) greatest.offer(strengths.totalOf(term) / most);
    return greatest.sum / BEST;
  };
}

/**
 * Terms and the articles that hold them, each with the strength of its best sentence. In flat arrays: a list and a set for
 * each of a question's thousand words cost more than all that is worked out of them.
 */
class TermStrengths {
  /** Terms by their place, which their numbers tell; 0 where there is none. At most half full. */
  readonly #terms: Int32Array;
  /** Of each of them: its first article and its last, counted from 1. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #totals: Float64Array;
  /** Articles of terms, as they came; the next of the same term. */
  readonly #articles: Int32Array;
  readonly #strengths: Float64Array;
  readonly #next: Int32Array;
  #length = 0;

  /** @param most - Terms added at most. */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#terms = new Int32Array(places);
    this.#first = new Int32Array(places);
    this.#last = new Int32Array(places);
    this.#totals = new Float64Array(places);
    this.#articles = new Int32Array(most + 1);
    this.#strengths = new Float64Array(most + 1);
    this.#next = new Int32Array(most + 1);
  }

  /** Adds a sentence's term. */
  add(term: number, article: number, strength: number): void {
    const place = this.#placeOf(term);
    this.#terms[place] = term;
    for (let entry = this.#first[place]!; entry !== 0; entry = this.#next[entry]!) {
      if (this.#articles[entry] !== article) continue;
      if (strength > this.#strengths[entry]!) this.#strengths[entry] = strength;
      return;
    }
    const entry = ++this.#length;
    this.#articles[entry] = article;
    this.#strengths[entry] = strength;
    if (this.#first[place] === 0) this.#first[place] = entry;
    else this.#next[this.#last[place]!] = entry;
    this.#last[place] = entry;
  }

  /** Sums up the strengths of each term. @returns The greatest sum, above 0. */
  sumUp(): number {
    let most = Number.MIN_VALUE;
    for (let place = 0; place < this.#terms.length; place += 1) {
      if (this.#terms[place] === 0) continue;
      let total = 0;
      for (let entry = this.#first[place]!; entry !== 0; entry = this.#next[entry]!) total += this.#strengths[entry]!;
      this.#totals[place] = total;
      most = Math.max(most, total);
    }
    return most;
  }

  /** The sum of a term's strengths; 0 for one that was not added. */
  totalOf(term: number): number {
    return this.#totals[this.#placeOf(term)]!;
  }

  #placeOf(term: number): number {
    const terms = this.#terms;
    const mask = terms.length - 1;
    let place = Math.imul(term, SPREAD) & mask;
    while (terms[place] !== 0 && terms[place] !== term) place = (place + 1) & mask;
    return place;
  }
}

/** The few greatest of many numbers, without sorting them all. */
class Greatest {
  readonly #limit: number;
  /** Falling. */
  readonly #kept: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  clear(): void {
    this.#kept.length = 0;
  }

  offer(value: number): void {
    const kept = this.#kept;
    if (kept.length === this.#limit && value <= kept[this.#limit - 1]!) return;
    if (kept.length < this.#limit) kept.push(value);
    let at = kept.length - 1;
    for (; at > 0 && kept[at - 1]! < value; at -= 1) kept[at] = kept[at - 1]!;
    kept[at] = value;
  }

  /** Their sum, the greatest taken first. */
  get sum(): number {
    return this.#kept.reduce((sum, value) => sum + value, 0);
  }
}
