import { foldWord } from './fold-word.ts';
import type { PackedStrings } from './string-table.ts';
import { StringPacker } from './string-table.ts';

/** Spellings and the articles each stands in, ordered by their folded form, then as written. */
export interface CountedStrings {
  readonly strings: PackedStrings;
  readonly counts: Uint32Array;
}

/** Packs counts; those that are 0 or less are left out. */
export function packCounts(counts: ReadonlyMap<string, number>): CountedStrings {
  const entries = [...counts]
    .filter(([, count]) => count > 0)
    .map(([text, count]) => ({ text, folded: foldWord(text), count }))
    .toSorted((a, b) => {
      if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
      return a.text < b.text ? -1 : 1;
    });
  const packer = new StringPacker();
  for (const { text } of entries) packer.push(text);
  return { strings: packer.finish(), counts: Uint32Array.from(entries, ({ count }) => count) };
}

/** Adds `articles` (-1 to take one away) to the count of each text. */
export function countAll(sum: Map<string, number>, texts: Iterable<string>, articles = 1): void {
  for (const text of texts) sum.set(text, (sum.get(text) ?? 0) + articles);
}
