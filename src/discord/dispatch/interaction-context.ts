import { ComponentType, type Interaction, type Message } from 'discord.js';

import type { ButtonStates } from '../../command/stores/button-states.ts';
import type { CommandContext, TargetMessage } from '../../command/model/context.ts';
import { guildDay } from '../../command/model/defaults/guild-day.ts';
import { decodeCustomId } from '../render/custom-id.ts';
import { seenText } from './seen-text.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import { serverOf } from './server-of.ts';
import { permissionsIn } from '../permissions.ts';

/** Who acts, where and when, as commands see it. */
export async function contextOf(interaction: Interaction, settings: DispatchSettings): Promise<CommandContext> {
  const { user, member, guild, channel, channelId } = interaction;
  const server = serverOf(interaction);
  const now = settings.now();
  const view = await settings.guildSettings(server);
  return {
    actor: { id: user.id, name: member !== null && 'displayName' in member ? member.displayName : user.displayName },
    permissions: permissionsIn(server === null ? null : interaction.memberPermissions),
    botPermissions: permissionsIn(interaction.appPermissions),
    guild: server === null ? null : { id: server, name: guild?.name ?? '' },
    channel: channelId === null ? null : { id: channelId, ...settings.placeOf(interaction.id, channel) },
    target: await targetOf(interaction, settings.states),
    whole: false,
    texts: settings.textsFor(interaction.locale),
    forAll: settings.textsFor(view.defaults.language ?? interaction.guildLocale ?? interaction.locale),
    now,
    today: guildDay(view.defaults, now, settings.dayOf),
    ...view,
  };
}

/** The message that a menu was opened on, or that carries what was pressed. */
async function targetOf(interaction: Interaction, states: ButtonStates): Promise<TargetMessage | null> {
  if (interaction.isMessageContextMenuCommand()) return describe(interaction.targetMessage, states);
  if (interaction.isMessageComponent()) return describe(interaction.message, states);
  return interaction.isModalSubmit() && interaction.message !== null ? describe(interaction.message, states) : null;
}

async function describe(message: Message, states: ButtonStates): Promise<TargetMessage> {
  const own = message.author.id === message.client.user.id;
  const made = own ? await madeOf(message, states) : null;
  // Of an answer in a thread its own buttons say it: they stand in a message that nobody else writes.
  const by = made?.state['by'];
  return {
    id: message.id,
    content: seenText(message),
    url: message.url,
    own,
    askerId: message.interactionMetadata?.user.id ?? (typeof by === 'string' ? by : null),
    made,
  };
}

/** What the first button with a state says of the reply: only Dateline's own messages carry ids that it wrote. */
async function madeOf(message: Message, states: ButtonStates): Promise<TargetMessage['made']> {
  for (const row of message.components) {
    for (const each of 'components' in row ? row.components : []) {
      if (each.type !== ComponentType.Button || each.customId === null) continue;
      const press = await decodeCustomId(each.customId, states);
      if (press !== null && Object.keys(press.state).length > 0) return { command: press.command, state: press.state };
    }
  }
  return null;
}
