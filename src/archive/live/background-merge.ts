import { isWasted } from '../snapshot/move-texts.ts';
import type { Engine } from '../../search/engine.ts';
import { planReadings } from '../snapshot/readings/merge-readings.ts';
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

/** Whether `mergeSnapshot` would find anything to do. @param engine - Has written the edition's snapshot. */
export function isMergeDue({ segments, manifest, stored }: LoadedEdition, engine: Engine): boolean {
  const texts = manifest?.texts ?? [];
  const isNear = planMerge(segments, Infinity).length > 0 || planTexts(texts) < texts.length;
  if (isNear || stored === null) return isNear;
  const { textBytes } = stored.stored;
  const areUnread = engine.words !== undefined && planReadings(stored.manifest.readings, textBytes) !== null;
  return areUnread || isWasted(bytesOf(texts), textBytes, 'merge');
}
