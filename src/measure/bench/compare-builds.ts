import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRun } from './bench-run.ts';
import { FreshProcess, inFreshProcess } from './roles/fresh-process.ts';
import { overall, type Took } from './measure.ts';
import { mostAim } from './report.ts';
import type { DatelineRole, IndexRole } from './roles/roles.ts';
import { snapshotSizes } from './archive/snapshot-files.ts';

const BUILD_MOST = 0.12;
const APPEND_MOST = 0.03;
const BLOCK_MS = 50;
const ARRIVALS = 8;
const ARRIVAL_CPU_MS = 100;
const ARRIVAL_WALL_MS = 400;
const ARRIVAL_MB = 1;

type Opened = Awaited<ReturnType<DatelineRole['open']>>;
type Indexed = Awaited<ReturnType<IndexRole['build']>>;

/** All rounds of building. */
interface Builds {
  readonly archive: Opened[];
  readonly index: Indexed[];
  /** Plain MiniSearch, with Dateline's analyzer and with its own tokenizer. */
  readonly sameAnalyzer: Took[];
  readonly ownTokenizer: Took[];
}

/**
 * Compares builds: each in a process of its own, one kind after the other and that as often as the run says. The folder is
 * whole afterwards, and its snapshot stands in the data folder.
 *
 * @returns The process that holds plain MiniSearch's index with Dateline's analyzer.
 */
export async function compareBuilds(run: BenchRun): Promise<FreshProcess<'minisearch'>> {
  const append = await appendLast(run);
  const builds: Builds = { archive: [], index: [], sameAnalyzer: [], ownTokenizer: [] };
  const folder = run.folders.seeds;
  let kept: FreshProcess<'minisearch'> | null = null;
  for (let round = 0; round < run.rounds; round++) {
    await kept?.end();
    await rm(run.dataFolder, { recursive: true, force: true });
    builds.archive.push(await openArchive(run, run.dataFolder));
    builds.index.push(await inFreshProcess('index', (fresh) => fresh.call('build', { folder })));
    builds.ownTokenizer.push(
      await inFreshProcess('minisearch', (fresh) => fresh.call('build', { folder, tokenizer: 'default' })),
    );
    kept = new FreshProcess('minisearch');
    builds.sameAnalyzer.push(await kept.call('build', { folder, tokenizer: 'analyzer' }));
  }
  await reportBuilds(run, builds, append);
  return kept!;
}

async function reportBuilds(run: BenchRun, builds: Builds, append: Opened): Promise<void> {
  const { report } = run;
  const { archive, index } = builds;
  const whole = median(archive);
  const build = median(index.map((each) => each.whole));
  report.times('build of the index, ms · addAll, the same analyzer', build, median(builds.sameAnalyzer), BUILD_MOST);
  report.times('build of the index, ms · addAll, its own tokenizer', build, median(builds.ownTokenizer), BUILD_MOST);
  report.times('build of the archive in the worker, from files to snapshot, ms', whole);
  report.times(
    'append 1 % to the index, ms · our rebuild',
    median(index.map((each) => each.append)),
    build,
    APPEND_MOST,
  );
  const identical = index.every((each) => each.identical);
  report.row({
    name: 'the index to the byte, merged and rebuilt',
    own: identical ? 'identical' : 'DIFFERENT',
    aim: { words: 'identical', met: identical },
  });
  report.times('append 1 % to the snapshot, ms · our rebuild', append, whole, APPEND_MOST);
  await reportArrivals(run);
  const block = Math.max(...archive.map(({ blockMs }) => blockMs));
  report.row({ name: 'longest block of the main thread, ms: build', own: block, aim: mostAim(block, BLOCK_MS) });
  report.row({ name: 'largest size of the process in a build, MB', own: archive.at(-1)!.peak / 1e6 });
  const sizes = await snapshotSizes(run.dataFolder);
  report.row({ name: 'snapshot, MB', own: sizes.loaded / 1e6 });
  report.row({ name: 'its texts, which stay on the disk, MB', own: sizes.texts / 1e6 });
}

/** Takes new articles in, one after the other: the first needs a thread and its code, those after it find them. */
async function reportArrivals({ report, folders, dataFolder }: BenchRun): Promise<void> {
  const request = { folder: folders.seeds, dataFolder, articles: ARRIVALS };
  const arrivals = await inFreshProcess('dateline', (fresh) => fresh.call('takeIn', request));
  const [first, ...others] = arrivals;
  report.times('one new article of ten passages, the first after a start, ms', first!);
  const each = median(others);
  report.times('one new article of ten passages, each after it, ms', each);
  report.row({ name: '  CPU', own: each.cpuMs, aim: mostAim(each.cpuMs, ARRIVAL_CPU_MS) });
  report.row({ name: '  by the clock', own: each.wallMs, aim: mostAim(each.wallMs, ARRIVAL_WALL_MS) });
  const megabytes = Math.max(...arrivals.map(({ bytes }) => bytes)) / 1e6;
  report.row({ name: '  written, at most, MB', own: megabytes, aim: mostAim(megabytes, ARRIVAL_MB) });
}

function median(took: readonly Took[]): Took {
  return overall(took, 0.5);
}

/** Opens all but the last hundredth of the archive, adds that to the folder, and measures a start that takes it in. */
async function appendLast(run: BenchRun): Promise<Opened> {
  await openArchive(run, run.appendFolder);
  const { last, seeds } = run.folders;
  for (const name of await readdir(last)) await rename(join(last, name), join(seeds, name));
  return openArchive(run, run.appendFolder);
}

function openArchive({ folders, questions }: BenchRun, dataFolder: string): Promise<Opened> {
  const [terms = []] = questions.telling;
  return inFreshProcess('dateline', (fresh) => fresh.call('open', { folder: folders.seeds, dataFolder, terms }));
}
