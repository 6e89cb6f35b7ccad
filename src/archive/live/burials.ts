import type { LoadedEdition } from './loaded-edition.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import type { HeldArticles } from './still-held.ts';

/** Reads files again and finds what they still hold of a snapshot: see `findStillHeld`. */
export type FindHeld = (manifest: Manifest, paths: readonly string[]) => Promise<readonly HeldArticles[] | null>;

/** Articles that are shown again at a stretch, before others have their turn on the main thread. */
const AT_ONCE = 2000;

/**
 * Keeps what has changed in the folder out of sight until it is indexed anew. All articles of a file that was touched are
 * hidden at once. Of a file of many most are usually as they were: it is read again at once, in another thread, and what it
 * still holds is shown again within moments, whether an update is under way, has failed, or has not begun.
 */
export class Burials {
  readonly #findHeld: FindHeld;
  readonly #onError: (error: unknown) => void;
  readonly #onChange: () => void;
  #loaded: LoadedEdition | null = null;
  /** Files touched since the running update began, and whether they are gone. */
  readonly #touched = new Map<string, boolean>();
  /** Files that are to be looked at. */
  readonly #waiting = new Set<string>();
  /** Files that are being looked at, and were not touched since. */
  readonly #asked = new Set<string>();
  #looking: Promise<void> | null = null;
  #closed = false;

  /**
   * @param onError - Told when files could not be looked at: what they held stays hidden until the next update.
   * @param onChange - Told when others are hidden than before.
   */
  constructor(findHeld: FindHeld, onError: (error: unknown) => void, onChange: () => void) {
    this.#findHeld = findHeld;
    this.#onError = onError;
    this.#onChange = onChange;
  }

  /** Hides the articles of a file that changed or is gone. */
  touch(path: string, isGone: boolean): void {
    this.#touched.set(path, isGone);
    this.#bury(path, isGone);
    this.#onChange();
    this.#look();
  }

  /** Looks at files whose articles are hidden, and shows again what they still hold. */
  reconsider(paths: Iterable<string>): void {
    for (const path of paths) this.#waiting.add(path);
    this.#look();
  }

  /** An update begins: it will read all that was touched before. */
  beginUpdate(): void {
    this.#touched.clear();
  }

  /** An edition is in force, as new as the update that has ended: only what was touched since is hidden in it. */
  show(loaded: LoadedEdition): void {
    this.#loaded = loaded;
    this.#forget();
    loaded.revive();
    for (const [path, isGone] of this.#touched) this.#bury(path, isGone);
    this.#onChange();
    this.#look();
  }

  /** Nothing is left in the folder that could be shown. */
  hideAll(): void {
    this.#forget();
    this.#loaded?.buryAll();
    this.#onChange();
  }

  /** Resolves when nothing is being looked at any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#forget();
    await this.#looking;
  }

  #bury(path: string, isGone: boolean): void {
    // What is found out of the file as it was before means nothing now.
    this.#asked.delete(path);
    this.#waiting.delete(path);
    const articles = this.#loaded?.bury(path) ?? 0;
    // The one article of a file that changed is hardly ever as before, and what is held in memory is read again within
    // moments: both can wait for the update.
    if (!isGone && articles > 1 && this.#loaded?.manifest !== null) this.#waiting.add(path);
  }

  #forget(): void {
    this.#asked.clear();
    this.#waiting.clear();
  }

  #look(): void {
    if (this.#looking !== null || this.#waiting.size === 0 || this.#loaded === null || this.#closed) return;
    this.#looking = this.#lookAt(this.#loaded)
      .catch(this.#onError)
      .finally(() => {
        this.#looking = null;
        this.#look();
      });
  }

  async #lookAt(loaded: LoadedEdition): Promise<void> {
    const paths = [...this.#waiting];
    this.#waiting.clear();
    this.#asked.clear();
    for (const path of paths) this.#asked.add(path);
    const held = loaded.manifest === null ? null : await this.#findHeld(loaded.manifest, paths);
    for (const { path, places } of held ?? []) {
      for (let from = 0; from < places.length && this.#asked.has(path); from += AT_ONCE) {
        loaded.exhume(places.subarray(from, from + AT_ONCE));
        this.#onChange();
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }
}
