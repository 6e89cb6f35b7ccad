import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';
import { COMMAND, OPTION } from '../wire/wire-types.ts';

/** Values as somebody types or picks them, by option name. */
export type TypedValues = Readonly<Record<string, string | number | boolean>>;

/** What a member has written after `/`. */
export interface CommandLine {
  readonly name: string;
  readonly subcommand?: string;
  readonly options: TypedValues;
}

/** The named subcommands of a command; none for one that is called by itself. */
export function subcommandsOf(command: APIApplicationCommand): readonly {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}[] {
  return (command.options ?? []).flatMap((option) =>
    option.type === OPTION.subcommand
      ? [{ name: option.name, description: option.description, options: option.options ?? [] }]
      : [],
  );
}

/** The options of a command or of one of its subcommands; `undefined` if there is no such subcommand. */
export function optionsOf(
  command: APIApplicationCommand,
  subcommand?: string,
): readonly APIApplicationCommandBasicOption[] | undefined {
  const subcommands = subcommandsOf(command);
  if (subcommands.length > 0) return subcommands.find(({ name }) => name === subcommand)?.options;
  return subcommand === undefined
    ? ((command.options ?? []) as readonly APIApplicationCommandBasicOption[])
    : undefined;
}

/**
 * Reads a line as somebody types it: `/ask who is sanctioning Belarus since:2021`. `name:value` sets an option; a value
 * ends where the next option begins. Free text goes to the first required option, else to the first.
 *
 * @returns `null` if the line is no command. An unknown command keeps its name, with no options.
 */
export function readCommandLine(line: string, commands: readonly APIApplicationCommand[]): CommandLine | null {
  const head = /^\/(\S+)\s*/u.exec(line.trim());
  if (!head?.[1]) return null;
  const name = head[1];
  const command = commands.find((each) => each.name === name && each.type === COMMAND.slash);
  if (!command) return { name, options: {} };
  let rest = line.trim().slice(head[0].length);
  let subcommand: string | undefined;
  if (subcommandsOf(command).length > 0) {
    const [word = ''] = rest.split(/\s/u, 1);
    if (word !== '') {
      subcommand = word;
      rest = rest.slice(word.length).trim();
    }
  }
  const options = optionsOf(command, subcommand) ?? [];
  return { name, ...(subcommand !== undefined && { subcommand }), options: readValues(rest, options) };
}

function readValues(text: string, options: readonly APIApplicationCommandBasicOption[]): TypedValues {
  const names = new Set(options.map((option) => option.name));
  const values: Record<string, string> = {};
  const marks = [...text.matchAll(/(?<=^|\s)([-\w]+):/gu)].filter((mark) => names.has(mark[1] ?? ''));
  const free = text.slice(0, marks[0]?.index ?? text.length).trim();
  const first = options.find(({ required }) => required === true) ?? options[0];
  if (free !== '' && first) values[first.name] = free;
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? text.length;
    values[mark[1] ?? ''] = text.slice(mark.index + mark[0].length, end).trim();
  }
  return values;
}
