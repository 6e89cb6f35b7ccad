import { closeSync, openSync, readSync } from 'node:fs';
import type { OnDamage } from './on-damage.ts';

/** A file that is open for as long as somebody may read of it, though it be removed meanwhile. */
export class HeldFile {
  readonly #holders = new Set<OnDamage>();
  #descriptor: number | null = null;

  /**
   * Opens the file, where nobody holds it yet.
   *
   * @param onDamage - Told by {@link tell}.
   * @returns A function that lets it go. It holds on to nothing but the file.
   * @throws What the system says when it cannot be opened.
   */
  hold(path: string, onDamage: OnDamage): () => void {
    this.#descriptor ??= openSync(path, 'r');
    // The same function may be given by several.
    const holder: OnDamage = (what) => onDamage(what);
    this.#holders.add(holder);
    return () => {
      if (!this.#holders.delete(holder) || this.#holders.size > 0) return;
      closeSync(this.#descriptor!);
      this.#descriptor = null;
    };
  }

  /** Tells all who hold it. */
  tell(what: string): void {
    for (const holder of this.#holders) holder(what);
  }

  /** Fills `into` with what stands from `at` on. @returns Whether it could: what a bad disk does not give is as good as gone. */
  read(into: Uint8Array, at: number): boolean {
    try {
      for (let length = 0; length < into.length;) {
        const read = readSync(this.#descriptor!, into, length, into.length - length, at + length);
        if (read === 0) return false;
        length += read;
      }
      return true;
    } catch (error) {
      // Nobody holds it: that is no fault of the disk's.
      if (this.#descriptor === null) throw error;
      return false;
    }
  }
}
