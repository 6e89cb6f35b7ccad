/** Waits for so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

interface Turn {
  readonly done: Promise<unknown>;
  endedAt: number;
}

/** Asks each host one thing at a time, with a pause between. Other hosts do not wait for it. */
export class HostQueue {
  readonly #turns = new Map<string, Turn>();
  readonly #pause: Pause;
  readonly #now: () => Date;

  constructor(pause: Pause, now: () => Date) {
    this.#pause = pause;
    this.#now = now;
  }

  /**
   * Does something once everything asked of a host before is over.
   *
   * @param restMs - How long the host has been left alone by then, at least.
   */
  run<Result>(host: string, restMs: number, work: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(host);
    const result = this.#after(before, restMs).then(work);
    const turn: Turn = {
      done: result.then(
        () => this.#end(turn),
        () => this.#end(turn),
      ),
      endedAt: 0,
    };
    this.#turns.set(host, turn);
    return result;
  }

  async #after(before: Turn | undefined, restMs: number): Promise<void> {
    if (before === undefined) return;
    await before.done;
    const left = before.endedAt + restMs - this.#now().getTime();
    if (left > 0) await this.#pause(left);
  }

  #end(turn: Turn): void {
    turn.endedAt = this.#now().getTime();
  }
}
