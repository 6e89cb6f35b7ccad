import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { subcommandsOf } from '../../local-discord/people/command-line.ts';
import type { PromptWords } from './prompt-words.ts';

/** A line for each command and subcommand: how it is called, and what it is for. */
export function commandHelp(commands: readonly APIApplicationCommand[], words: PromptWords): readonly string[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => {
      const parts = subcommandsOf(command).map(({ name, description }) => ({
        name: `${command.name} ${name}`,
        description,
      }));
      return parts.length > 0 ? parts : [{ name: command.name, description: command.description }];
    })
    .map(({ name, description }) => words.commandHelp(name, description));
}
