import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Admission } from '../../../src/discord/admission/admission.ts';

interface Asked {
  readonly number: number;
  readonly made: number;
  readonly server: string;
  readonly minor: boolean;
}

interface Running {
  readonly asked: Asked;
  readonly age: number;
  readonly end: () => void;
}

/** Ends what runs, and waits until that is known. */
async function ended(running: Running[]): Promise<void> {
  for (const { end } of running.splice(0)) end();
  await new Promise((done) => void setImmediate(done));
}

/** An admission over a clock, a thread and answers that move only when told to. */
class Rehearsal {
  now = 1_000_000;
  readonly begun: Running[] = [];
  readonly refused: Running[] = [];
  /** Numbers of those that were left unworked. */
  readonly dropped: number[] = [];
  readonly warnings: object[] = [];
  #turns: (() => void)[] = [];
  #count = 0;
  readonly #silent = (): void => undefined;
  readonly admission = new Admission<Asked>({
    clock: () => this.now,
    made: ({ made }) => made,
    owner: ({ server }) => server,
    isMinor: ({ minor }) => minor,
    answer: (asked, age) => new Promise((end) => this.begun.push({ asked, age: age(), end })),
    refuse: (asked) => new Promise((end) => this.refused.push({ asked, age: this.now - asked.made, end })),
    dropped: ({ number }) => void this.dropped.push(number),
    later: (run) => void this.#turns.push(run),
    log: {
      debug: this.#silent,
      info: this.#silent,
      error: this.#silent,
      warn: (facts) => void this.warnings.push(facts),
    },
  });

  /** One that has answered a question: the way through the network takes no time here. */
  static async begin(): Promise<Rehearsal> {
    const rehearsal = new Rehearsal();
    rehearsal.ask();
    rehearsal.turns();
    await ended(rehearsal.begun);
    return rehearsal;
  }

  /** Something that was made so long ago comes in. */
  ask(given: { readonly ago?: number; readonly server?: string; readonly minor?: boolean } = {}): void {
    this.admission.arrive(this.#asked(given));
  }

  /** One turn of the thread. @returns Whether there was something to do. */
  turn(): boolean {
    const [next, ...others] = this.#turns;
    this.#turns = others;
    next?.();
    return next !== undefined;
  }

  turns(): void {
    while (this.turn());
  }

  #asked({ ago = 0, server = 'one', minor = false }): Asked {
    return { number: this.#count++, made: this.now - ago, server, minor };
  }
}

describe('admission (01-overload-answers-nobody)', () => {
  it('works on nothing that Discord has given up on, and says nothing to it', async () => {
    const rehearsal = await Rehearsal.begin();
    rehearsal.ask({ ago: 10_000 });
    rehearsal.ask({ ago: 3000 });
    rehearsal.ask({ ago: 2800 });
    rehearsal.ask({ ago: 2000 });
    rehearsal.turns();
    expect(rehearsal.begun.map(({ asked, age }) => [asked.number, age])).toEqual([[4, 2000]]);
    expect(rehearsal.refused).toEqual([]);
    expect(rehearsal.dropped).toEqual([1, 2, 3]);
  });

  it('begins one in each turn of the thread, so that heartbeats and sockets have theirs between', async () => {
    const rehearsal = await Rehearsal.begin();
    for (let asked = 0; asked < 5; asked++) rehearsal.ask();
    const begun: number[] = [];
    while (rehearsal.turn()) begun.push(rehearsal.begun.length);
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  it('answers so many at a time, lets a bounded number wait, and tells all others that it is busy', async () => {
    const rehearsal = await Rehearsal.begin();
    for (let asked = 0; asked < 32; asked++) rehearsal.ask();
    rehearsal.turns();
    for (let asked = 0; asked < 500; asked++) rehearsal.ask();
    rehearsal.turns();
    expect(rehearsal.begun.length).toBe(32);
    expect(rehearsal.refused.length).toBe(64);
    await ended(rehearsal.begun);
    await ended(rehearsal.refused);
    rehearsal.turns();
    // Those that waited; of 372 refused, 64 at a time and at most 256 that wait to hear of it.
    expect(rehearsal.begun.length).toBe(32);
    expect(rehearsal.refused.length).toBe(64);
    rehearsal.ask({ server: 'another' });
    await ended(rehearsal.begun);
    rehearsal.turns();
    // A quiet server does not wait behind a loud one.
    expect(rehearsal.begun.slice(0, 2).map(({ asked }) => asked.server)).toEqual(['one', 'another']);
  });

  it('tells those that waited a second that it is busy instead of answering them late', async () => {
    const rehearsal = await Rehearsal.begin();
    for (let asked = 0; asked < 38; asked++) rehearsal.ask();
    rehearsal.turns();
    rehearsal.now += 1001;
    await ended(rehearsal.begun);
    rehearsal.turns();
    expect(rehearsal.begun).toEqual([]);
    expect(rehearsal.refused.map(({ age }) => age)).toEqual([1001, 1001, 1001, 1001, 1001, 1001]);
    // One line of log for all of it.
    expect(rehearsal.warnings.length).toBe(1);
  });

  it('gives up suggestions first', async () => {
    const rehearsal = await Rehearsal.begin();
    for (let asked = 0; asked < 32; asked++) rehearsal.ask();
    rehearsal.turns();
    for (let asked = 0; asked < 40; asked++) rehearsal.ask({ minor: true, server: `s${asked}` });
    for (let asked = 0; asked < 90; asked++) rehearsal.ask({ server: `t${asked}` });
    rehearsal.turns();
    expect(rehearsal.refused.map(({ asked }) => asked.minor)).toEqual(Array.from({ length: 8 }, () => true));
  });

  it('answers, refuses or drops each thing once, whatever comes when, and none too late', async () => {
    const deed = fc.record({
      asks: fc.nat(200),
      ago: fc.nat(4000),
      servers: fc.integer({ min: 1, max: 5 }),
      pass: fc.nat(1500),
      ends: fc.nat(80),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        const rehearsal = await Rehearsal.begin();
        const seen = new Set<number>();
        const check = (asked: Asked, age: number): void => {
          expect(seen.has(asked.number)).toBe(false);
          expect(age).toBeLessThanOrEqual(2700);
          seen.add(asked.number);
        };
        let answering = 0;
        for (const { asks, ago, servers, pass, ends } of deeds) {
          for (let each = 0; each < asks; each++)
            rehearsal.ask({ ago, server: `${each % servers}`, minor: each % 3 === 0 });
          rehearsal.turns();
          const begun = rehearsal.begun.splice(0);
          const refused = rehearsal.refused.splice(0);
          answering += begun.length;
          expect(answering).toBeLessThanOrEqual(32);
          for (const { asked, age } of [...begun, ...refused]) check(asked, age);
          rehearsal.now += pass;
          for (const { end } of refused) end();
          for (const { end } of begun.slice(0, ends)) {
            end();
            answering--;
          }
          await new Promise((done) => void setImmediate(done));
        }
      }),
      { numRuns: 60 },
    );
  });
});
