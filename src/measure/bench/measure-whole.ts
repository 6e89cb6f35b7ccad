import type { BenchRun } from './bench-run.ts';
import type { FreshProcess } from './roles/fresh-process.ts';
import { overall, type Took } from './measure.ts';
import { percentile } from '../percentile.ts';
import { mostAim } from './report.ts';

const WHOLE_MS = 15;
const BLOCK_MS = 50;
const BLOCK_P99_MS = 15;

/** Asks whole questions, from their words to the quoted sentences. @param search - What the search alone takes. */
export async function measureWhole(
  { questions, report }: Pick<BenchRun, 'questions' | 'report'>,
  dateline: FreshProcess<'dateline'>,
  search: readonly Took[],
): Promise<void> {
  const { warmUp, whole } = questions;
  const { took, blockMs, after } = await dateline.call('askWhole', { warmUp, questions: whole });
  const [p50, p99] = [overall(took, 0.5), overall(took, 0.99)];
  report.times('whole question p50, ms · search alone', p50, overall(search, 0.5));
  report.row({
    name: 'whole question p99, ms · search alone',
    own: p99.cpuMs,
    theirs: overall(search, 0.99).cpuMs,
    wall: { own: p99.wallMs, theirs: overall(search, 0.99).wallMs },
    aim: mostAim(p99.cpuMs, WHOLE_MS),
  });
  const longest = Math.max(...blockMs);
  const usual = percentile(blockMs, 0.99);
  const name = 'longest block of the main thread, ms';
  report.row({ name: `${name}: ${whole.length} whole questions`, own: longest, aim: mostAim(longest, BLOCK_MS) });
  report.row({ name: `${name}: p99 of them`, own: usual, aim: mostAim(usual, BLOCK_P99_MS) });
  report.row({ name: 'size of the process after the questions, MB', own: after / 1e6 });
}
