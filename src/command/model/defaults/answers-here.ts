import { plain } from '../../message/lines.ts';
import { privateNote } from '../../message/private-note.ts';
import type { MessageReply } from '../../message/reply.ts';
import { channelUrl } from '../../ports/pin-board.ts';
import type { CommandContext } from '../context.ts';

/** Whether members are answered in a channel, as its server has it: a thread goes with its channel. */
export function answersHere({
  guild,
  channel,
  defaults,
}: Pick<CommandContext, 'guild' | 'channel' | 'defaults'>): boolean {
  const { answerChannelIds } = defaults;
  if (guild === null || channel === null || answerChannelIds.length === 0) return true;
  return [channel.id, channel.parentId].some((id) => id !== undefined && answerChannelIds.includes(id));
}

/** Says in which channels members are answered. */
export function elsewhereNote({ guild, defaults, texts }: CommandContext): MessageReply {
  const places = defaults.answerChannelIds.flatMap((id) => [' ', guild === null ? id : channelUrl(guild.id, id)]);
  return privateNote([plain(texts.discord.elsewhere, ...places)], { channels: defaults.answerChannelIds });
}
