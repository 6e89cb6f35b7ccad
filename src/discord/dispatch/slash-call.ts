import type {
  ChatInputCommandInteraction,
  CommandInteractionOption,
  MessageContextMenuCommandInteraction,
} from 'discord.js';

import { applyDefaults } from '../../command/model/apply-defaults.ts';
import type { CommandContext } from '../../command/model/context.ts';
import { parseOptions } from '../../command/model/parse-options.ts';
import type { RawOptions } from '../../command/message/reply.ts';
import { QueryError } from '../../errors.ts';
import { type Call, requirePermission } from './call.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { findCallable, findCommand } from '../../command/model/find-callable.ts';

/**
 * What `/name` or `/name subcommand` with its options comes to.
 *
 * @throws {QueryError} `no-command` for a command that is no longer ours, `not-permitted`, or what is wrong with an option.
 */
export async function slashCall(
  { commandName: command, options: given, guildLocale, locale }: ChatInputCommandInteraction,
  context: CommandContext,
  { commands, services, textsFor }: DispatchSettings,
): Promise<Call> {
  const callable = findCallable(commands, command, given.getSubcommand(false));
  if (callable === undefined) throw new QueryError({ code: 'no-command' });
  requirePermission(callable.permission, context);
  const raw = applyDefaults(callable.options, rawOptions(given.data), context.defaults);
  const options = parseOptions(callable.options, raw, context.today);
  const declared = callable.visibility(options);
  // What all see is in the server's language, what one sees in theirs.
  const texts = declared === 'public' ? textsFor(guildLocale ?? locale) : context.texts;
  const run = () => callable.run({ options, services, context: { ...context, texts } });
  const acts = callable.permission !== undefined;
  return { command, place: 'new', declared, texts, acts, run };
}

/** Values by option name; those of a subcommand stand one level down. */
function rawOptions(data: readonly CommandInteractionOption[]): RawOptions {
  return Object.fromEntries(
    data.flatMap(({ name, value, options }): [string, RawOptions[string]][] =>
      options === undefined ? [[name, value]] : Object.entries(rawOptions(options)),
    ),
  );
}

/**
 * What an entry of a message's menu comes to.
 *
 * @throws {QueryError} `no-command` for an entry that is no longer ours, or `not-permitted`.
 */
export async function menuCall(
  { commandName }: MessageContextMenuCommandInteraction,
  context: CommandContext,
  { commands, services }: DispatchSettings,
): Promise<Call> {
  const menu = findCommand(commands, commandName);
  if (menu?.kind !== 'menu') throw new QueryError({ code: 'no-command' });
  requirePermission(menu.permission, context);
  const run = () => menu.run({ services, context });
  const acts = menu.permission !== undefined;
  return { command: menu.name, place: 'new', declared: menu.visibility, texts: context.texts, acts, run };
}
