import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { writeAtomically } from '../../archive/snapshot/atomic-file.ts';
import { FEED_FAULTS } from '../../corpus/feed-condition.ts';

/** A name that the archive passes over. */
const FILE = '.feed.json';

const instant = z.iso.datetime().nullable();

const schema = z.object({
  url: z.string(),
  /** What the server gave to ask by whether anything has changed. */
  etag: z.string().max(2000).nullable(),
  lastModified: z.string().max(200).nullable(),
  /** Whether the items kept then were to have the text of their pages. */
  full: z.boolean(),
  /** When it was last asked for, and when it last gave its items. */
  triedAt: instant,
  fetchedAt: instant,
  dueAt: instant,
  /** In a row. */
  failures: z.number().int().min(0),
  fault: z.object({ code: z.enum(FEED_FAULTS), detail: z.string() }).nullable(),
  /** Its publisher has said that it will not come back: it is not asked for any more. */
  isGone: z.boolean(),
  /** Where a permanent redirect leads. */
  movedTo: z.string().nullable(),
  /** Files of its items. */
  items: z.number().int().min(0),
  /** Items of its last fetch that have no text in it. */
  withoutText: z.number().int().min(0),
});

/** What is known of a feed from one look at it to the next. */
export type FeedState = Readonly<z.infer<typeof schema>>;

/** A feed that was never asked for. */
function newState(url: string): FeedState {
  return {
    url,
    etag: null,
    lastModified: null,
    full: false,
    triedAt: null,
    fetchedAt: null,
    dueAt: null,
    failures: 0,
    fault: null,
    isGone: false,
    movedTo: null,
    items: 0,
    withoutText: 0,
  };
}

/** Reads what is known of a feed; what cannot be read is not known. */
export async function readState(folder: string, url: string): Promise<FeedState> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
  } catch {
    // Never fetched, or damaged: the next fetch asks for everything, and what is kept already stays as it is.
    return newState(url);
  }
}

/** @throws What the system says, where the folder cannot be written to. */
export async function writeState(folder: string, state: FeedState): Promise<void> {
  await writeAtomically(join(folder, FILE), new TextEncoder().encode(`${JSON.stringify(state, null, 2)}\n`));
}
