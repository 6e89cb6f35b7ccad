/** Runs updates one after the other: however often one is asked for while another runs, one more follows. */
export class UpdateQueue {
  readonly #run: (everything: boolean) => Promise<void>;
  readonly #onDone: () => void;
  #running: Promise<void> | null = null;
  #next: { readonly done: Promise<void>; everything: boolean } | null = null;
  #stopped = false;

  /**
   * @param run - Does one; it never rejects.
   * @param onDone - Called after each.
   */
  constructor(run: (everything: boolean) => Promise<void>, onDone: () => void) {
    this.#run = run;
    this.#onDone = onDone;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Whether another one follows. */
  get isWaiting(): boolean {
    return this.#next !== null;
  }

  /** Asks for an update; resolves when it is done. @param everything - Whether every file is to be read again. */
  ask(everything: boolean): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    if (this.#running === null) {
      this.#running = this.#run(everything).finally(() => {
        this.#running = null;
        this.#onDone();
      });
      return this.#running;
    }
    if (this.#next !== null) {
      this.#next.everything ||= everything;
      return this.#next.done;
    }
    const done = this.#running.then(() => {
      const next = this.#next;
      this.#next = null;
      return this.ask(next?.everything ?? false);
    });
    this.#next = { done, everything };
    return done;
  }

  /** Begins no other one. */
  stop(): void {
    this.#stopped = true;
  }

  /** Resolves when none is under way. */
  async settled(): Promise<void> {
    await this.#next?.done;
    await this.#running;
  }
}
