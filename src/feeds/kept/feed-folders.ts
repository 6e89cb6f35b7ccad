import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readState } from './feed-state.ts';
import { feedFolderName } from './kept-names.ts';

/**
 * Finds the folders of feeds: each its own, or, of one that was listed under the address that it has moved away from, the
 * one that it had then. Its articles keep their names, under which they may be hidden or pinned.
 *
 * @param root - Where they are kept; it may be missing.
 * @returns Absolute paths by address. Folders of feeds that were never fetched are not there yet.
 */
export async function feedFolders(root: string, feeds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const there = new Set(await namesIn(root));
  const own = new Map(feeds.map((url) => [url, feedFolderName(url)]));
  const isMissing = [...own.values()].some((name) => !there.has(name));
  const before = isMissing ? await movedFolders(root, there, new Set(own.values())) : new Map<string, string>();
  return new Map([...own].map(([url, name]) => [url, join(root, there.has(name) ? name : (before.get(url) ?? name))]));
}

/** Folders that no listed address has as its own, by the address that their feed has now. */
async function movedFolders(
  root: string,
  there: ReadonlySet<string>,
  owned: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const moved = new Map<string, string>();
  for (const name of there) {
    if (owned.has(name)) continue;
    const { url, movedTo } = await readState(join(root, name), '');
    moved.set(movedTo ?? url, name);
  }
  return moved;
}

async function namesIn(root: string): Promise<string[]> {
  try {
    return (await readdir(root)).filter((name) => !name.startsWith('.')).toSorted();
  } catch {
    // Nothing has been fetched yet, or it cannot be read, which is told where it is written to.
    return [];
  }
}
