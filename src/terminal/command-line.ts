import { Command as Program, CommanderError } from 'commander';

import type { CommandContext } from '../command/model/context.ts';
import type { Actions, Callable, Command } from '../command/model/define-command.ts';
import type { Option } from '../command/model/options.ts';
import type { RawOptions } from '../command/message/reply.ts';
import type { Services } from '../command/model/services.ts';
import { QueryError } from '../errors.ts';
import type { ScreenStyle } from '../screen/styled-rows.ts';
import type { Texts } from '../texts/texts.ts';
import { addOperatorCommands, type OperatorCommands } from './operator-commands.ts';
import { runCallable } from './run-callable.ts';
import { wholeNumber } from './whole-number.ts';

/** What the command line needs of the rest of the program. */
export interface CommandLine {
  readonly version: string;
  readonly commands: readonly Command[];
  readonly operator: OperatorCommands;
  /** The words of help, and of what is wrong with a command line. */
  readonly texts: Texts;
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

/**
 * Runs one command line.
 *
 * @param argv - Arguments after the program's name.
 * @returns The exit code: 0 done (an honest "no answer" is a result too), 2 unusable input.
 * @throws Whatever a command throws besides a {@link QueryError}.
 */
export async function runCommandLine(argv: readonly string[], line: CommandLine): Promise<number> {
  const { texts } = line;
  let code = DONE;
  const program = new Program('dateline')
    .description(texts.terminal.description)
    .version(line.version, '-V, --version', texts.terminal.version)
    .exitOverride()
    .configureOutput({ writeOut: line.write, writeErr: line.writeError })
    .showHelpAfterError(false)
    .enablePositionalOptions();
  addOperatorCommands(program, line.operator, texts, (result) => {
    code = result;
  });
  program.commandsGroup(texts.terminal.asking);
  for (const command of line.commands) if (command.surfaces.includes('terminal')) addCommand(program, command, line);
  try {
    await program.parseAsync(upToUnknown(program, argv), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_INPUT;
    if (!(error instanceof QueryError)) throw error;
    line.writeError(`${texts.describeQueryProblem(error.problem)}\n`);
    return BAD_INPUT;
  }
  return code;
}

/** The arguments without what follows an unknown command, so that `bogus --help` is refused as `bogus` is. */
function upToUnknown(program: Program, argv: readonly string[]): readonly string[] {
  let group = program;
  for (const [index, word] of argv.entries()) {
    if (word.startsWith('-') || word === 'help' || group.commands.length === 0) return argv;
    const next = group.commands.find((command) => command.name() === word);
    if (!next) return argv.slice(0, index + 1);
    group = next;
  }
  return argv;
}

function addCommand(program: Program, command: Command, line: CommandLine): void {
  if (command.kind === 'command') addCallable(program, command.name, command, command.actions, line);
  if (command.kind !== 'group') return;
  const group = program.command(command.name).description(command.description(line.texts));
  for (const [name, callable] of Object.entries(command.subcommands)) {
    addCallable(group, name, callable, command.actions, line);
  }
}

/** Gives a command its options; the first required one may also stand without its name, in several words. */
function addCallable(parent: Program, name: string, callable: Callable, actions: Actions, line: CommandLine): void {
  const { texts } = line;
  const sub = parent.command(name).description(callable.description(texts));
  const positional = Object.entries(callable.options).find(([, option]) => option.required)?.[0];
  if (positional !== undefined) sub.argument(`[${positional}...]`, callable.options[positional]?.description(texts));
  for (const [key, option] of Object.entries(callable.options)) {
    sub.option(flagsOf(key, option), describe(option, texts));
    if (option.alias !== undefined) sub.option(`--${option.alias} <${option.alias}>`, describe(option, texts));
  }
  const ownPage = Object.hasOwn(callable.options, 'page');
  if (!ownPage) sub.option('--page <number>', texts.terminal.pageOption);
  sub
    .option('--press <number...>', texts.terminal.pressOption)
    .option('--json', texts.terminal.jsonOption)
    .option('--archive <folder>', texts.terminal.archiveOption);
  sub.action(async (...args: unknown[]) => {
    const given = sub.opts<Given>();
    const rest = positional === undefined ? [] : ((args[0] as string[] | undefined) ?? []);
    const raw = rawOptions(callable, given, positional, rest.length === 0 ? undefined : rest.join(' '));
    const page = ownPage || given['page'] === undefined ? null : wholeNumber(String(given['page']), 'page');
    const presses = [given['press'] ?? []].flat().map((press) => wholeNumber(String(press), 'press'));
    const archive = await line.open(typeof given['archive'] === 'string' ? given['archive'] : null);
    try {
      const { services, context } = archive;
      const shown = { style: line.style, json: given['json'] === true, page, presses };
      line.write(`${await runCallable({ callable, actions, raw, services, context, ...shown })}\n`);
    } finally {
      await archive.close();
    }
  });
}

/** What commander gives for the flags of a command line. */
type Given = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** The values of a callable's own options, each under its name or its alias; words without a flag are the first required one's. */
function rawOptions(
  { options }: Callable,
  given: Given,
  positional: string | undefined,
  rest: string | undefined,
): RawOptions {
  const raw: Record<string, string | boolean | undefined> = {};
  for (const [key, { alias }] of Object.entries(options)) {
    const value = given[key] ?? (alias === undefined ? undefined : given[alias]);
    raw[key] = Array.isArray(value) ? value.join(' ') : value;
  }
  if (positional !== undefined && rest !== undefined) raw[positional] ??= rest;
  return raw;
}

function flagsOf(key: string, option: Option): string {
  return option.kind === 'flag' ? `--${key}` : `--${key} <${option.kind === 'text' ? key : option.kind}>`;
}

function describe(option: Option, texts: Texts): string {
  const text = option.description(texts);
  if (option.kind === 'choice') return `${text}: ${option.choices.join(', ')}`;
  return option.kind === 'integer' ? `${text}, ${option.min}–${option.max}` : text;
}
