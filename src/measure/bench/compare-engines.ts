import { compareBuilds } from './compare-builds.ts';
import type { BenchRun } from './bench-run.ts';
import { compareQuestions } from './compare-questions.ts';
import { compareStarts } from './compare-starts.ts';
import type { FreshProcess } from './roles/fresh-process.ts';
import { measureWhole } from './measure-whole.ts';

/** Measures Dateline beside plain MiniSearch over one archive, and writes a table with what is aimed at. */
export async function compareEngines(run: BenchRun): Promise<void> {
  const { report } = run;
  report.heading();
  const minisearch = await compareBuilds(run);
  let dateline: FreshProcess<'dateline'> | null = null;
  try {
    dateline = await compareStarts(run, minisearch);
    const search = await compareQuestions(run, dateline, minisearch);
    await measureWhole(run, dateline, search);
  } finally {
    await dateline?.end();
    await minisearch.end();
  }
  report.summary();
}
