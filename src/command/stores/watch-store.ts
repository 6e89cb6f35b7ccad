import type { SentencePlace } from '../../answer/news/news.ts';
import type { Day } from '../../corpus/day.ts';

/** What a watch is about to post, written down before it is done. */
export interface Posting {
  /** By which the message can be found. */
  readonly mark: string;
  /** ISO 8601. */
  readonly at: string;
  /** What it tells of. */
  readonly turn: string;
  readonly shown: readonly SentencePlace[];
}

/** What a channel or a member is told of when it comes in. */
export interface Watch {
  readonly id: string;
  /** The server it was set on, by whose settings it sees the archive. */
  readonly guildId: string;
  /** Where it speaks: a channel, or the member's direct messages. */
  readonly channelId: string;
  /** Whose it is, for a private one. */
  readonly ownerId: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly kind: 'topic' | 'question';
  readonly about: string;
  readonly since: Day | null;
  readonly until: Day | null;
  /** The one source whose articles count; `null` for all. */
  readonly source: string | null;
  /** Hours in which it is silent: `22:00-07:00`; `null` for its server's, where it is a channel's. */
  readonly quiet: string | null;
  /** Messages a day at most in its channel; `null` for its server's, where it is a channel's. */
  readonly most: number | null;
  /** The last turn that it has looked at. */
  readonly told: string;
  /** What it quoted lately, the latest last. */
  readonly shown: readonly SentencePlace[];
  /** When it posted lately, ISO 8601. */
  readonly posts: readonly string[];
  readonly posting: Posting | null;
}

/** Watches. Those of a server that Dateline was taken off are kept, and given by no list. */
export interface WatchStore {
  add(watch: Watch): Promise<void>;
  byId(id: string): Promise<Watch | undefined>;
  /** Oldest first; of every server when `guildId` is `null`. */
  all(guildId: string | null): Promise<readonly Watch[]>;
  /** A member's own, on all servers. */
  ownedBy(userId: string): Promise<readonly Watch[]>;
  /** Records what is about to be posted. @returns Whether it may be: not where another process was first. */
  claim(id: string, told: string, posting: Posting): Promise<boolean>;
  /** Records that what was claimed stands. */
  posted(id: string, posting: Posting): Promise<void>;
  /** Records that what was claimed was not posted. */
  release(id: string): Promise<void>;
  /** Records up to which turn there was nothing to tell. */
  passed(id: string, turn: string): Promise<void>;
  remove(id: string): Promise<void>;
}
