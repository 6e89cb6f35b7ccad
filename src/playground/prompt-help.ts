import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { playground } from '../texts/en/playground.ts';
import { subcommandsOf } from '../local-discord/people/command-line.ts';

/** A line for each command and subcommand: how it is called, and what it is for. */
export function commandHelp(commands: readonly APIApplicationCommand[]): readonly string[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => {
      const parts = subcommandsOf(command).map(({ name, description }) => ({
        name: `${command.name} ${name}`,
        description,
      }));
      return parts.length > 0 ? parts : [{ name: command.name, description: command.description }];
    })
    .map(({ name, description }) => playground.prompt.commandHelp(name, description));
}
