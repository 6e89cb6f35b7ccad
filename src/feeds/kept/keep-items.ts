import { open, readdir } from 'node:fs/promises';
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
  const met = new Set<string>();
  const count = { added: 0, changed: 0, withoutText: 0, waiting: 0 };
  for (const draft of drafts) {
    const name = itemFileName(draft);
    if (met.has(name)) continue;
    met.add(name);
    const path = join(folder, name);
    const digest = digestOf(draft);
    const known = await readKnown(path);
    if (known?.digest === digest && (lengthen === null || known.from !== 'feed')) continue;
    const { draft: full, from } = lengthen === null ? { draft, from: 'feed' as const } : await lengthen(draft);
    if (lengthen !== null && from === 'feed') count.waiting += 1;
    if (full.body.trim() === '') {
      count.withoutText += 1;
      continue;
    }
    if (known?.digest === digest && known.from === from) continue;
    await writeAtomically(path, new TextEncoder().encode(keptText(full, { digest, from })));
    count[known === null ? 'added' : 'changed'] += 1;
  }
  return count;
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
