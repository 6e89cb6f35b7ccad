import type { Postings } from '../posting-list.ts';
import type { Run } from '../runs.ts';
import type { Accumulator } from './accumulator.ts';
import { type BestOf, SLACK } from './best-of.ts';
import { isMarked, type PassageBits } from './passage-bits.ts';

/** So many passages are looked at first, and twice as many each time: while little is known of what is to be reached, little is worked out in vain. */
const FIRST = 256;

/** A word in one segment. */
export interface PartWord {
  /** The postings of its forms, not empty. */
  readonly lists: readonly Postings[];
  /** Whether a passage must hold it. */
  readonly required: boolean;
  /** The passages that hold any of its forms, where that has been worked out. */
  readonly held: PassageBits | null;
}

/** A passage with its whole score. */
export interface ScoredPassage {
  readonly passage: number;
  readonly score: number;
}

interface Word extends PartWord {
  readonly number: number;
  readonly frequency: number;
  readonly bound: number;
}

/** What becomes of the words while so much has to be reached. */
interface Plan {
  readonly enough: number;
  /** Every passage that is found holds one of these. Rarest first. */
  readonly adding: readonly Word[];
  /** Added to passages seen so far. */
  readonly joining: readonly Word[];
  /** Looked up in passages that can reach the threshold, greatest bound first. */
  readonly looking: readonly Word[];
  /** The passages that hold those of them of which it is known, and what such a word counts at most. */
  readonly held: readonly PassageBits[];
  readonly bounds: Float64Array;
}

/**
 * Finds the best passages of one segment, window by window, so that what is summed up at a time stays in the processor's
 * caches. With `s` the sum so far over `m` words, and `r` the bound of the `n` words that are left, no score is above
 * `(s + r)(m + n)`.
 *
 * Words that could not bring a passage among the best by themselves are only looked up in passages that hold another one
 * (MaxScore: Turtle and Flood 1995). Which passages hold a frequent word is mostly known beforehand, so that a bound has only what
 * a passage holds in it: it knows how many of the words are found together, by which the sum is multiplied.
 */
export class PartFinder {
  readonly #accumulator: Accumulator;
  readonly #best: BestOf;
  readonly #words: readonly Word[];
  readonly #range: Run;
  readonly #hidden: readonly Run[];
  readonly #found: ScoredPassage[] = [];
  #plan: Plan | null = null;

  /** @param best - Of all segments: what is found is offered to it. */
  constructor(
    accumulator: Accumulator,
    { words, from, to, hidden }: Run & { readonly words: readonly PartWord[]; readonly hidden: readonly Run[] },
    best: BestOf,
  ) {
    this.#accumulator = accumulator;
    this.#best = best;
    this.#range = { from, to };
    this.#hidden = hidden;
    this.#words = words.map((word, index) => ({
      ...word,
      number: index + 1,
      frequency: word.lists.reduce((sum, list) => sum + list.frequency, 0),
      bound: word.lists.reduce((sum, list) => sum + list.bound, 0),
    }));
  }

  /** Looks at all passages. @returns How many are known to match. */
  find(): number {
    const { from, to } = this.#range;
    const { size } = this.#accumulator;
    let matching = 0;
    let next = 0;
    for (let begin = from, length = FIRST; begin < to; begin += length, length *= 2) {
      length = Math.min(length, size, to - begin);
      const end = begin + length;
      while (next < this.#hidden.length && this.#hidden[next]!.to <= begin) next++;
      let last = next;
      while (last < this.#hidden.length && this.#hidden[last]!.from < end) last++;
      this.#accumulator.open(begin, this.#hidden.slice(next, last));
      matching += this.#findIn(begin, end);
    }
    // Of those that were seen, it may not be known whether they hold what is required.
    return this.#words.some(({ required }) => required) ? this.#found.length : matching;
  }

  /** What was found that reaches the threshold or nearly so, rising. */
  reaching(threshold: number): readonly ScoredPassage[] {
    return this.#found.filter(({ score }) => score >= threshold * (1 - SLACK));
  }

  #findIn(from: number, to: number): number {
    const plan = (this.#plan = this.#planFor(this.#best.threshold * (1 - SLACK)));
    const { adding, joining, looking, enough } = plan;
    let rest = this.#words.reduce((sum, { bound }) => sum + bound, 0);
    let left = this.#words.length;
    for (const { lists, number } of adding) {
      for (const list of lists) {
        rest -= list.bound;
        list.addTo(this.#accumulator, { from, to, word: number, least: enough / left - rest });
      }
      left--;
    }
    for (const { lists, number, bound } of joining) {
      for (const list of lists) list.addTo(this.#accumulator, { from, to, word: number, least: Infinity });
      rest -= bound;
      left--;
    }
    const { matching, alive } = this.#stillAlive(plan, rest);
    this.#score(looking, rest, alive);
    return matching;
  }

  /** Leaves to be looked up as many postings as it can. */
  #planFor(enough: number): Plan {
    if (this.#plan?.enough === enough) return this.#plan;
    const byFrequency = this.#words.toSorted((a, b) => a.frequency - b.frequency);
    const required = byFrequency.find((word) => word.required);
    const left: Word[] = required === undefined ? [] : byFrequency.filter((word) => word !== required);
    if (required === undefined) {
      let bound = 0;
      for (const word of byFrequency.toReversed()) {
        if ((bound + word.bound) * (left.length + 1) >= enough) continue;
        left.push(word);
        bound += word.bound;
      }
    }
    const known = left.map((word): Word => ({ ...word, held: word.held ?? heldByOne(word.lists) }));
    const isLookedUp = ({ required: must, held, lists }: Word): boolean =>
      must || held !== null || (lists.length === 1 && lists[0]!.isFrequent);
    const looking = known.filter(isLookedUp).toSorted((a, b) => b.bound - a.bound);
    const certain = looking.filter(({ held }) => held !== null);
    return {
      enough,
      adding: byFrequency.filter((word) => !left.includes(word)),
      joining: known.filter((word) => !isLookedUp(word)),
      looking,
      held: certain.map(({ held }) => held!),
      bounds: Float64Array.from(certain, ({ bound }) => bound),
    };
  }

  /** The passages that can still reach the threshold, rising, and how many were seen at all. */
  #stillAlive(
    { looking, held, bounds, enough }: Plan,
    rest: number,
  ): { readonly alive: Uint32Array; readonly matching: number } {
    const { sums, words, touched, from } = this.#accumulator;
    const { places } = this.#accumulator;
    let length = 0;
    let matching = 0;
    next: for (let index = 0; index < touched.length; index++) {
      const place = touched[index]!;
      let reach = sums[place]!;
      if (reach === -Infinity) continue;
      matching++;
      reach += rest;
      let most = words[place]! + looking.length;
      if (reach * most < enough) continue;
      for (let word = 0; word < held.length; word++) {
        if (isMarked(held[word]!, from + place)) continue;
        reach -= bounds[word]!;
        most--;
        if (reach * most < enough) continue next;
      }
      places[length++] = place;
    }
    return { alive: this.#accumulator.ordered(places.subarray(0, length)), matching };
  }

  /** Works out whole scores, but of those that turn out not to reach the threshold. */
  #score(looking: readonly Word[], rest: number, alive: Uint32Array): void {
    const { sums, words, from } = this.#accumulator;
    next: for (let index = 0; index < alive.length; index++) {
      const place = alive[index]!;
      const passage = from + place;
      const enough = this.#best.threshold * (1 - SLACK);
      let sum = sums[place]!;
      let found = words[place]!;
      let bound = rest;
      let left = looking.length;
      for (const word of looking) {
        bound -= word.bound;
        left--;
        let score = 0;
        if (word.held === null || isMarked(word.held, passage)) {
          for (const list of word.lists) score += list.scoreOf(passage);
        }
        if (score > 0) {
          sum += score;
          found++;
        } else if (word.required) continue next;
        if ((sum + bound) * (found + left) < enough) continue next;
      }
      const score = sum * found;
      if (score < enough) continue;
      this.#found.push({ passage, score });
      this.#best.offer(score, passage);
    }
  }
}

function heldByOne(lists: readonly Postings[]): PassageBits | null {
  return lists.length === 1 ? lists[0]!.held() : null;
}
