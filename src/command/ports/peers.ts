import type { UnavailableError } from '../../errors.ts';

/** What a process hears that another, or it itself, has changed; `edition` is what a search cluster shows. */
export type News = 'settings' | 'pins' | 'arrivals' | 'edition';

/**
 * The processes that keep their rows in one database, one of which has the lead: it does what one alone may do. Where a
 * process is alone, it has it.
 */
export interface Peers {
  /** Whether this process has the lead now. */
  leads(): boolean;
  /** Runs something each time this process takes the lead from now on. */
  onLead(run: () => void): void;
  /** Calls back for each kind of change, and for all kinds after a time in which some may have been missed. */
  onNews(listen: (news: News) => void): void;
  /** Tells all that hear news, this process too, of what no table changes with. Where they cannot be reached nobody is told. */
  tell(news: News): void;
  /** Whether news of changes comes in now, so that nothing need be looked at without it. */
  hears(): boolean;
  /**
   * Waits for a turn that one process has at a time; it lasts for so many milliseconds from then on. While the others
   * cannot be reached, this process's own turns alone are kept apart.
   *
   * @throws The signal's reason, where it is aborted before.
   */
  turn(name: string, milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Settles only when another process has taken what this one is there for, which it must leave to that one then. */
  readonly replaced: Promise<UnavailableError>;
  /** Lets go of everything. */
  close(): Promise<void>;
}

/** A process that shares its database with none. */
export const ALONE: Peers = {
  leads: () => true,
  onLead: () => {},
  onNews: () => {},
  tell: () => {},
  hears: () => false,
  turn: () => Promise.resolve(),
  replaced: new Promise(() => {}),
  close: () => Promise.resolve(),
};
