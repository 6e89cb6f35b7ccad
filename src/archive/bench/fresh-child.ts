import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { createAsk } from '../../answer/ask.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { Day } from '../../corpus/day.ts';
import { createAnalyzer } from '../../search/analyzer.ts';
import type { Archive } from '../archive.ts';
import { openArchive } from '../archive.ts';
import { longestBlock, measure, percentile } from './measure.ts';
import { plainOptions } from './plain-minisearch.ts';

/** What a fresh process is to do. */
export type FreshTask =
  | { readonly kind: 'minisearch'; readonly json: string; readonly question: string }
  | {
      readonly kind: 'archive';
      readonly folder: string;
      readonly dataFolder: string;
      readonly question: string;
      readonly whole: readonly string[];
    };

/** What it measured; numbers that the task does not give are 0. */
export interface FreshResult {
  /** What loading added to the resident size, in bytes. */
  readonly rss: number;
  /** Loading and the first answer. */
  readonly startCpuMs: number;
  readonly startWallMs: number;
  readonly startBlockMs: number;
  /** Whole questions, asked one after the other. */
  readonly p50: number;
  readonly p99: number;
  readonly questionBlockMs: number;
  readonly rssAfter: number;
}

const silent = (): void => undefined;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
const TODAY = '2024-01-01' as Day;
/** Questions before the measured ones, in which V8 compiles what they use. */
const WARM_UP = 100;

/** Loads what the task names, tells the process's size, and asks. */
async function perform(task: FreshTask): Promise<FreshResult> {
  const nothing = { startCpuMs: 0, startWallMs: 0, startBlockMs: 0, p50: 0, p99: 0, questionBlockMs: 0, rssAfter: 0 };
  const analyzer = createAnalyzer();
  const terms = analyzer.terms(task.question, 'en');
  const before = size();
  if (task.kind === 'minisearch') {
    const { result, cpuMs, wallMs } = await measure(() => {
      const engine = MiniSearch.loadJSON(readFileSync(task.json, 'utf8'), plainOptions(analyzer));
      engine.search(terms.join(' '));
      return engine;
    });
    const rss = size() - before;
    return { ...nothing, rss, startCpuMs: cpuMs, startWallMs: wallMs, rssAfter: result.documentCount };
  }
  let archive: Archive | null = null;
  let took = { cpuMs: 0, wallMs: 0 };
  const startBlockMs = await longestBlock(async () => {
    took = await measure(async () => {
      archive = await openArchive({ ...task, today: () => TODAY, log: SILENT, watch: false });
      const words = terms.map((term) => ({ word: term, forms: [{ term, weight: 1 }] }));
      await archive.current().passages.search({ terms: words, range: ALL_DAYS, hidden: new Set(), limit: 10 });
    });
  });
  const rss = size() - before;
  const asked = await askAll(archive!, task.whole);
  await archive!.close();
  return { rss, startCpuMs: took.cpuMs, startWallMs: took.wallMs, startBlockMs, ...asked };
}

async function askAll(
  archive: Archive,
  questions: readonly string[],
): Promise<Pick<FreshResult, 'p50' | 'p99' | 'questionBlockMs' | 'rssAfter'>> {
  const ask = createAsk({ edition: () => archive.current(), analyzer: createAnalyzer() });
  const times: number[] = [];
  const askOne = async (question: string): Promise<void> => {
    const request = { question, range: ALL_DAYS, order: 'best', today: TODAY, limit: 4 } as const;
    times.push((await measure(() => ask({ ...request, hidden: new Set<string>() }))).cpuMs);
    // As between two commands: without a turn of the loop all questions would be one block.
    await new Promise((resolve) => setImmediate(resolve));
  };
  for (const question of questions.slice(0, WARM_UP)) await askOne(question);
  times.length = 0;
  const questionBlockMs = await longestBlock(async () => {
    for (const question of questions) await askOne(question);
  });
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), questionBlockMs, rssAfter: size(false) };
}

/** The resident size. @param collected - Whether to collect garbage first, as after a pause. */
function size(collected = true): number {
  // Twice, since the first collection may only mark what the second one frees.
  if (collected) for (let round = 0; round < 2; round++) globalThis.gc?.();
  return process.memoryUsage().rss;
}

process.once('message', (task: FreshTask) => {
  void perform(task).then((result) => process.send?.(result, () => process.disconnect()));
});
