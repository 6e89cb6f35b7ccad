import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

import type { Command } from '../command/model/define-command.ts';
import type { Option, Options } from '../command/model/options.ts';
import { LIMITS } from '../discord-facts/limits.ts';
import { permissionBits } from '../discord-facts/permissions.ts';
import { localName, type Path } from '../texts/local-name.ts';
import type { Catalogues, Texts, Wording } from '../texts/texts.ts';

/** The language that stands where Discord's reader has no other, and the others by Discord's locales. */
interface Languages {
  readonly texts: Texts;
  readonly others: readonly (readonly [Locale, Texts])[];
}

/**
 * What Discord is told about the commands that live there, in the order given.
 *
 * @param texts - The words for readers in whose language there is no catalogue.
 * @param catalogues - All there are: Discord shows each reader theirs.
 */
export function commandPayloads(
  commands: readonly Command[],
  texts: Texts,
  catalogues: Catalogues,
): RESTPostAPIApplicationCommandsJSONBody[] {
  const others = Object.values(Locale).flatMap((locale): [Locale, Texts][] => {
    const catalogue = catalogues[locale.split('-')[0] ?? ''];
    return catalogue === undefined || catalogue === texts ? [] : [[locale, catalogue]];
  });
  return commands
    .filter(({ surfaces }) => surfaces.includes('discord'))
    .map((command) => payload(command, { texts, others }));
}

/** The last name of a path as it is registered, and what it is in the catalogues that have another for it. */
function named(path: Path, { others }: Languages): { name: string; name_localizations?: LocalizationMap } {
  return { name: path.at(-1) ?? '', ...localized('name_localizations', (texts) => localName(path, texts), others) };
}

function described(
  wording: Wording,
  { texts, others }: Languages,
): { description: string; description_localizations?: LocalizationMap } {
  return { description: wording(texts), ...localized('description_localizations', wording, others) };
}

/** The field with the words of each locale that has them; nothing where none has. */
function localized<Field extends string>(
  field: Field,
  wording: (texts: Texts) => string | undefined,
  others: Languages['others'],
): { [Name in Field]?: LocalizationMap } {
  const words = others.flatMap(([locale, texts]): [Locale, string][] => {
    const word = wording(texts);
    return word === undefined ? [] : [[locale, word]];
  });
  return words.length === 0 ? {} : ({ [field]: Object.fromEntries(words) } as { [Name in Field]?: LocalizationMap });
}

/** Where a command may be used: what moderates in servers alone, where permissions mean something. */
function placesOf({ defaultPermission, serversOnly }: Command): {
  contexts: InteractionContextType[];
  integration_types: ApplicationIntegrationType[];
} {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return serversOnly === true || defaultPermission !== undefined
    ? { contexts: [Guild], integration_types: [GuildInstall] }
    : { contexts: [Guild, BotDM, PrivateChannel], integration_types: [GuildInstall, UserInstall] };
}

function payload(command: Command, languages: Languages): RESTPostAPIApplicationCommandsJSONBody {
  const common = {
    ...named([command.name], languages),
    ...placesOf(command),
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
        ...described(command.description, languages),
        options: optionPayloads([command.name], command.options, languages),
      };
    case 'group':
      return {
        ...common,
        type: ApplicationCommandType.ChatInput,
        ...described(command.description, languages),
        options: Object.entries(command.subcommands).map(
          ([name, { description, options }]): APIApplicationCommandSubcommandOption => ({
            type: ApplicationCommandOptionType.Subcommand,
            ...named([command.name, name], languages),
            ...described(description, languages),
            options: optionPayloads([command.name, name], options, languages),
          }),
        ),
      };
  }
}

/** Required options first, as Discord wants them; otherwise in the order declared. */
function optionPayloads(path: Path, options: Options, languages: Languages): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .filter(([, { onlyIn }]) => onlyIn === undefined)
    .toSorted(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([name, option]) => optionPayload([...path, name], option, languages));
}

function optionPayload(path: Path, option: Option, languages: Languages): APIApplicationCommandBasicOption {
  const { required } = option;
  const common = { ...named(path, languages), ...described(option.description, languages), required };
  const suggested = option.suggest === undefined ? {} : ({ autocomplete: true } as const);
  switch (option.kind) {
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        // Scripts differ in how much a character says: what is too short is told when it comes.
        min_length: Math.ceil(option.minLength / 2),
        max_length: Math.min(option.maxLength, LIMITS.command.textOption),
        ...suggested,
      };
    case 'days':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        max_length: LIMITS.command.choice,
        ...suggested,
      };
    case 'choice':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map((value) => ({
          name: option.labels(languages.texts)[value] ?? value,
          ...localized('name_localizations', (texts) => option.labels(texts)[value], languages.others),
          value,
        })),
      };
    case 'integer':
      return { ...common, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max };
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
  }
}
