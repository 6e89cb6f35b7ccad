import type { BenchRun } from './bench-run.ts';
import { FreshProcess } from './roles/fresh-process.ts';
import { overall } from './measure.ts';
import { mostAim, ratioAim } from './report.ts';
import type { DatelineRole, Loaded } from './roles/roles.ts';

const START_MOST = 0.005;
const SIZE_MOST = 0.08;
const BLOCK_MS = 50;

/**
 * Compares starts, each in a process of its own: from the snapshot to the first answer, and from plain MiniSearch's JSON.
 *
 * @param minisearch - Holds the index that is written as JSON.
 * @returns The process of the last start, with the archive open.
 */
export async function compareStarts(
  run: BenchRun,
  minisearch: FreshProcess<'minisearch'>,
): Promise<FreshProcess<'dateline'>> {
  const { report, folders, dataFolder, jsonPath } = run;
  const [terms = []] = run.questions.telling;
  const saved = await minisearch.call('save', { path: jsonPath });
  if (!saved) report.note('plain MiniSearch cannot be written as one string of that size');
  const own: Awaited<ReturnType<DatelineRole['open']>>[] = [];
  const theirs: Loaded[] = [];
  let kept: FreshProcess<'dateline'> | null = null;
  for (let round = 0; round < run.rounds; round++) {
    await kept?.end();
    kept = new FreshProcess('dateline');
    own.push(await kept.call('open', { folder: folders.seeds, dataFolder, terms }));
    if (!saved) continue;
    const other = new FreshProcess('minisearch');
    theirs.push(await other.call('load', { path: jsonPath, terms }));
    await other.end();
  }
  const load = saved ? overall(theirs, 0.5) : undefined;
  report.times('start to first answer, ms · loadJSON', overall(own, 0.5), load, START_MOST);
  const block = Math.max(...own.map(({ blockMs }) => blockMs));
  report.row({ name: 'longest block of the main thread, ms: start', own: block, aim: mostAim(block, BLOCK_MS) });
  const [size, otherSize] = [own.at(-1)!, theirs.at(-1)];
  const sizes = [
    { name: 'size that the data adds to the process, MB', since: 'before' },
    { name: 'size above a bare process, code and data, MB', since: 'bare' },
  ] as const;
  for (const { name, since } of sizes) {
    const added = megabytesSince(size, since);
    const otherAdded = otherSize && megabytesSince(otherSize, since);
    report.row({ name, own: added, theirs: otherAdded, aim: ratioAim(added, otherAdded, SIZE_MOST) });
  }
  return kept!;
}

function megabytesSince(loaded: Loaded, since: 'bare' | 'before'): number {
  return (loaded.after - loaded[since]) / 1e6;
}
