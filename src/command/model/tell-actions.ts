import { plain } from '../message/lines.ts';
import { privateNote } from '../message/private-note.ts';
import type { Log } from '../ports/log.ts';
import type { NoticeBoard } from '../ports/notice-board.ts';
import type { ActionLog, ModeratorAction } from '../stores/action-log.ts';
import type { Stores } from '../stores/stores.ts';
import type { GuildTexts } from './guild-texts.ts';

/** What telling takes. */
export interface TellParts {
  readonly stores: Pick<Stores, 'actions' | 'defaults'>;
  readonly notices: NoticeBoard;
  readonly textsOf: GuildTexts;
  readonly log: Log;
}

/** Longest stretch of what was done that is told. */
const MAX_DETAIL = 300;

/**
 * The actions of moderators, each told in the channel that its server set for that once it is kept. Nobody waits for that,
 * and it fails nothing.
 */
export function tellActions(parts: TellParts): ActionLog {
  const { actions } = parts.stores;
  return {
    ...actions,
    add: async (action) => {
      await actions.add(action);
      void tell(action, parts).catch((error: unknown) =>
        parts.log.warn({ err: error }, 'What a moderator did could not be told.'),
      );
    },
  };
}

async function tell(action: ModeratorAction, { stores, notices, textsOf }: TellParts): Promise<void> {
  const { guildId, userId, name = userId, detail, formerChannelId } = action;
  const texts = await textsOf(guildId);
  const { told, toldNoMore, toldReason } = texts.admin;
  const post = (channelId: string, words: string): Promise<boolean> =>
    notices.post({ guildId, channelId, reply: privateNote([plain(words)]), texts, reason: toldReason });
  const { logChannelId } = await stores.defaults.in(guildId);
  // Who reads along there would take the silence for nothing happening.
  if (formerChannelId !== undefined) await post(formerChannelId, toldNoMore(name));
  if (logChannelId !== null) await post(logChannelId, told(name, action.action, detail.slice(0, MAX_DETAIL)));
}
