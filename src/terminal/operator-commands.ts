import type { Command as Program } from 'commander';

import type { Texts } from '../texts/texts.ts';
import { addDataCommands, type DataCommands } from './data-commands.ts';
import { wholeNumber } from './whole-number.ts';

/** What the operator's own commands are given. */
export interface OperatorFlags {
  readonly archive: string | null;
  readonly json: boolean;
}

/** The commands that exist in a terminal alone. Each gives the exit code of the process. */
export interface OperatorCommands extends DataCommands {
  start(flags: OperatorFlags): Promise<number>;
  check(flags: OperatorFlags & { readonly folder: string | null }): Promise<number>;
  /** Fetches the feeds once. @param flags - `all`: also those that are not due. */
  fetch(flags: { readonly all: boolean }): Promise<number>;
  /** Looks at everything that a start needs. */
  doctor(flags: OperatorFlags): Promise<number>;
  evaluate(flags: {
    readonly folders: readonly string[];
    readonly run: string | null;
    readonly answers: string | null;
    readonly misspelt: boolean;
    /** File of judged summaries to measure instead of questions; `null` for none. */
    readonly summaries: string | null;
  }): Promise<number>;
  /** Fits all weights on judged sets, and writes them to a file where one is given. */
  fit(flags: {
    readonly folders: readonly string[];
    readonly out: string | null;
    readonly summaries: string | null;
    readonly lines: string | null;
  }): Promise<number>;
  /** Measures which text of marked pages is taken for the article. */
  extraction(flags: {
    readonly folder: string;
    readonly predictions: string | null;
    readonly pages: boolean;
  }): Promise<number>;
  /** Measures the days found for pages whose day of publication is known. */
  dates(flags: {
    readonly pages: string;
    readonly labels: readonly string[];
    readonly misses: boolean;
  }): Promise<number>;
  bench(flags: {
    readonly passages: number;
    /** Sizes to measure alone at; empty for none. */
    readonly growth: readonly number[];
    /** What alone is measured; `null` for everything. */
    readonly only: 'questions' | 'builds' | null;
    readonly folder: string | null;
    readonly budgetSeconds: number;
    readonly rounds: number;
  }): Promise<number>;
}

/** Bounds of what a benchmark is asked for: what a machine can hold, and a day. */
const MOST_PASSAGES = 2_000_000;
const MOST_SECONDS = 86_400;
const MOST_ROUNDS = 100;

const ARCHIVE = '--archive <folder>';

/** Gives the program the operator's commands. `done` is called with the exit code of the one that ran. */
export function addOperatorCommands(
  program: Program,
  operator: OperatorCommands,
  texts: Texts,
  done: (code: number) => void,
): void {
  const { terminal: words } = texts;
  program.commandsGroup(words.running);
  program
    .command('start')
    .description(words.start)
    .option(ARCHIVE, words.archiveOption)
    .action(async (given: { archive?: string }) => done(await operator.start(flags(given))));
  program
    .command('check')
    .description(words.check)
    .argument('[folder]')
    .option(ARCHIVE, words.archiveOption)
    .option('--json', words.jsonOption)
    .action(async (folder: string | undefined, given: { archive?: string; json?: boolean }) =>
      done(await operator.check({ ...flags(given), folder: folder ?? null })),
    );
  program
    .command('doctor')
    .description(words.doctor)
    .option(ARCHIVE, words.archiveOption)
    .option('--json', words.jsonOption)
    .action(async (given: { archive?: string; json?: boolean }) => done(await operator.doctor(flags(given))));
  addFetchCommand(program, operator, texts, done);
  addDataCommands(program, operator, texts, done);
  addMeasuring(program, operator, words, done);
}

/** `--once` has to be said: without it somebody might expect a process that stays. */
function addFetchCommand(
  program: Program,
  operator: OperatorCommands,
  { feeds: words }: Texts,
  done: (code: number) => void,
): void {
  program
    .command('fetch')
    .description(words.fetch)
    .requiredOption('--once', words.fetchOption)
    .option('--all', words.allOption)
    .action(async (given: { all?: boolean }) => done(await operator.fetch({ all: given.all === true })));
}

interface EvalOptions {
  readonly run?: string | null;
  readonly answers?: string | null;
  readonly misspelt?: boolean;
  readonly summaries?: string | null;
}

interface FitOptions {
  readonly out?: string | null;
  readonly summaries?: string | null;
  readonly lines?: string | null;
}

/** The commands that measure: answers against judged sets, the engine against another. */
function addMeasuring(
  program: Program,
  operator: OperatorCommands,
  words: Texts['terminal'],
  done: (code: number) => void,
): void {
  // In one piece: the commands one after the other, with their options, as help lists them.
  program.commandsGroup(words.measuring);
  program
    .command('eval')
    .description(words.evaluate)
    .argument('<folders...>', words.evaluateFolder)
    .option('--run <file>', words.runFile)
    .option('--answers <file>', words.answersFile)
    .option('--misspelt', words.misspelt)
    .option('--summaries <file>', words.summariesFile)
    .action(
      async (folders: string[], { run = null, answers = null, misspelt = false, summaries = null }: EvalOptions) =>
        done(await operator.evaluate({ folders, run, answers, misspelt, summaries })),
    );
  program
    .command('fit')
    .description(words.fit)
    .argument('<folders...>', words.evaluateFolder)
    .option('--out <file>', words.fitOut)
    .option('--summaries <file>', words.fitSummaries)
    .option('--lines <file>', words.fitLines)
    .action(async (folders: string[], { out = null, summaries = null, lines = null }: FitOptions) =>
      done(await operator.fit({ folders, out, summaries, lines })),
    );
  program
    .command('extraction')
    .description(words.extraction)
    .argument('<folder>', words.extractionFolder)
    .option('--predictions <file>', words.extractionFile)
    .option('--pages', words.extractionPages)
    .action(async (folder: string, { predictions, pages = false }: { predictions?: string; pages?: boolean }) =>
      done(await operator.extraction({ folder, predictions: predictions ?? null, pages })),
    );
  program
    .command('dates')
    .description(words.dates)
    .argument('<pages>', words.datesPages)
    .argument('<labels...>', words.datesLabels)
    .option('--misses', words.datesMisses)
    .action(async (pages: string, labels: string[], { misses = false }: { misses?: boolean }) =>
      done(await operator.dates({ pages, labels, misses })),
    );
  program
    .command('bench')
    .description(words.bench)
    .option('--passages <number>', words.benchPassages, '100000')
    .option('--growth <numbers>', words.benchGrowth)
    .option('--questions', words.benchQuestions)
    .option('--builds', words.benchBuilds)
    .option('--folder <folder>', words.benchFolder)
    .option('--budget <seconds>', words.benchBudget, '90')
    .option('--rounds <number>', words.benchRounds, '1')
    .action(async (given: BenchFlags) =>
      done(
        await operator.bench({
          passages: wholeNumber(given.passages, 'passages', MOST_PASSAGES),
          growth: (given.growth?.split(',') ?? []).map((size) => wholeNumber(size, 'growth', MOST_PASSAGES)),
          only: given.questions === true ? 'questions' : given.builds === true ? 'builds' : null,
          folder: given.folder ?? null,
          budgetSeconds: wholeNumber(given.budget, 'budget', MOST_SECONDS),
          rounds: wholeNumber(given.rounds, 'rounds', MOST_ROUNDS),
        }),
      ),
    );
}

/** What `bench` is given, as it was typed. */
interface BenchFlags {
  readonly passages: string;
  readonly growth?: string;
  readonly questions?: boolean;
  readonly builds?: boolean;
  readonly folder?: string;
  readonly budget: string;
  readonly rounds: string;
}

function flags(given: { archive?: string; json?: boolean }): OperatorFlags {
  return { archive: given.archive ?? null, json: given.json === true };
}
