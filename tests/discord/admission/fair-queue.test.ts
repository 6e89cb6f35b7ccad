import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FairQueue } from '../../../src/discord/admission/fair-queue.ts';

interface Waiting {
  readonly owner: string;
  readonly item: number;
}

/** The same in a plain list: whose turn it is by when they were served last, whose line is longest by counting. */
class PlainQueue {
  #waiting: Waiting[] = [];
  /** Owners who wait, in the order of their turns. */
  #turns: string[] = [];

  readonly #places: number;

  constructor(places: number) {
    this.#places = places;
  }

  get size(): number {
    return this.#waiting.length;
  }

  #count(owner: string): number {
    return this.#waiting.filter((each) => each.owner === owner).length;
  }

  offer(owner: string, item: number): number | undefined {
    let removed: Waiting | undefined;
    if (this.size >= this.#places) {
      const most = Math.max(...this.#turns.map((each) => this.#count(each)));
      if (this.#count(owner) + 1 >= most) return item;
      const longest = this.#turns.find((each) => this.#count(each) === most);
      removed = this.#waiting.findLast((each) => each.owner === longest);
      this.#waiting = this.#waiting.filter((each) => each !== removed);
    }
    this.#waiting.push({ owner, item });
    if (!this.#turns.includes(owner)) this.#turns.push(owner);
    return removed?.item;
  }

  take(): number | undefined {
    const owner = this.#turns.shift();
    const next = this.#waiting.find((each) => each.owner === owner);
    if (owner === undefined || next === undefined) return undefined;
    this.#waiting = this.#waiting.filter((each) => each !== next);
    if (this.#count(owner) > 0) this.#turns.push(owner);
    return next.item;
  }
}

const step = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: null });

describe('a fair queue', () => {
  it('does what a plain list with the same rules does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 80 }), (places, steps) => {
        const queue = new FairQueue<number>(places);
        const plain = new PlainQueue(places);
        steps.forEach((owner, item) => {
          const given = owner === null ? queue.take() : queue.offer(owner, item);
          expect(given).toBe(owner === null ? plain.take() : plain.offer(owner, item));
          expect(queue.size).toBe(plain.size);
          expect(queue.size).toBeLessThanOrEqual(places);
        });
        while (plain.size > 0) expect(queue.take()).toBe(plain.take());
        expect(queue.take()).toBeUndefined();
      }),
    );
  });

  it('keeps a place for who asks little, however much another asks', () => {
    const queue = new FairQueue<string>(4);
    for (const item of ['l1', 'l2', 'l3', 'l4']) queue.offer('loud', item);
    expect(queue.offer('loud', 'l5')).toBe('l5');
    expect(queue.offer('quiet', 'q1')).toBe('l4');
    expect([queue.take(), queue.take(), queue.take(), queue.take()]).toEqual(['l1', 'q1', 'l2', 'l3']);
  });
});
