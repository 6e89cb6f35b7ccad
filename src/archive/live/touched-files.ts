import { performance } from 'node:perf_hooks';

/** After an update that looked at what the watcher told of alone, all files are looked at, in milliseconds. */
export interface FullTimes {
  /** At the earliest after that update. */
  readonly restMs: number;
  /** And after they were looked at before. */
  readonly fullMs: number;
}

const FULL_TIMES: FullTimes = { restMs: 5000, fullMs: 10 * 60_000 };
/** Of more files than these the watcher may not have told of all. */
const MOST_TOUCHED = 1000;

/** The files that a watcher told of since the last update began, so that an update need not look at all. */
export class TouchedFiles {
  readonly #times: FullTimes;
  readonly #lookAtAll: () => void;
  /** `null` where it is not known which. */
  #paths: Set<string> | null = null;
  #isFollowed = false;
  /** When all files were looked at last, and the timer until they are again. */
  #fullAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param lookAtAll - Is called when it is time for that, after {@link forget}. */
  constructor(times: Partial<FullTimes> | undefined, lookAtAll: () => void) {
    this.#times = { ...FULL_TIMES, ...times };
    this.#lookAtAll = lookAtAll;
  }

  /** From now on every change is told of. */
  follow(): void {
    this.#isFollowed = true;
    this.#paths = new Set();
    this.#fullAt = performance.now();
  }

  add(path: string): void {
    this.#paths?.add(path);
  }

  /** Something changed, and it is not known what. */
  forget(): void {
    this.#paths = null;
  }

  /**
   * For an update that begins: what happens from here on is for the next one.
   *
   * @param everything - Whether it looks at all files in any case.
   * @returns The files that alone changed; `null` where it takes a look at all to know.
   */
  take(everything: boolean): readonly string[] | null {
    const paths = this.#paths;
    this.#paths = this.#isFollowed ? new Set() : null;
    if (!everything && paths !== null && paths.size <= MOST_TOUCHED) return [...paths];
    this.#fullAt = performance.now();
    return null;
  }

  /** Has all files looked at before long: a watcher may miss what happens, and what links lead to is told of nowhere. */
  planFull(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    const { restMs, fullMs } = this.#times;
    const wait = Math.max(restMs, this.#fullAt + fullMs - performance.now());
    this.#timer = setTimeout(() => {
      this.forget();
      this.#lookAtAll();
    }, wait).unref();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }
}
