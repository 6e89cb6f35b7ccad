import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../corpus/article.ts';
import { splitPassages } from '../../passages/passages.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { readArchive } from '../../archive/read/read-archive.ts';
import type { BenchRun } from './bench-run.ts';
import { compareBuilds } from './compare-builds.ts';
import { compareQuestions } from './compare-questions.ts';
import { compareStarts } from './compare-starts.ts';
import { GROWTH_HEADING, measureGrowth } from './growth.ts';
import { measureWhole } from './measure-whole.ts';
import { questionsOf } from './question-terms.ts';
import { Report } from './report.ts';
import { type FreshProcess, inFreshProcess } from './roles/fresh-process.ts';
import { syntheticArticles } from './archive/synthetic-archive.ts';
import { writeArchive } from './archive/write-archive.ts';

/** What to measure. */
export interface BenchOptions {
  /** How many passages, more than 2,000: a smaller archive is held in memory, and leaves no snapshot to measure. */
  readonly passages: number;
  /** Sizes to measure Dateline alone at instead, in passages; empty for none. */
  readonly growth: readonly number[];
  /** What alone is measured, in a part of the time: whole questions, or builds, appends and arrivals; `null` for everything. */
  readonly only: 'questions' | 'builds' | null;
  /** An archive to take articles from, all as if they were English; a made-up one when left out. */
  readonly folder?: string;
  /** How long one kind of question may be put to both engines, in seconds: MiniSearch may need seconds for one. */
  readonly budgetSeconds: number;
  /** How often each build and start is measured, from 1. */
  readonly rounds: number;
  /** Receives the report, a line at a time. */
  readonly write: (line: string) => void;
}

/**
 * Measures Dateline beside plain MiniSearch 7.2.0, or alone at several sizes, and writes a table. What is measured has a
 * process of its own; this one writes the archive, and is small. CPU time is that of all threads of a process; the ratios
 * are what can be compared between machines.
 */
export async function runBench(options: BenchOptions): Promise<void> {
  const { growth, passages, write } = options;
  if (growth.length === 0) {
    await withArchive(options, passages, async (run) => {
      const { articles, passages: count, characters } = run.archive;
      write(`${count} passages of ${articles} articles, ${(characters / 1e6).toFixed(1)} MB of text`);
      write('Aims are set for 300,000 passages.');
      const { rounds, budgetSeconds } = options;
      const measured = { ...run, rounds, budgetMs: budgetSeconds * 1000, report: new Report(write) };
      if (options.only === 'questions') await measureQuestions(measured);
      else if (options.only === 'builds') await measureBuilds(measured);
      else await compareEngines(measured);
    });
    return;
  }
  write(GROWTH_HEADING);
  for (const size of growth) {
    await withArchive(options, size, async (run) => {
      for (const line of await measureGrowth(run)) write(line);
    });
  }
}

/** Measures Dateline beside plain MiniSearch over one archive, and writes a table with what is aimed at. */
async function compareEngines(run: BenchRun): Promise<void> {
  run.report.heading();
  const minisearch = await compareBuilds(run);
  let dateline: FreshProcess<'dateline'> | null = null;
  try {
    dateline = await compareStarts(run, minisearch);
    await measureWhole(run, dateline, await compareQuestions(run, dateline, minisearch));
  } finally {
    await dateline?.end();
    await minisearch.end();
  }
  run.report.summary();
}

/** Compares builds alone. */
async function measureBuilds(run: BenchRun): Promise<void> {
  run.report.heading();
  const minisearch = await compareBuilds(run);
  await minisearch.end();
  run.report.summary();
}

/** Measures whole questions alone, in a process that did not build the archive. */
async function measureQuestions(run: BenchRun): Promise<void> {
  const { folders, dataFolder, questions, report } = run;
  report.heading();
  const request = { folder: folders.seeds, dataFolder, terms: questions.telling[0] ?? [] };
  await inFreshProcess('dateline', (fresh) => fresh.call('open', request));
  await inFreshProcess('dateline', async (fresh) => {
    await fresh.call('open', request);
    await measureWhole(run, fresh);
  });
  report.summary();
}

/** Writes an archive into a temporary folder, works with it, and removes the folder. */
async function withArchive(
  { folder, growth }: BenchOptions,
  passages: number,
  work: (run: Omit<BenchRun, 'report' | 'budgetMs' | 'rounds'>) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  try {
    const given = folder === undefined ? null : (await readArchive(folder)).articles;
    // Else nothing would be left for the last hundredth, which is appended.
    const count = given === null ? passages : Math.min(passages, countPassages(given));
    const seeds = join(root, 'seeds');
    // Only the comparison appends: growth has the archive whole at once.
    const folders = { seeds, last: growth.length === 0 ? join(root, 'last') : seeds };
    const archive = await writeArchive(given ?? syntheticArticles(), count, folders);
    await work({
      archive,
      folders,
      dataFolder: join(root, 'data'),
      appendFolder: join(root, 'data-append'),
      jsonPath: join(root, 'minisearch.json'),
      questions: questionsOf(archive, createAnalyzer()),
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function countPassages(articles: readonly Article[]): number {
  return articles.reduce((sum, article) => sum + splitPassages(article).length, 0);
}
