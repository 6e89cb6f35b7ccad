/** A path longer than this is none that an archive has: file systems end before. */
const MAX_PATH = 16_384;
const [BEATS, LENGTH, HEADER] = [0, 1, 2];

/** What a thread that may come to nothing more shows to the one that started it, in memory that both share. */
export class ThreadSign {
  readonly shared: SharedArrayBuffer;
  readonly #numbers: Int32Array;
  readonly #path: Uint8Array;

  constructor(shared = new SharedArrayBuffer(HEADER * Int32Array.BYTES_PER_ELEMENT + MAX_PATH)) {
    this.shared = shared;
    this.#numbers = new Int32Array(shared, 0, HEADER);
    this.#path = new Uint8Array(shared, HEADER * Int32Array.BYTES_PER_ELEMENT);
  }

  /** How often the thread has shown that it comes to other things. */
  get beats(): number {
    return Atomics.load(this.#numbers, BEATS);
  }

  beat(): void {
    Atomics.add(this.#numbers, BEATS, 1);
  }

  /** The file that it last began to work on. Only to be read while it is stuck, or has died. `''` where its work is on no file. */
  get file(): string {
    return new TextDecoder().decode(this.#path.slice(0, Atomics.load(this.#numbers, LENGTH)));
  }

  /** Tells that work on a file begins, or goes on to the next article in it; `''`: on no file in particular. */
  readonly at = (path: string): void => {
    const bytes = new TextEncoder().encode(path).subarray(0, MAX_PATH);
    this.#path.set(bytes);
    Atomics.store(this.#numbers, LENGTH, bytes.length);
    this.beat();
  };
}
