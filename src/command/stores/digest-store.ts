import type { Day } from '../../corpus/day.ts';

/** When a digest is posted: each day, or on one day of the week (0 is Monday), at a minute of the day where its server is. */
export interface DigestSchedule {
  readonly every: 'daily' | 'weekly';
  readonly weekday: number | null;
  /** 0-1439. */
  readonly at: number;
}

/** A digest that is about to be posted, written down before it is. */
export interface DigestPosting {
  readonly mark: string;
  /** ISO 8601. */
  readonly at: string;
  /** The day that it is due on. */
  readonly day: Day;
  readonly turn: string | null;
}

/** What a channel is told of the archive each day or week. */
export interface Digest extends DigestSchedule {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Whether each is pinned, in place of the one before. */
  readonly pin: boolean;
  /** Whether it says so where there is nothing. */
  readonly empty: boolean;
  readonly lines: number;
  /** The last turn that was told of; `null` before the first digest. */
  readonly told: string | null;
  /** The day of the last one; before the first, the last day on which it would have been due. */
  readonly last: Day;
  /** The last one's message. */
  readonly messageId: string | null;
  readonly posting: DigestPosting | null;
}

/** Digests. Those of a server that Dateline was taken off are kept, and given by no list. */
export interface DigestStore {
  add(digest: Digest): Promise<void>;
  byId(id: string): Promise<Digest | undefined>;
  /** Oldest first; of every server when `guildId` is `null`. */
  all(guildId: string | null): Promise<readonly Digest[]>;
  /** Records what is about to be posted. @returns Whether it may be: not where another process was first. */
  claim(id: string, last: Day, posting: DigestPosting): Promise<boolean>;
  posted(id: string, posting: DigestPosting, messageId: string): Promise<void>;
  /** Records that what was claimed was not posted. */
  release(id: string): Promise<void>;
  /** Records that on a day there was nothing to tell. */
  passed(id: string, day: Day): Promise<void>;
  remove(id: string): Promise<void>;
}
