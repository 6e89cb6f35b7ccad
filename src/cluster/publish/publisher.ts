import type { Log } from '../../command/ports/log.ts';
import type { Timer } from '../../command/ports/timer.ts';
import { UnavailableError } from '../../errors.ts';

/** What a publisher is made of. */
export interface PublisherParts {
  /** Writes what is in force here into the cluster. */
  readonly publish: () => Promise<void>;
  readonly timer: Timer;
  readonly now: () => Date;
  readonly log: Log;
}

/** How long a cluster that could not be written to is left alone. */
const RETRY_MS = 30_000;

/** Why nothing could be written, and since when. */
export interface PublishFailure {
  readonly error: Error;
  readonly since: Date;
}

/** Writes what is new into a cluster, one edition after the other. */
export class Publisher {
  readonly #options: PublisherParts;
  #running: Promise<void> | null = null;
  #again = false;
  #closed = false;
  #failure: PublishFailure | null = null;
  #stopRetry: (() => void) | null = null;

  constructor(options: PublisherParts) {
    this.#options = options;
  }

  /** Whether something is being written. */
  get busy(): boolean {
    return this.#running !== null;
  }

  /** `null` when the last writing did not fail. */
  get failure(): PublishFailure | null {
    return this.#failure;
  }

  /** Writes what is in force now; once, however often it is asked for meanwhile. Failures are kept, and it is tried again. */
  publish(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    if (this.#running !== null) this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Waits for what is being written, and begins nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopRetry?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      this.#stopRetry?.();
      await this.#write();
    } while (this.#again && !this.#closed);
  }

  async #write(): Promise<void> {
    const { publish, timer, now, log } = this.#options;
    try {
      await publish();
      this.#failure = null;
    } catch (error) {
      this.#failure = {
        error: error instanceof Error ? error : new Error(String(error)),
        since: this.#failure?.since ?? now(),
      };
      const level = error instanceof UnavailableError ? 'warn' : 'error';
      log[level]({ err: error }, 'The archive could not be written into the search cluster; what it holds stays.');
      if (!this.#closed) this.#stopRetry = timer(RETRY_MS, () => void this.publish());
    }
  }
}
