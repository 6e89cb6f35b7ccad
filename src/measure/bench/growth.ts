import { ALL_DAYS } from '../../corpus/day.ts';
import { askInTurn, type Engine } from './ask-in-turn.ts';
import type { BenchRun } from './bench-run.ts';
import { inFreshProcess } from './roles/fresh-process.ts';
import { overall, type Took } from './measure.ts';
import { snapshotSizes } from './archive/snapshot-files.ts';

/** Aims for a million passages. */
const MILLION = { passages: 1_000_000, questionMs: 20, sizeMb: 400, articleWallMs: 600 };
/** New articles that are taken in: the first has a thread to start. */
const ARRIVALS = 5;

const COLUMNS = [
  ['passages', 10],
  ['raw p50', 9],
  ['p99', 8],
  ['telling p50', 13],
  ['p99', 8],
  ['whole p50', 11],
  ['p99', 8],
  ['build s', 9],
  ['peak MB', 9],
  ['start ms', 10],
  ['block ms', 10],
  ['loaded MB', 11],
  ['asked MB', 10],
  ['snapshot MB', 13],
  ['texts MB', 10],
  ['article ms', 12],
  ['by clock', 10],
] as const;

/** The head of the growth table. */
export const GROWTH_HEADING = line(COLUMNS.map(([name]) => name));

/**
 * Measures Dateline alone over one archive: a build in a process of its own, then a start and questions in another one.
 * Times are CPU time, sizes those of the whole process.
 *
 * @returns Its row, and for a million passages what is aimed at.
 */
export async function measureGrowth(run: Omit<BenchRun, 'report' | 'budgetMs' | 'rounds'>): Promise<string[]> {
  const { questions, dataFolder } = run;
  const [terms = []] = questions.telling;
  const request = { folder: run.folders.seeds, dataFolder, terms };
  const built = await inFreshProcess('dateline', (fresh) => fresh.call('open', request));
  const sizes = await snapshotSizes(dataFolder);
  const measured = await inFreshProcess('dateline', async (fresh) => {
    const start = await fresh.call('open', request);
    const engine: Engine = (asked) => fresh.call('find', asked);
    const ask = async (asked: readonly (readonly string[])[]): Promise<readonly Took[]> =>
      (await askInTurn([engine], { questions: asked, range: ALL_DAYS, budgetMs: Infinity })).times[0]!.map(
        ({ took }) => took,
      );
    await ask(questions.warmUpTerms);
    const raw = await ask(questions.raw);
    const telling = await ask(questions.telling);
    const whole = await fresh.call('askWhole', {
      warmUp: questions.warmUp,
      questions: questions.whole,
      threads: 0,
    });
    const percentiles = [raw, telling, whole.took].flatMap((took) => [overall(took, 0.5), overall(took, 0.99)]);
    const megabytes = [built.peak, start.after, whole.after, sizes.loaded, sizes.texts].map((bytes) => bytes / 1e6);
    const [peak = 0, loaded = 0, after = 0, ...snapshot] = megabytes;
    const row = [
      String(start.passages),
      ...percentiles.map(({ cpuMs }) => figure(cpuMs)),
      figure(built.cpuMs / 1000),
      ...[peak, start.cpuMs, start.blockMs, loaded, after, ...snapshot].map(figure),
    ];
    const isMillion = start.passages >= MILLION.passages;
    return { row, aims: isMillion ? aims(raw, telling, loaded, after) : [], isMillion };
  });
  // Last: the snapshot is another one afterwards.
  const arrival = await takeIn(run);
  const { wallMs } = arrival;
  const own = measured.isMillion ? [`  new article, ms by the clock: ${verdict(wallMs, MILLION.articleWallMs)}`] : [];
  return [line([...measured.row, figure(arrival.cpuMs), figure(wallMs)]), ...measured.aims, ...own];
}

/** Takes new articles in. @returns The median of those after the first. */
async function takeIn({ folders, dataFolder }: Pick<BenchRun, 'folders' | 'dataFolder'>): Promise<Took> {
  const request = { folder: folders.seeds, dataFolder, articles: ARRIVALS };
  const [, ...others] = await inFreshProcess('dateline', (fresh) => fresh.call('takeIn', request));
  return overall(others, 0.5);
}

function aims(raw: readonly Took[], telling: readonly Took[], loaded: number, after: number): string[] {
  const [slowRaw, slowTelling] = [overall(raw, 0.99).cpuMs, overall(telling, 0.99).cpuMs];
  const { questionMs, sizeMb } = MILLION;
  return [
    `  question p99, CPU ms: raw ${verdict(slowRaw, questionMs)}, stop words removed ${verdict(slowTelling, questionMs)}`,
    `  size of the process, MB: loaded ${verdict(loaded, sizeMb)}, after the questions ${verdict(after, sizeMb)}`,
  ];
}

function verdict(value: number, most: number): string {
  return `${figure(value)} (aim ${most}: ${value < most ? 'met' : 'MISSED'})`;
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function line(texts: readonly string[]): string {
  return COLUMNS.map(([, width], place) => (texts[place] ?? '').padStart(width)).join('');
}
