import type { WholeNewsroom } from '../../answer/newsroom.ts';
import type { ArchiveDesk } from '../ports/archive-desk.ts';
import type { Doctor } from '../ports/doctor.ts';
import type { MessageBoard } from '../ports/message-board.ts';
import type { NoticeBoard } from '../ports/notice-board.ts';
import type { PinBoard, Recipe } from '../ports/pin-board.ts';
import type { MessageReply } from '../message/reply.ts';
import type { PinKeeper } from '../ports/pin-keeper.ts';
import type { WatchKeeper } from '../ports/watch-keeper.ts';
import type { CommandContext } from './context.ts';
import type { GuildDefaults } from '../stores/guild-defaults.ts';
import type { Stores } from '../stores/stores.ts';

/**
 * Makes a reply from its recipe.
 *
 * @throws {QueryError} `expired` for a recipe of no command that can be pinned; whatever the command throws.
 */
export type Remake = (recipe: Recipe, context: CommandContext) => Promise<MessageReply>;

/** What commands work with. Each is a port of the core; the composition root supplies them. */
export interface Services {
  /** Seen by nobody yet: what a command answers from is in its context, as its server sees it. */
  readonly newsroom: WholeNewsroom;
  readonly stores: Stores;
  readonly pins: PinBoard;
  readonly keeper: PinKeeper;
  readonly remake: Remake;
  readonly notices: NoticeBoard;
  readonly messages: MessageBoard;
  readonly watches: WatchKeeper;
  /** The time zone of a server. */
  readonly timeZoneOf: (defaults: Pick<GuildDefaults, 'timeZone'>) => string;
  readonly desk: ArchiveDesk;
  readonly doctor: Doctor;
}
