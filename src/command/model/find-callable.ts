import type { Callable, Command } from './define-command.ts';

/** The command with that name on Discord, as an interaction gives it: a menu only for a menu. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.name === name && command.surfaces.includes('discord'));
}

/** What `/name` or `/name subcommand` calls; `undefined` for what is no longer, or never was, a command of ours. */
export function findCallable(
  commands: readonly Command[],
  name: string,
  subcommand: string | null,
): Callable | undefined {
  const command = findCommand(commands, name);
  if (command?.kind === 'command') return subcommand === null ? command : undefined;
  if (command?.kind !== 'group' || subcommand === null) return undefined;
  return Object.hasOwn(command.subcommands, subcommand) ? command.subcommands[subcommand] : undefined;
}
