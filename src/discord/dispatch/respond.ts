import { type ButtonInteraction, MessageFlags, type ModalMessageModalSubmitInteraction } from 'discord.js';

import type { Visibility } from '../../command/message/reply.ts';
import type { InteractionRecord } from '../../command/ports/interaction-record.ts';
import { InvariantError } from '../../errors.ts';
import { classifyError, type DiscordFault } from '../classify-error.ts';
import type { Place } from './call.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { LIMITS } from '../../discord-facts/limits.ts';
import type { Answerable } from './answerable.ts';
import { answerInThread } from './answer-in-thread.ts';
import { failureOutcome, type Outcome } from './outcome.ts';
import { inComponents, renderNotice, type Rendered } from '../render/render-message.ts';

/** Gives the milliseconds since Discord made an interaction. */
export type Age = () => number;

/** Something to answer. */
export interface Request {
  readonly age: Age;
  readonly place: Place;
  /** Who sees the answer if it has to be deferred. */
  readonly declared: Visibility;
  /** Whether the work changes something. */
  readonly acts: boolean;
  /** Does the work; never rejects. */
  readonly work: () => Promise<Outcome>;
}

/** What became of an interaction, and when Discord had the first answer to it. */
export type Ending = Pick<InteractionRecord, 'outcome' | 'acknowledgedMs'>;

/**
 * Answers once, when the result is there. Only if that takes longer than half of Discord's patience, which counts from
 * when the interaction was made and not from when the bot got to it, it defers first and fills the answer in later. What
 * changes something is always deferred first, and left undone where Discord does not take that. An interaction that ran
 * out is dropped: nobody waits for it any more.
 */
export async function respond(interaction: Answerable, request: Request, settings: DispatchSettings): Promise<Ending> {
  let acknowledgedMs: number | null = null;
  const acknowledged = (): void => {
    acknowledgedMs = request.age();
  };
  try {
    const outcome = await answerOnce(interaction, request, settings, acknowledged);
    return { outcome: outcome.kind === 'message' ? outcome.fate : 'answered', acknowledgedMs };
  } catch (error) {
    return { outcome: await afterRefusal(interaction, error, settings), acknowledgedMs };
  }
}

/** @param acknowledged - Called when Discord has taken the first answer. */
async function answerOnce(
  interaction: Answerable,
  request: Request,
  settings: DispatchSettings,
  acknowledged: () => void,
): Promise<Outcome> {
  const work = request.acts ? null : request.work();
  const early = work === null ? null : await withinPatience(work, request.age, settings);
  if (early !== null) {
    await answerNow(interaction, early, request.place);
    acknowledged();
    await inThread(interaction, early, settings);
    return early;
  }
  await defer(interaction, request);
  acknowledged();
  const outcome = await (work ?? request.work());
  await answerLater(interaction, outcome, request.place, settings);
  await inThread(interaction, outcome, settings);
  return outcome;
}

/** Puts an answer into its thread, once what stands over it is there. */
async function inThread(interaction: Answerable, outcome: Outcome, settings: DispatchSettings): Promise<void> {
  if (outcome.kind === 'message' && outcome.thread !== undefined)
    await answerInThread(interaction, outcome.thread, outcome.message, settings);
}

/** What is sent first: the answer, or what stands over its thread. */
function firstOf({ message, thread }: Outcome & { kind: 'message' }): Rendered {
  return thread === undefined ? message : thread.over;
}

/** What became of an answer that Discord cannot be blamed for refusing: how loud that is said, and how. */
const LOST: Partial<Record<DiscordFault, readonly ['info' | 'warn', string]>> = {
  expired: ['info', 'An interaction ran out before its answer.'],
  gone: ['info', 'An interaction ran out before its answer.'],
  answered: ['warn', 'Somebody else answered an interaction first: does another process run with this token?'],
  unreachable: ['warn', 'An answer did not reach Discord.'],
  'slow-down': ['warn', 'An answer did not reach Discord.'],
};

/** Writes down why an answer did not arrive, and tells whoever waits for it, where Discord just did not take that answer. */
async function afterRefusal(
  interaction: Answerable,
  error: unknown,
  settings: DispatchSettings,
): Promise<'unanswered' | 'failed'> {
  const { log, reference: newReference, textsFor } = settings;
  const fault = classifyError(error);
  const facts = { err: error, fault, interaction: interaction.id };
  const lost = LOST[fault];
  if (lost !== undefined) {
    log[lost[0]](facts, lost[1]);
    return 'unanswered';
  }
  const reference = newReference();
  log.error({ ...facts, reference }, 'Discord did not take an answer.');
  const texts = textsFor(interaction.locale);
  const notice = visibleTo(renderNotice(texts.discord.failed(reference), texts), 'private');
  const told = interaction.deferred || interaction.replied ? interaction.followUp(notice) : interaction.reply(notice);
  await told.catch((second: unknown) => log.info({ err: second, reference }, 'Nor could that be said.'));
  return 'failed';
}

/** The outcome, or `null` when it is not there in time. */
function withinPatience(outcome: Promise<Outcome>, age: Age, { timer }: DispatchSettings): Promise<Outcome | null> {
  return new Promise((resolve) => {
    // Half of what Discord allows is left to the network.
    const cancel = timer(Math.max(0, LIMITS.interaction.answerMs / 2 - age()), () => resolve(null));
    void outcome.then(resolve).finally(cancel);
  });
}

async function answerNow(interaction: Answerable, outcome: Outcome, place: Place): Promise<void> {
  if (outcome.kind === 'form') {
    // A form cannot open another: Discord knows no such answer, and no action of ours asks for it.
    if (!interaction.isModalSubmit()) await interaction.showModal(outcome.modal);
    return;
  }
  if (outcome.kind === 'message' && !replaces(interaction, outcome, place)) {
    await interaction.reply(visibleTo(firstOf(outcome), outcome.visibility));
    return;
  }
  if (!carriesMessage(interaction)) return;
  if (outcome.kind === 'message') await interaction.update(inPlaceOf(interaction, outcome.message));
  else await interaction.deferUpdate();
  if (place === 'remove' && outcome.kind === 'nothing') await interaction.deleteReply();
}

async function defer(interaction: Answerable, { place, declared }: Request): Promise<void> {
  if (place !== 'new' && carriesMessage(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply(declared === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

async function answerLater(
  interaction: Answerable,
  outcome: Outcome,
  place: Place,
  settings: DispatchSettings,
): Promise<void> {
  if (outcome.kind === 'form') {
    const failure = failureOutcome(
      new InvariantError('A form came too late to be shown.'),
      settings.textsFor(interaction.locale),
      settings,
    );
    return answerLater(interaction, failure, place, settings);
  }
  if (outcome.kind === 'nothing') {
    if (place !== 'update') await interaction.deleteReply();
    return;
  }
  if (place === 'new') await interaction.editReply(firstOf(outcome));
  else if (replaces(interaction, outcome, place)) await interaction.editReply(inPlaceOf(interaction, firstOf(outcome)));
  else await interaction.followUp(visibleTo(outcome.message, 'private'));
}

/** Whether the outcome takes the place of the pressed message: what only the presser may see never replaces what all see. */
function replaces(interaction: Answerable, outcome: Outcome & { kind: 'message' }, place: Place): boolean {
  if (place !== 'update' || !carriesMessage(interaction) || 'files' in outcome.message) return false;
  return outcome.visibility === 'public' || (outcome.fate === 'answered' && isPrivate(interaction));
}

/** The message as it may take the place of the pressed one: of components alone where that one is, which Discord lets be nothing else. */
function inPlaceOf(interaction: Answerable, message: Rendered): Rendered {
  const pressed = 'message' in interaction ? interaction.message : null;
  const isOfComponents = pressed?.flags.has(MessageFlags.IsComponentsV2) === true;
  return isOfComponents && !('files' in message) ? inComponents(message) : message;
}

function isPrivate(interaction: Answerable): boolean {
  return 'message' in interaction && interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
}

function carriesMessage(
  interaction: Answerable,
): interaction is ButtonInteraction | ModalMessageModalSubmitInteraction {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

function visibleTo(message: Rendered, visibility: Visibility) {
  const flags = visibility === 'private' ? message.flags | MessageFlags.Ephemeral : message.flags;
  return { ...message, flags };
}
