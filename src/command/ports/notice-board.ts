import type { Texts } from '../../texts/texts.ts';
import type { MessageReply } from '../message/reply.ts';

/** What Dateline says in a channel of its own accord. */
export interface Notice {
  readonly guildId: string;
  readonly channelId: string;
  readonly reply: MessageReply;
  readonly texts: Texts;
  /** For the server's audit log. */
  readonly reason: string;
}

/** Posts notices to channels, without notifying anybody. */
export interface NoticeBoard {
  /** @returns Whether it was posted: not where the channel is gone, another server's, or closed to Dateline. */
  post(notice: Notice): Promise<boolean>;
}
