import type { BenchRun } from './bench-run.ts';
import type { FreshProcess } from './roles/fresh-process.ts';
import { overall, type Took } from './measure.ts';
import { percentile } from '../percentile.ts';
import { leastAim, mostAim } from './report.ts';

/** What the median and the slowest hundredth are to take at most, in ms of CPU. */
const AIMS = [
  [0.5, 3],
  [0.99, 10],
] as const;
const BLOCK_MS = 50;
const BLOCK_P99_MS = 15;
/** As many as the cores that the aim is set for. */
const THREADS = 2;
const A_SECOND = 300;

/**
 * Asks whole questions, from their words to the quoted sentences.
 *
 * @param search - What the search alone takes; empty where that has not been measured.
 */
export async function measureWhole(
  { questions, report }: Pick<BenchRun, 'questions' | 'report'>,
  dateline: FreshProcess<'dateline'>,
  search: readonly Took[] = [],
): Promise<void> {
  const { warmUp, whole } = questions;
  const request = { warmUp, questions: whole, threads: THREADS };
  const { took, blockMs, after, together } = await dateline.call('askWhole', request);
  for (const [share, most] of AIMS) {
    const own = overall(took, share);
    const alone = search.length === 0 ? undefined : overall(search, share);
    report.row({
      name: `whole question p${share * 100}, ms${alone === undefined ? '' : ' · search alone'}`,
      own: own.cpuMs,
      theirs: alone?.cpuMs,
      wall: { own: own.wallMs, theirs: alone?.wallMs },
      aim: mostAim(own.cpuMs, most),
    });
  }
  if (together !== null) {
    const each = { cpuMs: together.cpuMs / whole.length, wallMs: together.wallMs / whole.length };
    const perSecond = 1000 / each.wallMs;
    report.times(`whole questions in ${THREADS} threads, ms each`, each);
    report.row({ name: 'so many a second', own: perSecond, aim: leastAim(perSecond, A_SECOND) });
  }
  const longest = Math.max(...blockMs);
  const usual = percentile(blockMs, 0.99);
  const name = 'longest block of the main thread, ms';
  report.row({ name: `${name}: ${whole.length} whole questions`, own: longest, aim: mostAim(longest, BLOCK_MS) });
  report.row({ name: `${name}: p99 of them`, own: usual, aim: mostAim(usual, BLOCK_P99_MS) });
  report.row({ name: 'size of the process after the questions, MB', own: after / 1e6 });
}
