import type { Interaction } from 'discord.js';

import type { CommandContext } from '../../command/model/context.ts';
import { QueryError } from '../../errors.ts';
import type { Call } from './call.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { findCallable } from '../../command/model/find-callable.ts';
import { contextOf } from './interaction-context.ts';
import { outcomeOf } from './outcome.ts';
import { nameOf } from './name-of.ts';
import { pressCall } from './press-call.ts';
import type { Answerable } from './answerable.ts';
import { type Age, type Ending, respond } from './respond.ts';
import { menuCall, slashCall } from './slash-call.ts';
import { suggest } from './suggest.ts';

/**
 * Answers one interaction: finds the command, checks who asks and what they gave, runs it, and sends what comes of it.
 * Never rejects: what goes wrong is told to the person, logged, or both.
 *
 * @param age - Gives the milliseconds since Discord made it.
 */
export async function dispatch(interaction: Interaction, age: Age, settings: DispatchSettings): Promise<void> {
  const queuedMs = age();
  const ending = await answerAny(interaction, age, settings);
  const { guildId: server } = interaction;
  settings.takeDown({ ...nameOf(interaction, settings.commands), server, ...ending, queuedMs, ms: age() });
}

async function answerAny(interaction: Interaction, age: Age, settings: DispatchSettings): Promise<Ending> {
  if (interaction.isAutocomplete()) {
    const { commandName, options } = interaction;
    const callable = findCallable(settings.commands, commandName, options.getSubcommand(false));
    return suggest(interaction, callable, age, settings);
  }
  if (interaction.isChatInputCommand()) {
    return answer(interaction, age, settings, (context) => slashCall(interaction, context, settings));
  }
  if (interaction.isMessageContextMenuCommand()) {
    return answer(interaction, age, settings, (context) => menuCall(interaction, context, settings));
  }
  if (interaction.isButton() || interaction.isModalSubmit()) {
    return answer(interaction, age, settings, (context) => pressCall(interaction, context, settings));
  }
  settings.log.warn({ type: interaction.type }, 'Discord sent an interaction of a kind that was never offered.');
  return { outcome: 'unanswered', acknowledgedMs: null };
}

/** Makes out the call and answers with what comes of it; a call that is refused is answered with why. */
async function answer(
  interaction: Answerable,
  age: Age,
  settings: DispatchSettings,
  callOf: (context: CommandContext) => Promise<Call>,
): Promise<Ending> {
  const texts = settings.textsFor(interaction.locale);
  const call = await contextOf(interaction, settings)
    .then(async (context) => callOf(await withinLimit(context, settings)))
    .catch((error: unknown): Call => {
      const run = () => Promise.reject(error);
      return { command: '', place: 'new', declared: 'private', texts, acts: false, run };
    });
  return respond(interaction, { ...call, age, work: () => outcomeOf(call, texts, settings) }, settings);
}

/** Counts the call. @throws {QueryError} `too-fast`. */
async function withinLimit(context: CommandContext, { countCall }: DispatchSettings): Promise<CommandContext> {
  const tooMany = await countCall(context.actor.id, context.guild?.id ?? null);
  if (tooMany !== null) throw new QueryError({ code: 'too-fast', ...tooMany });
  return context;
}
