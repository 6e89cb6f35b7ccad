import { foldWord } from '../analyzer/fold-word.ts';
import { placesInOrder } from './places-in-order.ts';
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
  const texts: string[] = [];
  const folded: string[] = [];
  const counts: number[] = [];
  let place = 0;
  for (const text of strings) {
    const count = countOf(place++);
    if (count === 0) continue;
    texts.push(text);
    folded.push(foldWord(text));
    counts.push(count);
  }
  const order = placesInOrder(folded, (a, b) => {
    if (folded[a] !== folded[b]) return folded[a]! < folded[b]! ? -1 : 1;
    return texts[a]! < texts[b]! ? -1 : 1;
  });
  const packer = new StringPacker();
  for (const at of order) packer.push(texts[at]!);
  return { strings: packer.finish(), counts: order.map((at) => counts[at]!) };
}
