import { type Interaction, MessageFlags } from 'discord.js';

import { classifyError } from '../classify-error.ts';
import { renderNotice } from '../render/render-message.ts';
import type { DispatchSettings } from './dispatch-settings.ts';

/**
 * Answers an interaction that there is no time for, as cheaply as can be: nothing is suggested, or the person alone is
 * asked to try again. Never rejects.
 *
 * @returns Whether Discord took that.
 */
export async function turnAway(
  interaction: Interaction,
  { textsFor, log }: Pick<DispatchSettings, 'textsFor' | 'log'>,
): Promise<boolean> {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond([]);
    } else if (interaction.isRepliable()) {
      const texts = textsFor(interaction.locale);
      const message = renderNotice(texts.discord.crowded, texts);
      await interaction.reply({ ...message, flags: message.flags | MessageFlags.Ephemeral });
    }
    return true;
  } catch (error) {
    const fault = classifyError(error);
    log.debug({ err: error, fault, interaction: interaction.id }, 'Nor could it be said that there is no time.');
    return false;
  }
}
