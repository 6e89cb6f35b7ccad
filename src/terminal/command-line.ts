import { Command as Program, CommanderError } from 'commander';

import type { CommandContext } from '../command/model/context.ts';
import type { Actions, Callable, Command } from '../command/model/define-command.ts';
import type { Option } from '../command/model/options.ts';
import type { RawOptions } from '../command/message/reply.ts';
import type { Services } from '../command/model/services.ts';
import { QueryError } from '../errors.ts';
import { english } from '../texts/english.ts';
import type { ScreenStyle } from '../screen/styled-rows.ts';
import { runCallable } from './run-callable.ts';

/** What the operator's own commands are given. */
export interface OperatorFlags {
  readonly archive: string | null;
  readonly json: boolean;
}

/** The commands that exist in a terminal alone. Each gives the exit code of the process. */
export interface OperatorCommands {
  start(flags: OperatorFlags): Promise<number>;
  check(flags: OperatorFlags & { readonly folder: string | null }): Promise<number>;
  evaluate(flags: {
    readonly folders: readonly string[];
    readonly run: string | null;
    readonly answers: string | null;
  }): Promise<number>;
  /** Deletes every row that names a person. */
  forget(flags: { readonly user: string }): Promise<number>;
  bench(flags: {
    readonly passages: number;
    /** Sizes to measure alone at; empty for none. */
    readonly growth: readonly number[];
    readonly folder: string | null;
    readonly budgetSeconds: number;
    readonly rounds: number;
  }): Promise<number>;
}

/** What the command line needs of the rest of the program. */
export interface CommandLine {
  readonly version: string;
  readonly commands: readonly Command[];
  readonly operator: OperatorCommands;
  /** Opens the archive for one call; it is closed afterwards. */
  readonly open: (
    archive: string | null,
  ) => Promise<{ readonly services: Services; readonly context: CommandContext; close(): Promise<void> }>;
  readonly style: ScreenStyle;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
}

/** Exit codes: done, input that the caller can mend. Other failures are the caller's to map. */
const DONE = 0;
const BAD_INPUT = 2;

/** Bounds of what a benchmark is asked for: what a machine can hold, and a day. */
const MOST_PASSAGES = 2_000_000;
const MOST_SECONDS = 86_400;
const MOST_ROUNDS = 100;

const words = english.terminal;

/**
 * Runs one command line.
 *
 * @param argv - Arguments after the program's name.
 * @returns The exit code: 0 done (an honest "no answer" is a result too), 2 unusable input.
 * @throws Whatever a command throws besides a {@link QueryError}.
 */
export async function runCommandLine(argv: readonly string[], line: CommandLine): Promise<number> {
  let code = DONE;
  const program = new Program('dateline')
    .description(words.description)
    .version(line.version, '-V, --version', words.version)
    .exitOverride()
    .configureOutput({ writeOut: line.write, writeErr: line.writeError })
    .showHelpAfterError(false)
    .enablePositionalOptions();
  addOperatorCommands(program, line, (result) => {
    code = result;
  });
  for (const command of line.commands.filter(({ surfaces }) => surfaces.includes('terminal'))) {
    if (command.kind === 'command') addCallable(program, command.name, command, command.actions, line);
    if (command.kind === 'group') {
      const group = program.command(command.name).description(command.description);
      for (const [name, callable] of Object.entries(command.subcommands)) {
        addCallable(group, name, callable, command.actions, line);
      }
    }
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_INPUT;
    if (!(error instanceof QueryError)) throw error;
    line.writeError(`${english.describeQueryProblem(error.problem)}\n`);
    return BAD_INPUT;
  }
  return code;
}

/** Gives a command its options; the first required one may also stand without its name, in several words. */
function addCallable(parent: Program, name: string, callable: Callable, actions: Actions, line: CommandLine): void {
  const sub = parent.command(name).description(callable.description);
  const positional = Object.entries(callable.options).find(([, option]) => option.required)?.[0];
  if (positional !== undefined) sub.argument(`[${positional}...]`, callable.options[positional]?.description);
  for (const [key, option] of Object.entries(callable.options)) {
    sub.option(flagsOf(key, option), describe(option));
    if (option.alias !== undefined) sub.option(`--${option.alias} <${option.alias}>`, describe(option));
  }
  const ownPage = Object.hasOwn(callable.options, 'page');
  if (!ownPage) sub.option('--page <number>', words.pageOption);
  sub
    .option('--press <number...>', words.pressOption)
    .option('--json', words.jsonOption)
    .option('--archive <folder>', words.archiveOption);
  sub.action(async (...args: unknown[]) => {
    const given = sub.opts<Record<string, string | boolean | string[] | undefined>>();
    const rest = positional === undefined ? [] : ((args[0] as string[] | undefined) ?? []);
    const raw: Record<string, string | boolean | undefined> = {};
    for (const [key, option] of Object.entries(callable.options)) {
      const value = given[key] ?? (option.alias === undefined ? undefined : given[option.alias]);
      raw[key] = Array.isArray(value) ? value.join(' ') : value;
    }
    if (positional !== undefined && rest.length > 0) raw[positional] ??= rest.join(' ');
    const page = ownPage || given['page'] === undefined ? null : wholeNumber(String(given['page']), 'page');
    const presses = [given['press'] ?? []].flat().map((press) => wholeNumber(String(press), 'press'));
    const json = given['json'] === true;
    const archive = await line.open(typeof given['archive'] === 'string' ? given['archive'] : null);
    try {
      const { services, context } = archive;
      const call = {
        callable,
        actions,
        raw: raw as RawOptions,
        services,
        context,
        style: line.style,
        json,
        page,
        presses,
      };
      line.write(`${await runCallable(call)}\n`);
    } finally {
      await archive.close();
    }
  });
}

function flagsOf(key: string, option: Option): string {
  return option.kind === 'flag' ? `--${key}` : `--${key} <${option.kind === 'text' ? key : option.kind}>`;
}

function describe(option: Option): string {
  if (option.kind === 'choice') return `${option.description}: ${Object.keys(option.choices).join(', ')}`;
  return option.kind === 'integer' ? `${option.description}, ${option.min}–${option.max}` : option.description;
}

function wholeNumber(text: string, option: string, max = 1000): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > max) {
    throw new QueryError({ code: 'bad-number', option, min: 1, max });
  }
  return number;
}

function addOperatorCommands(program: Program, line: CommandLine, done: (code: number) => void): void {
  const { operator } = line;
  const archiveFlag = '--archive <folder>';
  program
    .command('start')
    .description(words.start)
    .option(archiveFlag, words.archiveOption)
    .action(async (given: { archive?: string }) => done(await operator.start(flags(given))));
  program
    .command('check')
    .description(words.check)
    .argument('[folder]')
    .option(archiveFlag, words.archiveOption)
    .option('--json', words.jsonOption)
    .action(async (folder: string | undefined, given: { archive?: string; json?: boolean }) =>
      done(await operator.check({ ...flags(given), folder: folder ?? null })),
    );
  program
    .command('eval')
    .description(words.evaluate)
    .argument('<folders...>', words.evaluateFolder)
    .option('--run <file>', words.runFile)
    .option('--answers <file>', words.answersFile)
    .action(async (folders: string[], given: { run?: string; answers?: string }) =>
      done(await operator.evaluate({ folders, run: given.run ?? null, answers: given.answers ?? null })),
    );
  program
    .command('data')
    .description(words.data)
    .command('delete')
    .description(words.forget)
    .requiredOption('--user <id>', words.user)
    .action(async (given: { user: string }) => {
      if (!/^\d{17,20}$/u.test(given.user)) throw new QueryError({ code: 'bad-user', text: given.user.slice(0, 40) });
      done(await operator.forget({ user: given.user }));
    });
  program
    .command('bench')
    .description(words.bench)
    .option('--passages <number>', words.benchPassages, '100000')
    .option('--growth <numbers>', words.benchGrowth)
    .option('--folder <folder>', words.benchFolder)
    .option('--budget <seconds>', words.benchBudget, '90')
    .option('--rounds <number>', words.benchRounds, '1')
    .action(async (given: { passages: string; growth?: string; folder?: string; budget: string; rounds: string }) =>
      done(
        await operator.bench({
          passages: wholeNumber(given.passages, 'passages', MOST_PASSAGES),
          growth: (given.growth?.split(',') ?? []).map((size) => wholeNumber(size, 'growth', MOST_PASSAGES)),
          folder: given.folder ?? null,
          budgetSeconds: wholeNumber(given.budget, 'budget', MOST_SECONDS),
          rounds: wholeNumber(given.rounds, 'rounds', MOST_ROUNDS),
        }),
      ),
    );
}

function flags(given: { archive?: string; json?: boolean }): OperatorFlags {
  return { archive: given.archive ?? null, json: given.json === true };
}
