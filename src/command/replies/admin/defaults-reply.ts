import type { CommandContext } from '../../model/context.ts';
import { heading, plain } from '../../message/lines.ts';
import { privateNote } from '../../message/private-note.ts';
import type { Line, MessageReply } from '../../message/reply.ts';
import { channelUrl } from '../../ports/pin-board.ts';
import type { GuildDefaults } from '../../stores/guild-defaults.ts';

/** Says how a server wants things. */
export function defaultsReply(now: GuildDefaults, { texts, guild }: CommandContext): MessageReply {
  const { defaults: words } = texts.admin;
  const channel = (id: string): string => (guild === null ? id : channelUrl(guild.id, id));
  const lines: (string | Line)[] = [
    heading(words.heading),
    words.private(now.private),
    words.lines(now.lines),
    now.reportChannelId === null ? words.noReports : plain(words.reports, channel(now.reportChannelId)),
    now.logChannelId === null ? words.noLog : plain(words.log, channel(now.logChannelId)),
    now.answerChannelIds.length === 0
      ? words.everywhere
      : plain(words.channels, ...now.answerChannelIds.flatMap((id) => [' ', channel(id)])),
    words.threads(now.threads),
    words.quiet(now.quiet),
    words.most(now.most),
    words.timeZone(now.timeZone),
    words.language(now.language),
    words.sources(now.sources),
  ];
  return privateNote(lines, now);
}
