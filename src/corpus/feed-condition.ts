/** What keeps a feed from being fetched. */
export const FEED_FAULTS = [
  /** Its host is this machine, or one of its network. */
  'private-address',
  'unknown-host',
  'unreachable',
  'certificate',
  'too-slow',
  'too-large',
  /** It is led round, or to what is no address of the web. */
  'redirects',
  /** 410: its publisher says that it will not come back. */
  'gone',
  /** 404. */
  'not-found',
  /** 401, 402, 403, 451. */
  'refused',
  /** 429. */
  'too-many',
  /** 5xx. */
  'server',
  /** Another status that is none of success. */
  'status',
  'not-a-feed',
  /** It ends in the middle. */
  'cut-off',
  /** Its items cannot be written. */
  'cannot-keep',
] as const;

/** One of {@link FEED_FAULTS}. */
export type FeedFaultCode = (typeof FEED_FAULTS)[number];

/** Why a feed, or a page, was not to be had: a value, one feed's fault is no other's. Its sentence stands in the text catalogue. */
export interface FeedFault {
  readonly code: FeedFaultCode;
  /** The status, the system's code, the limit in MB or seconds; else `''`. Never a text of the server's. */
  readonly detail: string;
}

/** How a feed that the archive is fed by fares. */
export interface FeedCondition {
  /** Host and path of its address: what may be a key in it is left out. */
  readonly name: string;
  /** When it last gave its items, or said that they are the same; `null` for never. */
  readonly fetchedAt: Date | null;
  /** When it is asked for next; `null` for at once. Of one that is gone it means nothing. */
  readonly dueAt: Date | null;
  /** Items that are kept of it. */
  readonly items: number;
  /** Items of its last fetch that have no text, of which nothing is kept. */
  readonly withoutText: number;
  /** What was wrong when it was last asked for; `null` for nothing. */
  readonly fault: FeedFault | null;
  /** Name of where its server says that it has moved for good; `null` where it has not. */
  readonly movedTo: string | null;
}
