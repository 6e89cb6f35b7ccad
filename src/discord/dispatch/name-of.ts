import type { Interaction } from 'discord.js';

import type { Command } from '../../command/model/define-command.ts';
import { findCallable, findCommand } from '../../command/model/find-callable.ts';
import type { InteractionRecord } from '../../command/ports/interaction-record.ts';
import { readCustomId } from '../render/custom-id.ts';

const UNKNOWN = 'unknown';

/** What an interaction is of, in our own words alone: whatever a client sends, there are only so many names. */
export function nameOf(
  interaction: Interaction,
  commands: readonly Command[],
): Pick<InteractionRecord, 'kind' | 'command'> {
  if (interaction.isAutocomplete() || interaction.isChatInputCommand()) {
    const { commandName, options } = interaction;
    const subcommand = options.getSubcommand(false);
    const isOurs = findCallable(commands, commandName, subcommand) !== undefined;
    const name = subcommand === null ? commandName : `${commandName} ${subcommand}`;
    return { kind: interaction.isAutocomplete() ? 'suggestions' : 'command', command: isOurs ? name : UNKNOWN };
  }
  if (interaction.isMessageContextMenuCommand()) {
    return { kind: 'menu', command: findCommand(commands, interaction.commandName)?.name ?? UNKNOWN };
  }
  if (!interaction.isButton() && !interaction.isModalSubmit()) return { kind: 'unknown', command: UNKNOWN };
  const { command = '', action = '' } = readCustomId(interaction.customId) ?? {};
  const isOurs = Object.hasOwn(findCommand(commands, command)?.actions ?? {}, action);
  return { kind: interaction.isButton() ? 'press' : 'form', command: isOurs ? `${command}:${action}` : UNKNOWN };
}
