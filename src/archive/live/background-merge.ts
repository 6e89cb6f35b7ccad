import { isWasted } from '../snapshot/move-texts.ts';
import { planMerge } from '../snapshot/plan-merge.ts';
import { planTexts } from '../snapshot/texts/merge-texts.ts';
import { bytesOf } from '../snapshot/texts/stored-texts.ts';
import type { LoadedEdition } from './loaded-edition.ts';

/** The merge of a snapshot, under way or ended: an update gives it up. */
export class BackgroundMerge {
  #merge: { readonly done: Promise<void>; readonly given: AbortController } | null = null;

  /**
   * @param work - Told by the signal when it is given up.
   * @param onError - Told why it failed, where it was not given up.
   */
  start(work: (signal: AbortSignal) => Promise<void>, onError: (error: unknown) => void): void {
    const given = new AbortController();
    const done = work(given.signal).catch((error: unknown) => {
      if (!given.signal.aborted) onError(error);
    });
    this.#merge = { done, given };
  }

  /** Resolves when it has ended. */
  async giveUp(): Promise<void> {
    this.#merge?.given.abort();
    await this.#merge?.done;
  }
}

/** Whether `mergeSnapshot` would find anything to do. */
export function isMergeDue({ segments, manifest, stored }: LoadedEdition): boolean {
  const texts = manifest?.texts ?? [];
  const isNear = planMerge(segments, Infinity).length > 0 || planTexts(texts) < texts.length;
  return isNear || (stored !== null && isWasted(bytesOf(texts), stored.stored.textBytes, 'merge'));
}
