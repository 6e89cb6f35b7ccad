import type {
  ChatInputCommandInteraction,
  CommandInteractionOption,
  MessageContextMenuCommandInteraction,
} from 'discord.js';

import { answersHere, elsewhereNote } from '../../command/model/defaults/answers-here.ts';
import { applyDefaults } from '../../command/model/defaults/apply-defaults.ts';
import type { CommandContext } from '../../command/model/context.ts';
import { parseOptions } from '../../command/model/parse-options.ts';
import type { RawOptions, Reply } from '../../command/message/reply.ts';
import type { GuildDefaults } from '../../command/stores/guild-defaults.ts';
import { QueryError } from '../../errors.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Call, requirePermission, type ThreadWanted } from './call.ts';
import { LIMITS } from '../../discord-facts/limits.ts';
import { cutText } from '../render/cut-text.ts';
import { permissionsFor } from './with-access.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { findCallable, findCommand } from '../../command/model/find-callable.ts';

/**
 * What `/name` or `/name subcommand` with its options comes to.
 *
 * @throws {QueryError} `no-command` for a command that is no longer ours, `not-permitted`, or what is wrong with an option.
 */
export async function slashCall(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
  settings: DispatchSettings,
): Promise<Call> {
  const { commandName: command, options: given } = interaction;
  const { commands, services } = settings;
  const found = findCommand(commands, command);
  const callable = findCallable(commands, command, given.getSubcommand(false));
  if (found === undefined || callable === undefined) throw new QueryError({ code: 'no-command' });
  const permissions = await permissionsFor(found, interaction, settings);
  requirePermission(callable.permission, { permissions });
  const isOpen = callable.permission !== undefined || callable.everywhere === true;
  if (!isOpen && !answersHere(context)) return elsewhere(context);
  const raw = applyDefaults(callable.options, rawOptions(given.data), defaultsOf(context));
  const options = parseOptions(callable.options, raw, context.today);
  const declared = callable.visibility(options);
  // What all see is in the server's language, what one sees in theirs.
  const texts = declared === 'public' ? context.forAll : context.texts;
  const runIn = (words: Texts) =>
    callable.run({ options, services, context: { ...context, permissions, texts: words } });
  const acts = callable.permission !== undefined;
  const run = acts ? () => runIn(texts) : () => inReadersWords(runIn, texts, context.texts);
  const wanted = callable.thread === undefined ? null : threadWanted(callable.thread(options), { ...context, texts });
  return {
    command,
    place: 'new',
    declared,
    texts,
    acts,
    run,
    ...(wanted !== null && { thread: wanted, by: context.actor.id }),
  };
}

/** The thread that an answer goes into, where the server wants that and the channel is none itself. */
function threadWanted(
  name: string,
  { guild, channel, defaults, botPermissions, texts }: CommandContext,
): ThreadWanted | null {
  if (!defaults.threads || guild === null || channel === null || channel.isThread === true) return null;
  const lacks = (['CreatePublicThreads', 'SendMessagesInThreads'] as const).find((each) => !botPermissions.has(each));
  const opening = `${texts.answer.questionMark}${name}`;
  return { name: cutText(name, LIMITS.channel.name), opening, lacks: lacks ?? null };
}

/** A reply in the words of all that turns out to be for the asker alone, as one without an answer, is made again in theirs. */
async function inReadersWords(run: (words: Texts) => Promise<Reply>, words: Texts, own: Texts): Promise<Reply> {
  const reply = await run(words);
  const isOwn = words === own || reply.kind === 'modal' || reply.visibility === 'public';
  return isOwn ? reply : run(own);
}

/** Away from servers whoever asks is answered alone, unless they say otherwise. */
function defaultsOf({ guild, defaults }: CommandContext): GuildDefaults {
  return guild === null ? { ...defaults, private: true } : defaults;
}

/** Says where members are answered. */
function elsewhere(context: CommandContext): Call {
  const run = () => Promise.resolve(elsewhereNote(context));
  return { command: '', place: 'new', declared: 'private', texts: context.texts, acts: false, run };
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
  interaction: MessageContextMenuCommandInteraction,
  context: CommandContext,
  settings: DispatchSettings,
): Promise<Call> {
  const { commands, services } = settings;
  const menu = findCommand(commands, interaction.commandName);
  if (menu?.kind !== 'menu') throw new QueryError({ code: 'no-command' });
  const permissions = await permissionsFor(menu, interaction, settings);
  requirePermission(menu.permission, { permissions });
  if (menu.permission === undefined && menu.everywhere !== true && !answersHere(context)) return elsewhere(context);
  const run = () => menu.run({ services, context: { ...context, permissions } });
  const acts = menu.permission !== undefined;
  return { command: menu.name, place: 'new', declared: menu.visibility, texts: context.texts, acts, run };
}
