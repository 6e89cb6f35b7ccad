import { countBelow } from '../../terms/sorted-numbers.ts';
import type { Accumulator } from './finding/accumulator.ts';
import { keepMarked, mark, markedIn, noPassages, type PassageBits, unmark } from './finding/passage-bits.ts';
import type { AddingRange, PostingList, Postings } from './posting-list.ts';
import type { Run } from './runs.ts';

/**
 * The passages that hold all the words of a phrase, in a row or not: what an index without places can tell. Made whole at
 * once, from the rarest of its words. Its score is the sum of its lists' scores.
 */
export class PhraseList implements Postings {
  readonly frequency: number;
  readonly bound: number;
  readonly #passages: Uint32Array;
  readonly #scores: Float64Array;
  #next = 0;

  /**
   * @param lists - The postings of its distinct words, not empty, in the order that their scores are added.
   * @param passages - Passages in the segment.
   * @param gone - Those of them that were taken out.
   */
  constructor(lists: readonly PostingList[], passages: number, gone: readonly Run[]) {
    const rarest = lists.reduce((a, b) => (b.frequency < a.frequency ? b : a));
    const held = noPassages(passages);
    rarest.mark(held);
    for (const list of lists) {
      const known = list.held();
      if (known !== null) keepMarked(held, known);
    }
    for (const { from, to } of gone) unmark(held, from, to);
    let found = markedIn(held);
    for (const list of lists) {
      list.rewind();
      found = found.filter((passage) => list.scoreOf(passage) > 0);
    }
    this.#scores = new Float64Array(found.length);
    for (const list of lists) {
      list.rewind();
      for (const [index, passage] of found.entries()) this.#scores[index]! += list.scoreOf(passage);
    }
    this.#passages = found;
    this.frequency = found.length;
    this.bound = this.#scores.reduce((most, score) => Math.max(most, score), 0);
  }

  readonly isFrequent = false;

  held(): null {
    return null;
  }

  addTo(accumulator: Accumulator, { from, to, word, least }: AddingRange): void {
    const passages = this.#passages;
    for (let index = countBelow(passages, from); index < passages.length && passages[index]! < to; index++) {
      accumulator.add(passages[index]!, this.#scores[index]!, word, least);
    }
  }

  mark(bits: PassageBits): void {
    for (const passage of this.#passages) mark(bits, passage);
  }

  rewind(): void {
    this.#next = 0;
  }

  scoreOf(passage: number): number {
    while (this.#next < this.#passages.length && this.#passages[this.#next]! < passage) this.#next++;
    return this.#passages[this.#next] === passage ? this.#scores[this.#next]! : 0;
  }
}
