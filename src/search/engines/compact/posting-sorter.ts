import { type GatheredPostings, noPostings } from './gathered-postings.ts';

/** A term that one in so many passages holds, or more, is sorted through room for all passages. */
const SHARE = 256;

/** Brings the postings of one term after the other from several rising runs into one. */
export class PostingSorter {
  readonly #passages: number;
  readonly #spare = noPostings();
  /** A bit for each passage, and its counts: made when a frequent term comes first. */
  #held = new Uint32Array();
  #counts = new Uint32Array();

  /** @param passages - The numbers of all are below this. */
  constructor(passages: number) {
    this.#passages = passages;
  }

  /** @param runs - Where each run begins in `gathered`; no passage stands in two. */
  sort(gathered: GatheredPostings, runs: readonly number[]): void {
    if (gathered.passages.length * SHARE < this.#passages) mergeRuns(gathered, this.#spare, runs);
    else this.#spread(gathered);
  }

  /** Puts every posting where its passage stands among all, and takes them from there in their order: of many that is faster than to compare them. */
  #spread({ passages, counts }: GatheredPostings): void {
    if (this.#held.length === 0) {
      this.#held = new Uint32Array(Math.ceil(this.#passages / 32));
      this.#counts = new Uint32Array(this.#passages);
    }
    const held = this.#held;
    const countsOf = this.#counts;
    const { array: numbers, length } = passages;
    const packed = counts.array;
    for (let index = 0; index < length; index++) {
      const passage = numbers[index]!;
      held[passage >>> 5]! |= 1 << (passage & 31);
      countsOf[passage] = packed[index]!;
    }
    let index = 0;
    for (let place = 0; place < held.length; place++) {
      for (let rest = held[place]!; rest !== 0; rest &= rest - 1) {
        const passage = place * 32 + 31 - Math.clz32(rest & -rest);
        numbers[index] = passage;
        packed[index++] = countsOf[passage]!;
      }
      held[place] = 0;
    }
  }
}

/** Merges rising runs, each beginning at one of `runs`, two neighbours at a time until one is left. */
function mergeRuns(gathered: GatheredPostings, spare: GatheredPostings, runs: readonly number[]): void {
  const { length } = gathered.passages;
  spare.passages.reserve(length);
  spare.counts.reserve(length);
  let bounds = [...runs, length];
  while (bounds.length > 2) {
    const { passages, counts } = { passages: gathered.passages.array, counts: gathered.counts.array };
    const to = { passages: spare.passages.array, counts: spare.counts.array };
    const merged = [0];
    for (let run = 0; run + 1 < bounds.length; run += 2) {
      const middle = bounds[run + 1]!;
      const end = bounds[run + 2] ?? middle;
      let left = bounds[run]!;
      let right = middle;
      for (let at = left; at < end; at++) {
        const takeLeft = left < middle && (right >= end || passages[left]! < passages[right]!);
        const from = takeLeft ? left++ : right++;
        to.passages[at] = passages[from]!;
        to.counts[at] = counts[from]!;
      }
      merged.push(end);
    }
    gathered.passages.array = to.passages;
    gathered.counts.array = to.counts;
    spare.passages.array = passages;
    spare.counts.array = counts;
    bounds = merged;
  }
}
