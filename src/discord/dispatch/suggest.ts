import type { AutocompleteInteraction } from 'discord.js';

import type { Callable } from '../../command/model/define-command.ts';
import type { Choice } from '../../command/model/options.ts';
import { guildDay } from '../../command/model/defaults/guild-day.ts';
import { findCommand } from '../../command/model/find-callable.ts';
import { QueryError } from '../../errors.ts';
import { classifyError } from '../classify-error.ts';
import { cutText } from '../render/cut-text.ts';
import type { Age, Ending } from './respond.ts';
import { permissionsFor } from './with-access.ts';
import { serverOf } from './server-of.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { LIMITS } from '../../discord-facts/limits.ts';

/** Suggests values for the option that is being typed; nothing where that fails, since typing goes on without. */
export async function suggest(
  interaction: AutocompleteInteraction,
  callable: Callable | undefined,
  age: Age,
  settings: DispatchSettings,
): Promise<Ending> {
  const { log } = settings;
  try {
    await interaction.respond(withinLimits(await choicesFor(interaction, callable, settings)));
    return { outcome: 'answered', acknowledgedMs: age() };
  } catch (error) {
    const fault = classifyError(error);
    if (fault === 'expired' || fault === 'answered') return { outcome: 'unanswered', acknowledgedMs: null };
    log.warn({ err: error, command: interaction.commandName }, 'Suggestions failed.');
    const acknowledgedMs = await interaction.respond([]).then(age, (second: unknown) => {
      log.debug({ err: second }, 'Nor could none be sent.');
      return null;
    });
    return { outcome: 'failed', acknowledgedMs };
  }
}

async function choicesFor(
  interaction: AutocompleteInteraction,
  callable: Callable | undefined,
  settings: DispatchSettings,
): Promise<readonly Choice[]> {
  const { commands, services, textsFor, now, dayOf, guildSettings } = settings;
  const { name, value } = interaction.options.getFocused(true);
  // Asked at use, as of the command itself: an administrator may have opened it to all, and anybody can forge the request.
  const command = findCommand(commands, interaction.commandName);
  const permissions = command === undefined ? null : await permissionsFor(command, interaction, settings).catch(closed);
  const { permission } = callable ?? {};
  if (permissions === null || (permission !== undefined && !permissions.has(permission))) return [];
  const option = callable !== undefined && Object.hasOwn(callable.options, name) ? callable.options[name] : undefined;
  if (option?.suggest === undefined) return [];
  const { locale, user } = interaction;
  const guildId = serverOf(interaction);
  const { newsroom, hidden, sources, defaults } = await guildSettings(guildId);
  const seen = { services, newsroom, hidden, sources, guildId, userId: user.id, permissions };
  return option.suggest(value, { ...seen, texts: textsFor(locale), today: guildDay(defaults, now(), dayOf) });
}

/** Nothing is suggested of a command that is closed to whoever types. @throws Anything else. */
function closed(error: unknown): null {
  if (error instanceof QueryError) return null;
  throw error;
}

/** At most 25, names and values at most 100 characters and never empty, no value twice. */
function withinLimits(choices: readonly Choice[]): Choice[] {
  const byValue = new Map<string, Choice>();
  for (const { name, value } of choices) {
    const choice = { name: cutText(name.trim(), LIMITS.command.choice), value: cutText(value, LIMITS.command.choice) };
    if (choice.name !== '' && choice.value !== '' && !byValue.has(choice.value)) byValue.set(choice.value, choice);
  }
  return [...byValue.values()].slice(0, LIMITS.command.choices);
}
