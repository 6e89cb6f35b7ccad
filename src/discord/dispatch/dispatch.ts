import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';

import { applyDefaults } from '../../command/model/apply-defaults.ts';
import { ASK_AGAIN, askAgainForm } from '../../command/model/ask-again.ts';
import type { CommandContext } from '../../command/model/context.ts';
import type { Command } from '../../command/model/define-command.ts';
import type { Permission } from '../../command/ports/permission.ts';
import { parseOptions } from '../../command/model/parse-options.ts';
import type { RawOptions, Reply, Visibility } from '../../command/message/reply.ts';
import { QueryError } from '../../errors.ts';
import { decodeCustomId } from '../render/custom-id.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { findCallable, findCommand } from './find-callable.ts';
import { contextOf } from './interaction-context.ts';
import { outcomeOf } from './outcome.ts';
import { type Answerable, type Place, respond } from './respond.ts';
import { suggest } from './suggest.ts';

/**
 * Answers one interaction: finds the command, checks who asks and what they gave, runs it, and sends what comes of it.
 * Never rejects: what goes wrong is told to the person, logged, or both.
 */
export async function dispatch(interaction: Interaction, settings: DispatchSettings): Promise<void> {
  if (interaction.isAutocomplete()) {
    const { commandName, options } = interaction;
    const callable = findCallable(settings.commands, commandName, options.getSubcommand(false));
    await suggest(interaction, callable, settings);
  } else if (interaction.isChatInputCommand()) {
    await answer(interaction, settings, (context) => slashCall(interaction, context, settings));
  } else if (interaction.isMessageContextMenuCommand()) {
    await answer(interaction, settings, (context) => menuCall(interaction, context, settings));
  } else if (interaction.isButton() || interaction.isModalSubmit()) {
    await answer(interaction, settings, (context) => pressCall(interaction, context, settings));
  } else {
    settings.log.warn({ type: interaction.type }, 'Discord sent an interaction of a kind that was never offered.');
  }
}

/** What an interaction comes to: what to run, and where and for whom its reply is. */
interface Call {
  readonly command: string;
  readonly place: Place;
  readonly declared: Visibility;
  readonly run: () => Promise<Reply | null>;
}

/** Makes out the call and answers with what comes of it; a call that is refused is answered with why. */
async function answer(
  interaction: Answerable,
  settings: DispatchSettings,
  callOf: (context: CommandContext) => Promise<Call>,
): Promise<void> {
  const call = await contextOf(interaction, settings)
    .then((context) => callOf(withinLimit(context, settings)))
    .catch((error: unknown): Call => refused(error));
  const outcome = outcomeOf(call.command, call.run, settings);
  await respond(interaction, { place: call.place, declared: call.declared, outcome }, settings);
}

function refused(error: unknown): Call {
  const run = async (): Promise<never> => {
    throw error;
  };
  return { command: '', place: 'new', declared: 'private', run };
}

async function slashCall(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
  { commands, services, textsFor }: DispatchSettings,
): Promise<Call> {
  const { commandName: command, options: given } = interaction;
  const callable = findCallable(commands, command, given.getSubcommand(false));
  if (callable === undefined) throw new QueryError({ code: 'expired', question: null });
  requirePermission(callable.permission, context);
  const raw = applyDefaults(callable.options, rawOptions(given.data), context.defaults);
  const options = parseOptions(callable.options, raw, context.today);
  const declared = callable.visibility(options);
  // What all see is in the server's language, what one sees in theirs.
  const texts = declared === 'public' ? textsFor(interaction.guildLocale ?? interaction.locale) : context.texts;
  const run = (): Promise<Reply> => callable.run({ options, services, context: { ...context, texts } });
  return { command, place: 'new', declared, run };
}

/** Values by option name; those of a subcommand stand one level down. */
function rawOptions(data: readonly CommandInteractionOption[]): RawOptions {
  return Object.fromEntries(
    data.flatMap(({ name, value, options }): [string, RawOptions[string]][] =>
      options === undefined ? [[name, value]] : Object.entries(rawOptions(options)),
    ),
  );
}

async function menuCall(
  { commandName }: MessageContextMenuCommandInteraction,
  context: CommandContext,
  { commands, services }: DispatchSettings,
): Promise<Call> {
  const menu = findCommand(commands, commandName);
  if (menu?.kind !== 'menu') throw new QueryError({ code: 'expired', question: null });
  requirePermission(menu.permission, context);
  return { command: menu.name, place: 'new', declared: menu.visibility, run: () => menu.run({ services, context }) };
}

/** A pressed button or a submitted form. Its id is whatever the client sent, so all of it is checked anew. */
async function pressCall(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  context: CommandContext,
  { commands, services, states, textsFor }: DispatchSettings,
): Promise<Call> {
  const press = await decodeCustomId(interaction.customId, states);
  const command = press === null ? undefined : findCommand(commands, press.command);
  const action =
    press !== null && command !== undefined && Object.hasOwn(command.actions, press.action)
      ? command.actions[press.action]
      : undefined;
  if (press === null || command === undefined || action === undefined) return askAgain(interaction, context, commands);
  requirePermission(action.permission, context);
  const entered = interaction.isModalSubmit() ? interaction.fields.fields : null;
  const fields =
    entered === null ? [] : [...entered].flatMap(([name, field]) => ('value' in field ? [[name, field.value]] : []));
  const raw: RawOptions = { ...press.state, ...(Object.fromEntries(fields) as RawOptions) };
  const options = parseOptions(action.state, raw, context.today);
  const asker = isAsker(interaction, context);
  const forAll = action.result === 'public' || (action.result === 'update' && asker && !isPrivate(interaction));
  const texts = forAll ? textsFor(interaction.guildLocale ?? interaction.locale) : context.texts;
  const run = (): Promise<Reply | null> => action.run({ options, services, context: { ...context, texts } });
  switch (action.result) {
    case 'delete':
      if (!asker) requirePermission('ManageMessages', context);
      return { command: command.name, place: 'remove', declared: 'private', run };
    case 'update':
      if (asker) return { command: command.name, place: 'update', declared: 'private', run };
      return { command: command.name, place: 'new', declared: 'private', run: () => privately(run) };
    case 'private':
      return { command: command.name, place: 'new', declared: 'private', run: () => privately(run) };
    case 'public':
      return { command: command.name, place: 'new', declared: 'public', run };
  }
}

/**
 * What to do about a button that means nothing any more: the question under which it stands can be put again.
 *
 * @throws {QueryError} `expired`, where there is none.
 */
function askAgain(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  { target, texts }: CommandContext,
  commands: readonly Command[],
): Call {
  const { command, action } = ASK_AGAIN;
  const actions = findCommand(commands, command)?.actions ?? {};
  const form = interaction.isButton() && Object.hasOwn(actions, action) ? askAgainForm(target, texts) : null;
  if (form === null) throw new QueryError({ code: 'expired', question: null });
  return { command, place: 'new', declared: 'private', run: () => Promise.resolve(form) };
}

/** Whether whoever presses asked for the message. One that only they can see, they asked for. */
function isAsker(interaction: ButtonInteraction | ModalSubmitInteraction, { actor, target }: CommandContext): boolean {
  return isPrivate(interaction) || target?.askerId === actor.id;
}

/** Whether only the presser sees the message that was pressed. */
function isPrivate({ message }: ButtonInteraction | ModalSubmitInteraction): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) === true;
}

async function privately(run: () => Promise<Reply | null>): Promise<Reply | null> {
  const reply = await run();
  return reply === null || reply.kind === 'modal' ? reply : { ...reply, visibility: 'private' };
}

/** Counts the call. @throws {QueryError} `too-fast`. */
function withinLimit(context: CommandContext, { limit }: DispatchSettings): CommandContext {
  const waitSeconds = limit(context.actor.id);
  if (waitSeconds > 0) throw new QueryError({ code: 'too-fast', waitSeconds });
  return context;
}

/** @throws {QueryError} `not-permitted`, when whoever acts lacks the permission. */
function requirePermission(permission: Permission | undefined, { permissions }: CommandContext): void {
  if (permission !== undefined && !permissions.has(permission))
    throw new QueryError({ code: 'not-permitted', permission });
}
