import type { Interaction, Message } from 'discord.js';

import type { CommandContext, TargetMessage } from '../command/context.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { permissionsIn } from './permissions.ts';

/** Who acts, where and when, as commands see it. */
export async function contextOf(interaction: Interaction, settings: DispatchSettings): Promise<CommandContext> {
  const { user, member, guild, guildId, channel, channelId } = interaction;
  const now = settings.now();
  return {
    actor: { id: user.id, name: member !== null && 'displayName' in member ? member.displayName : user.displayName },
    permissions: permissionsIn(interaction.memberPermissions),
    botPermissions: permissionsIn(interaction.appPermissions),
    guild: guildId === null ? null : { id: guildId, name: guild?.name ?? '' },
    channel:
      channelId === null
        ? null
        : { id: channelId, name: channel !== null && 'name' in channel ? (channel.name ?? '') : '' },
    target: targetOf(interaction),
    texts: settings.texts,
    now,
    today: settings.dayOf(now),
    hidden: await settings.hidden(guildId),
  };
}

/** The message that a menu was opened on, or that carries what was pressed. */
function targetOf(interaction: Interaction): TargetMessage | null {
  if (interaction.isMessageContextMenuCommand()) return describe(interaction.targetMessage);
  if (interaction.isMessageComponent()) return describe(interaction.message);
  return interaction.isModalSubmit() && interaction.message !== null ? describe(interaction.message) : null;
}

function describe(message: Message): TargetMessage {
  return {
    id: message.id,
    content: message.content,
    url: message.url,
    own: message.author.id === message.client.user.id,
    askerId: message.interactionMetadata?.user.id ?? null,
  };
}
