import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

import type { Command } from '../command/model/define-command.ts';
import type { Option, Options } from '../command/model/options.ts';
import { LIMITS } from '../discord-facts/limits.ts';
import { permissionBits } from '../discord-facts/permissions.ts';

/** What Discord is told about the commands that live there, in the order given. */
export function commandPayloads(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return commands.filter(({ surfaces }) => surfaces.includes('discord')).map(payload);
}

function payload(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const common = {
    name: command.name,
    // Commands live in servers alone: permissions and pins mean nothing elsewhere.
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions:
      command.defaultPermission === undefined ? null : String(permissionBits(command.defaultPermission)),
  };
  switch (command.kind) {
    case 'menu':
      return { ...common, type: ApplicationCommandType.Message };
    case 'command':
      return {
        ...common,
        type: ApplicationCommandType.ChatInput,
        description: command.description,
        options: optionPayloads(command.options),
      };
    case 'group':
      return {
        ...common,
        type: ApplicationCommandType.ChatInput,
        description: command.description,
        options: Object.entries(command.subcommands).map(
          ([name, { description, options }]): APIApplicationCommandSubcommandOption => ({
            type: ApplicationCommandOptionType.Subcommand,
            name,
            description,
            options: optionPayloads(options),
          }),
        ),
      };
  }
}

/** Required options first, as Discord wants them; otherwise in the order declared. */
function optionPayloads(options: Options): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .toSorted(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([name, option]) => optionPayload(name, option));
}

function optionPayload(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description, required } = option;
  const common = { name, description, required };
  const suggested = option.suggest !== undefined;
  switch (option.kind) {
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        min_length: option.minLength,
        max_length: Math.min(option.maxLength, LIMITS.command.textOption),
        ...(suggested && { autocomplete: true as const }),
      };
    case 'days':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        max_length: LIMITS.command.choice,
        ...(suggested && { autocomplete: true as const }),
      };
    case 'choice':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        choices: Object.entries(option.choices).map(([value, label]) => ({ name: label, value })),
      };
    case 'integer':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        min_value: option.min,
        max_value: option.max,
      };
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
  }
}
