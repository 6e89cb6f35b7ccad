import type { Newsroom } from '../answer/newsroom.ts';
import type { PinBoard } from './pin-board.ts';

/** What commands work with. Each is a port of the core; `main.ts` supplies them. */
export interface Services {
  readonly newsroom: Newsroom;
  readonly pins: PinBoard;
}
