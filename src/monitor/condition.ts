/** What a process is made of, as a monitor is told. */
export const PARTS = ['archive', 'database', 'discord', 'search'] as const;
type Part = (typeof PARTS)[number];

/** Whether a part does its work; `null` where it does, else a few words of ours on why not. What a process is without is left out. */
export type Lacks = Readonly<Partial<Record<Part, string | null>>>;

/** What speaks of its own accord: how much of it there is, has something to tell, and could not speak at the last try. */
export interface Telling {
  readonly all: number;
  readonly waiting: number;
  readonly failing: number;
  /** When one of them last spoke, in whole days; `null` for never. */
  readonly last: Date | null;
}

/** Figures of a process at one moment. */
export interface Figures {
  readonly articles: number;
  readonly passages: number;
  /** Which edition of the index is being searched since the start, from 1. */
  readonly generation: number;
  readonly building: boolean;
  /** Files of the archive that were left out or have something wrong. */
  readonly problems: number;
  /** Pins that are kept true; `null` while the database does not say. */
  readonly pins: number | null;
  /** Watches and digests: `null` while the database does not say. */
  readonly watches: Telling | null;
  readonly digests: Telling | null;
  /** Feeds that the archive is fed by, those of them that cannot be fetched, and the items kept of all. */
  readonly feeds: number;
  readonly failingFeeds: number;
  readonly feedItems: number;
  readonly servers: number;
  readonly connected: boolean;
  /** Interactions that wait to be begun, and those being answered. */
  readonly waiting: number;
  readonly answering: number;
}

/** How a process fares, asked whenever a monitor asks. */
export interface Condition {
  lacks(): Promise<Lacks>;
  /** `null` until all of it is up. */
  figures(): Promise<Figures | null>;
}
