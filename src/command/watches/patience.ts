import type { Refusal } from '../ports/message-board.ts';

/** First wait after something was refused, doubled with each further time. */
const FIRST_WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/** How long to wait before what Discord refused is tried again, longer each time. */
export class Patience {
  readonly #now: () => Date;
  readonly #later = new Map<string, { readonly tries: number; readonly at: number; readonly why: Refusal }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Whether something may be tried now. */
  isDue(id: string): boolean {
    return (this.#later.get(id)?.at ?? 0) <= this.#now().getTime();
  }

  /** What is waited with, and why. */
  get refused(): ReadonlyMap<string, Refusal> {
    return new Map([...this.#later].map(([id, { why }]) => [id, why]));
  }

  /** Lets it be for a while. @returns Whether it is the first time, which is worth a word. */
  lose(id: string, why: Refusal): boolean {
    const tries = this.#later.get(id)?.tries ?? 0;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
    this.#later.set(id, { tries: tries + 1, at: this.#now().getTime() + wait, why });
    return tries === 0;
  }

  /** It has gone well. */
  restore(id: string): void {
    this.#later.delete(id);
  }
}
