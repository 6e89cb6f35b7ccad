import type { WholeNewsroom } from '../answer/newsroom.ts';
import type { Archive } from '../archive/live/archive.ts';
import type { SearchCondition } from '../command/ports/archive-desk.ts';

/** An open archive and the newsroom that answers from whatever it holds at the moment. */
export interface OpenNewsroom {
  readonly archive: Archive;
  readonly newsroom: WholeNewsroom;
  /** How the search cluster fares that it is asked of; `null` where it is on this machine. */
  readonly search: SearchCondition | null;
  close(): Promise<void>;
}
