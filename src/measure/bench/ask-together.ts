import type { AskRequest } from '../../answer/ask/answer.ts';
import { createNewsroom } from '../../answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../answer/model/view.ts';
import type { Archive } from '../../archive/live/archive.ts';
import { NewsroomPool } from '../../compose/newsroom-threads/newsroom-pool.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { measure, type Took } from './measure.ts';

/** Questions that wait for each thread: one that is done has another to begin with. */
const WAITING = 2;

/**
 * Asks whole questions in threads, as the bot does, each as soon as one before it is answered.
 *
 * @param requests - Those to warm up with, and those that are measured.
 * @returns What all of the latter took together.
 */
export async function askTogether(
  archive: Archive,
  requests: { readonly warmUp: readonly AskRequest[]; readonly measured: readonly AskRequest[] },
  threads: number,
): Promise<Took> {
  const pool = new NewsroomPool({
    archive,
    newsroom: createNewsroom({ edition: () => archive.current(), analyzer: createAnalyzer() }),
    threads,
    onDamage: () => undefined,
  });
  const newsroom = pool.seenBy(WHOLE_VIEW);
  const askAll = async (all: readonly AskRequest[]): Promise<void> => {
    const left = all.values();
    const askOn = async (): Promise<void> => {
      for (const request of left) await newsroom.ask(request);
    };
    await Promise.all(Array.from({ length: threads * WAITING }, askOn));
  };
  try {
    // They fall to whichever thread is free: about once to each.
    for (let thread = 0; thread < threads; thread++) await askAll(requests.warmUp);
    const { cpuMs, wallMs } = await measure(() => askAll(requests.measured));
    return { cpuMs, wallMs };
  } finally {
    await pool.close();
  }
}
