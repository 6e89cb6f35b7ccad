import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';

import { ASK_AGAIN, askAgainForm } from '../../command/model/ask-again.ts';
import { answersHere, elsewhereNote } from '../../command/model/defaults/answers-here.ts';
import type { CommandContext } from '../../command/model/context.ts';
import type { Action, Command } from '../../command/model/define-command.ts';
import { parseOptions } from '../../command/model/parse-options.ts';
import type { RawOptions, Reply } from '../../command/message/reply.ts';
import { QueryError } from '../../errors.ts';
import { decodeCustomId } from '../render/custom-id.ts';
import { type Call, requirePermission } from './call.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { permissionsFor } from './with-access.ts';
import { findCommand } from '../../command/model/find-callable.ts';

type Pressed = ButtonInteraction | ModalSubmitInteraction;

/**
 * What a pressed button or a submitted form comes to. Its id is whatever the client sent, so all of it is checked anew.
 *
 * @throws {QueryError} `expired`, `not-permitted`, or what is wrong with what it carries.
 */
export async function pressCall(
  interaction: Pressed,
  context: CommandContext,
  settings: DispatchSettings,
): Promise<Call> {
  const { commands, services, states } = settings;
  const press = await decodeCustomId(interaction.customId, states);
  const command = press === null ? undefined : findCommand(commands, press.command);
  const action =
    press !== null && command !== undefined && Object.hasOwn(command.actions, press.action)
      ? command.actions[press.action]
      : undefined;
  if (press === null || command === undefined || action === undefined) return askAgain(interaction, context, commands);
  const permissions = await permissionsFor(command, interaction, settings);
  requirePermission(action.permission, { permissions });
  const options = parseOptions(action.state, { ...press.state, ...entered(interaction) }, context.today);
  const asker = isAsker(interaction, context);
  const isAlone = isPrivate(interaction);
  const speaksUp = action.result === 'public' || (action.result === 'alike' && !isAlone);
  if (speaksUp && !answersHere(context)) {
    const note = () => Promise.resolve(elsewhereNote(context));
    return { command: '', place: 'new', declared: 'private', texts: context.texts, acts: false, run: note };
  }
  const isForAll = speaksUp || (action.result === 'update' && asker && !isAlone);
  const texts = isForAll ? context.forAll : context.texts;
  if (action.result === 'delete' && !asker) requirePermission('ManageMessages', { permissions });
  const run = () => action.run({ options, services, context: { ...context, permissions, texts } });
  const acts = action.acts === true || action.permission !== undefined;
  const by = context.target?.made?.state['by'];
  const signed = typeof by === 'string' && action.result === 'update' && asker ? { by } : {};
  return { command: command.name, texts, acts, ...signed, ...placeOf(action, { asker, isAlone }, run) };
}

/** What was typed into the fields of a form. */
function entered(interaction: Pressed): RawOptions {
  const fields = interaction.isModalSubmit() ? [...interaction.fields.fields] : [];
  return Object.fromEntries(
    fields.flatMap(([name, field]) =>
      'value' in field && typeof field.value === 'string' ? [[name, field.value]] : [],
    ),
  );
}

function placeOf(
  { result }: Action,
  { asker, isAlone }: { readonly asker: boolean; readonly isAlone: boolean },
  run: () => Promise<Reply | null>,
): Pick<Call, 'place' | 'declared' | 'run'> {
  switch (result) {
    case 'delete':
      return { place: 'remove', declared: 'private', run };
    case 'update':
      return asker
        ? { place: 'update', declared: 'private', run }
        : { place: 'new', declared: 'private', run: () => privately(run) };
    case 'private':
      return { place: 'new', declared: 'private', run: () => privately(run) };
    case 'public':
      return { place: 'new', declared: 'public', run };
    case 'alike':
      return isAlone
        ? { place: 'new', declared: 'private', run: () => privately(run) }
        : { place: 'new', declared: 'public', run };
  }
}

/**
 * What to do about a button that means nothing any more: the question that the others under its message carry can be
 * put again.
 *
 * @throws {QueryError} `expired`, where none does.
 */
function askAgain(interaction: Pressed, { target, texts }: CommandContext, commands: readonly Command[]): Call {
  const { command, action } = ASK_AGAIN;
  const actions = findCommand(commands, command)?.actions ?? {};
  const form = interaction.isButton() && Object.hasOwn(actions, action) ? askAgainForm(target, texts) : null;
  if (form === null) throw new QueryError({ code: 'expired', question: null });
  return { command, place: 'new', declared: 'private', texts, acts: false, run: () => Promise.resolve(form) };
}

/** Whether whoever presses asked for the message. One that only they can see, they asked for. */
function isAsker(interaction: Pressed, { actor, target }: CommandContext): boolean {
  return isPrivate(interaction) || target?.askerId === actor.id;
}

/** Whether only the presser sees the message that was pressed. */
function isPrivate({ message }: Pressed): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) === true;
}

async function privately(run: () => Promise<Reply | null>): Promise<Reply | null> {
  const reply = await run();
  return reply === null || reply.kind === 'modal' ? reply : { ...reply, visibility: 'private' };
}
