import { setTimeout as wait } from 'node:timers/promises';

/** A turn that another process has is asked for again so often. */
const LOOK_MS = 200;

/** Takes or releases a lock that all processes see: whether that was done, `null` where they cannot be reached. */
type Lock = (name: string, deed: 'take' | 'release') => Promise<boolean | null>;

/** Turns that one process has at a time. Those of this process wait for each other: a lock is the process's, not its caller's. */
export class Turns {
  readonly #lock: Lock;
  /** When the turn of that name that was asked for last is over. */
  readonly #over = new Map<string, Promise<void>>();

  constructor(lock: Lock) {
    this.#lock = lock;
  }

  /** @throws The signal's reason, where it is aborted before the turn has come. */
  take(name: string, milliseconds: number, signal: AbortSignal): Promise<void> {
    // Whoever just had a turn lets another process look first.
    const before = this.#over.get(name)?.then(() => wait(2 * LOOK_MS)) ?? Promise.resolve();
    const turn = before.then(() => this.#acquire(name, signal));
    this.#over.set(name, this.#lasts(turn, name, milliseconds));
    return turn;
  }

  async #lasts(turn: Promise<void>, name: string, milliseconds: number): Promise<void> {
    try {
      await turn;
      await wait(milliseconds, undefined, { ref: false });
      await this.#lock(name, 'release');
    } catch {
      // It was given up, or ends with the session.
    }
  }

  async #acquire(name: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      // Where nobody can be asked, none of the others is waited for.
      if ((await this.#lock(name, 'take').catch(() => null)) !== false) return;
      await wait(LOOK_MS, undefined, { signal });
    }
  }
}
