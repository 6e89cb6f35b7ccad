import { foldWord } from './fold-word.ts';
import type { PackedStrings } from './string-table.ts';
import { StringPacker } from './string-table.ts';

/** Spellings and the articles each stands in, ordered by their folded form, then as written. */
export interface CountedStrings {
  readonly strings: PackedStrings;
  readonly counts: Uint32Array;
}

/**
 * Packs strings that were counted.
 *
 * @param places - A number for each string.
 * @param countOf - How often the string of a number was counted; those never counted are left out.
 */
export function packCounts(places: ReadonlyMap<string, number>, countOf: (place: number) => number): CountedStrings {
  const entries: { readonly text: string; readonly folded: string; readonly count: number }[] = [];
  for (const [text, place] of places) {
    const count = countOf(place);
    if (count > 0) entries.push({ text, folded: foldWord(text), count });
  }
  entries.sort((a, b) => {
    if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
    return a.text < b.text ? -1 : 1;
  });
  const packer = new StringPacker();
  for (const { text } of entries) packer.push(text);
  return { strings: packer.finish(), counts: Uint32Array.from(entries, ({ count }) => count) };
}
