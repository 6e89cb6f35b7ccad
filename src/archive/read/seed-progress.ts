import { performance } from 'node:perf_hooks';
import type { SeedFile } from './list-seeds.ts';
import type { ReadProgress } from './read-archive.ts';

/** Tells how far reading has come. */
export class SeedProgress {
  readonly #total: number;
  readonly #totalBytes: number;
  readonly #report: ((progress: ReadProgress) => void) | undefined;
  readonly #started = performance.now();
  #files = 0;
  #articles = 0;
  #bytes = 0;

  /** @param seeds - Those that will be read. */
  constructor(seeds: readonly SeedFile[], report: ((progress: ReadProgress) => void) | undefined) {
    this.#total = seeds.length;
    this.#totalBytes = seeds.reduce((sum, { size }) => sum + size, 0);
    this.#report = report;
  }

  /** Tells that one more file was read. */
  add({ size }: SeedFile, articles: number): void {
    this.#files++;
    this.#articles += articles;
    this.#bytes += size;
    const seconds = Math.max((performance.now() - this.#started) / 1000, 0.001);
    this.#report?.({
      files: this.#files,
      totalFiles: Math.max(this.#total, this.#files),
      articles: this.#articles,
      rate: this.#articles / seconds,
      secondsLeft: this.#bytes === 0 ? null : (seconds * Math.max(0, this.#totalBytes - this.#bytes)) / this.#bytes,
    });
  }
}
