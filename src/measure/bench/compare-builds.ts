import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRun } from './bench-run.ts';
import { FreshProcess, inFreshProcess } from './roles/fresh-process.ts';
import type { Took } from './measure.ts';
import { overall } from './measure.ts';
import { mostAim } from './report.ts';
import type { DatelineRole, IndexRole } from './roles/roles.ts';
import { sameArrays, snapshotSizes } from './archive/snapshot-files.ts';

const BUILD_MOST = 0.12;
const APPEND_MOST = 0.15;
const BLOCK_MS = 50;

type Opened = Awaited<ReturnType<DatelineRole['open']>>;
type Indexed = Awaited<ReturnType<IndexRole['build']>>;

/**
 * Compares builds: each in a process of its own, one kind after the other and that as often as the run says. The folder is
 * whole afterwards, and its snapshot stands in the data folder.
 *
 * @returns The process that holds plain MiniSearch's index with Dateline's analyzer.
 */
export async function compareBuilds(run: BenchRun): Promise<FreshProcess<'minisearch'>> {
  const append = await appendLast(run);
  const archive: Opened[] = [];
  const index: Indexed[] = [];
  const sameAnalyzer: Took[] = [];
  const ownTokenizer: Took[] = [];
  const folder = run.folders.seeds;
  let kept: FreshProcess<'minisearch'> | null = null;
  for (let round = 0; round < run.rounds; round++) {
    await kept?.end();
    await rm(run.dataFolder, { recursive: true, force: true });
    archive.push(await openArchive(run, run.dataFolder));
    index.push(await inFreshProcess('index', (fresh) => fresh.call('build', { folder })));
    ownTokenizer.push(
      await inFreshProcess('minisearch', (fresh) => fresh.call('build', { folder, tokenizer: 'default' })),
    );
    kept = new FreshProcess('minisearch');
    sameAnalyzer.push(await kept.call('build', { folder, tokenizer: 'analyzer' }));
  }
  const whole = overall(archive, 0.5);
  const build = overall(
    index.map((each) => each.whole),
    0.5,
  );
  const { report } = run;
  report.times('build of the index, ms · addAll, the same analyzer', build, overall(sameAnalyzer, 0.5), BUILD_MOST);
  report.times('build of the index, ms · addAll, its own tokenizer', build, overall(ownTokenizer, 0.5), BUILD_MOST);
  report.times('build of the archive in the worker, from files to snapshot, ms', whole);
  const indexAppend = overall(
    index.map((each) => each.append),
    0.5,
  );
  report.times('append 1 % to the index, ms · our rebuild', indexAppend, build, APPEND_MOST);
  note(
    run,
    index.every(({ identical }) => identical),
    'index',
  );
  report.times('append 1 % to the snapshot, ms · our rebuild', append, whole, APPEND_MOST);
  note(run, await sameArrays(run.dataFolder, run.appendFolder), 'snapshot');
  const block = Math.max(...archive.map(({ blockMs }) => blockMs));
  report.row({ name: 'longest block of the main thread, ms: build', own: block, aim: mostAim(block, BLOCK_MS) });
  report.row({ name: 'largest size of the process in a build, MB', own: archive.at(-1)!.peak / 1e6 });
  const sizes = await snapshotSizes(run.dataFolder);
  report.row({ name: 'snapshot, MB', own: sizes.loaded / 1e6 });
  report.row({ name: 'its texts, which stay on the disk, MB', own: sizes.texts / 1e6 });
  return kept!;
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

function note({ report }: BenchRun, identical: boolean, what: string): void {
  const own = identical ? 'identical' : 'DIFFERENT';
  report.row({
    name: `the ${what} to the byte, appended to and rebuilt`,
    own,
    aim: { words: 'identical', met: identical },
  });
}
