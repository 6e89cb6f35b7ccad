import type { Newsroom } from '../../answer/newsroom.ts';
import type { ArchiveDesk } from '../ports/archive-desk.ts';
import type { Doctor } from '../ports/doctor.ts';
import type { NoticeBoard } from '../ports/notice-board.ts';
import type { PinBoard } from '../ports/pin-board.ts';
import type { PinKeeper } from '../pins/pin-keeper.ts';
import type { Remake } from '../pins/remake.ts';
import type { Stores } from '../stores/stores.ts';

/** What commands work with. Each is a port of the core; the composition root supplies them. */
export interface Services {
  readonly newsroom: Newsroom;
  readonly stores: Stores;
  readonly pins: PinBoard;
  readonly keeper: PinKeeper;
  readonly remake: Remake;
  readonly notices: NoticeBoard;
  readonly desk: ArchiveDesk;
  readonly doctor: Doctor;
}
