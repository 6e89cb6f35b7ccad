import { coverage } from '../ranking/occurrences.ts';
import type { RankedPassage } from '../ranking/rank-passages.ts';
import type { CutSentence } from './cut-sentences.ts';

/** Even the last passage's words count a little. */
const LEAST = 0.3;
/** A sentence is judged by so many of its most shared words. */
const BEST = 8;

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
  const words = new Map<number, SharedWord>();
  for (const { from, fresh, found } of sentences) {
    const strength = coverage(found, weights) * (LEAST + Math.exp(from.estimate - best));
    for (const term of fresh) {
      let word = words.get(term);
      if (word === undefined) words.set(term, (word = { articles: [], strengths: [] }));
      const place = word.articles.indexOf(from.article.id);
      if (place >= 0) word.strengths[place] = Math.max(word.strengths[place]!, strength);
      else {
        word.articles.push(from.article.id);
        word.strengths.push(strength);
      }
    }
  }
  const totals = new Map<number, number>();
  let most = Number.MIN_VALUE;
  for (const [term, word] of words) {
    const total = word.strengths.reduce((sum, strength) => sum + strength, 0);
    totals.set(term, total);
    most = Math.max(most, total);
  }
  const greatest = new Greatest(BEST);
  return (terms) => {
    greatest.clear();
    for (const term of terms) greatest.offer((totals.get(term) ?? 0) / most);
    return greatest.sum / BEST;
  };
}

/** A word and the articles that hold it, each with the strength of its best sentence. */
interface SharedWord {
  readonly articles: string[];
  readonly strengths: number[];
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
