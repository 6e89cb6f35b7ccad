import { foldWord } from '../analyzer/fold-word.ts';
import { type PackedStrings, StringPacker } from './string-table.ts';

/** Spellings and the articles each stands in, ordered by their folded form, then as written. */
export interface CountedStrings {
  readonly strings: PackedStrings;
  readonly counts: Uint32Array;
}

/**
 * Packs strings that were counted.
 *
 * @param countOf - How often the string at a place was counted; those never counted are left out.
 */
export function packCounts(strings: Iterable<string>, countOf: (place: number) => number): CountedStrings {
  const entries: { readonly text: string; readonly folded: string; readonly count: number }[] = [];
  let place = 0;
  for (const text of strings) {
    const count = countOf(place++);
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
