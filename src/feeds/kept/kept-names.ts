import { createHash } from 'node:crypto';

import type { SeedDraft } from '../../corpus/seed-reader.ts';

/** Of a host's name so much stands in the name of its feed's folder: an article's id has to fit into a choice of Discord's. */
const MAX_HOST = 30;
/** An id as short as a place in a feed is taken for one: of items without any, the reader gives the place. */
const PLACE = /^\d{1,5}$/u;

const hash = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length);

/**
 * The name of the folder that holds what is kept of a feed: its host, to be recognised, and a hash of its address. An
 * address that only its scheme tells from another is the same.
 */
export function feedFolderName(address: string): string {
  const { hostname, host, pathname, search } = new URL(address);
  const readable = hostname
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/gu, '')
    .replaceAll(/^[.-]+|[.-]+$/gu, '');
  return `feed-${readable.slice(0, MAX_HOST)}-${hash(`${host}${pathname}${search}`, 12)}`;
}

/**
 * The name of the file that holds an item: a hash of what stays the same when the item changes. Nothing of the item itself
 * stands in it, so that no item names a path, and none a date.
 */
export function itemFileName(draft: SeedDraft): string {
  return `item-${hash(identityOf(draft), 20)}.md`;
}

/** The id that an item has of its own; `null` where it has none, or one that may be its place in the feed. */
export function ownId({ record }: Pick<SeedDraft, 'record'>): string | null {
  return record === null || PLACE.test(record) ? null : record;
}

/** The item's own id; where it has none, its address, else title and date. */
function identityOf(draft: SeedDraft): string {
  const { url, title, date } = draft;
  const id = ownId(draft);
  if (id !== null) return `id ${id}`;
  return url === undefined ? `title ${title}\n${date ?? ''}` : `id ${url}`;
}
