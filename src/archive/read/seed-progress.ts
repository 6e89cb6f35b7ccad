import { performance } from 'node:perf_hooks';
import type { SeedFile } from './list-seeds.ts';

/** How far long work has come. */
export interface ReadProgress {
  readonly files: number;
  readonly totalFiles: number;
  readonly articles: number;
  /** Articles a second so far. */
  readonly rate: number;
  /** Estimated, by bytes; `null` before the first file is done. */
  readonly secondsLeft: number | null;
}

/** Tells how far reading has come. */
export class SeedProgress {
  readonly #total: number;
  readonly #totalBytes: number;
  readonly #report: ((progress: ReadProgress) => void) | undefined;
  readonly #clock: () => number;
  readonly #started: number;
  #files = 0;
  #articles = 0;
  #bytes = 0;

  /**
   * @param seeds - Those that will be read.
   * @param clock - Monotonic milliseconds.
   */
  constructor(
    seeds: readonly SeedFile[],
    report: ((progress: ReadProgress) => void) | undefined,
    clock: () => number = () => performance.now(),
  ) {
    this.#clock = clock;
    this.#started = clock();
    this.#total = seeds.length;
    this.#totalBytes = seeds.reduce((sum, { size }) => sum + size, 0);
    this.#report = report;
  }

  /** Tells that one more file was read. */
  add({ size }: SeedFile, articles: number): void {
    this.#files++;
    this.#articles += articles;
    this.#bytes += size;
    const seconds = Math.max((this.#clock() - this.#started) / 1000, 0.001);
    this.#report?.({
      files: this.#files,
      totalFiles: Math.max(this.#total, this.#files),
      articles: this.#articles,
      rate: this.#articles / seconds,
      secondsLeft: this.#bytes === 0 ? null : (seconds * Math.max(0, this.#totalBytes - this.#bytes)) / this.#bytes,
    });
  }
}
