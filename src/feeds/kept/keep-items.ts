import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { writeAtomically } from '../../archive/snapshot/atomic-file.ts';
import type { SeedDraft } from '../../corpus/seed-reader.ts';
import { digestOf, keptText, type KeptItem, knownOf } from './kept-item.ts';
import { itemFileName } from './kept-names.ts';

/** What became of the items of a fetch. */
export interface KeptItems {
  readonly added: number;
  readonly changed: number;
  /** Items that have no text: there is nothing to keep of them. */
  readonly withoutText: number;
  /** Items whose page is still to be asked for. */
  readonly waiting: number;
}

/** An item with the text of its page; the item as it is where that is not to be had, now or at all. */
export type Lengthen = (draft: SeedDraft) => Promise<{ readonly draft: SeedDraft; readonly from: KeptItem['from'] }>;

/** A file that was not written to its end, as `writeAtomically` names it. */
const HALF = /^\..*\.tmp$/u;
/** Pages that are asked for at one fetch of a feed; the others have their turn at the next. */
const MAX_PAGES = 30;
/** Longer than what is written above a text. */
const HEAD_BYTES = 32_000;

/**
 * Keeps the items of a feed, one file each. An item that is as before is left alone, one that has changed takes its file's
 * place in one step, and what is no longer in the feed stays. Of two items with one name the first is kept.
 *
 * @param folder - The feed's own; it must be there.
 * @param lengthen - Takes longer text from pages; `null` where none is wanted.
 * @throws What the system says, where a file cannot be written. Those before it are kept.
 */
export async function keepItems(
  folder: string,
  drafts: readonly SeedDraft[],
  lengthen: Lengthen | null,
): Promise<KeptItems> {
  const count = { added: 0, changed: 0, withoutText: 0, waiting: 0 };
  let pages = 0;
  for (const [name, draft] of byName(drafts)) {
    const path = join(folder, name);
    const digest = digestOf(draft);
    const known = await readKnown(path);
    const isSame = known?.digest === digest;
    if (isSame && (lengthen === null || known.from !== 'feed')) continue;
    const asksPage = lengthen !== null && pages < MAX_PAGES;
    if (asksPage) pages += 1;
    const { draft: item, from } = asksPage ? await lengthen(draft) : ({ draft, from: 'feed' } as const);
    if (lengthen !== null && from === 'feed') count.waiting += 1;
    if (item.body.trim() === '') count.withoutText += 1;
    else if (!isSame || known.from !== from) {
      await writeAtomically(path, new TextEncoder().encode(keptText(item, { digest, from })));
      count[known === null ? 'added' : 'changed'] += 1;
    }
  }
  return count;
}

/** The first item of each name. */
function byName(drafts: readonly SeedDraft[]): ReadonlyMap<string, SeedDraft> {
  const named = new Map<string, SeedDraft>();
  for (const draft of drafts) {
    const name = itemFileName(draft);
    if (!named.has(name)) named.set(name, draft);
  }
  return named;
}

/** Removes what a process left that was ended while it wrote. Nobody else may be writing there. */
export async function removeHalves(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (HALF.test(name)) await rm(join(folder, name), { force: true });
}

/** How many items of a feed are kept. */
export async function countItems(folder: string): Promise<number> {
  return (await readdir(folder)).filter((name) => name.endsWith('.md') && !name.startsWith('.')).length;
}

async function readKnown(path: string): Promise<KeptItem | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return knownOf(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    // New, or not to be read: it is written.
    return null;
  }
}
