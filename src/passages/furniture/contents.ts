import type { Furniture } from '../../corpus/article.ts';
import { type CutArticle, wholeBlock } from './block.ts';

/** A table of contents has at least so many entries. */
const SHORTEST = 3;
const LONGEST_ENTRY = 120;
const MARKER = /^(?:[•·▪‣*+–—-]|\p{Nd}{1,2}[.)])\s+/u;

/**
 * Lines in a row that each stand once more further down, in the same order, over a paragraph of text: a table of contents.
 */
export function contentsOf({ blocks }: CutArticle): Furniture[] {
  const places = new Map<string, number[]>();
  for (const { text, at } of blocks) {
    if (text.length > LONGEST_ENTRY) continue;
    const entry = entryOf(text);
    places.set(entry, [...(places.get(entry) ?? []), at]);
  }
  /** Where the section of an entry begins; -1 for what is none. */
  const sectionOf = (at: number): number => {
    if (blocks[at]!.text.length > LONGEST_ENTRY) return -1;
    const [first, second, ...more] = places.get(entryOf(blocks[at]!.text)) ?? [];
    const text = blocks[(second ?? -1) + 1]?.text ?? '';
    return first === at && second !== undefined && more.length === 0 && text.length > LONGEST_ENTRY ? second : -1;
  };
  const found: Furniture[] = [];
  let run: number[] = [];
  let before = -1;
  for (let at = 0; at <= blocks.length; at += 1) {
    const section = at < blocks.length ? sectionOf(at) : -1;
    if (section > before) run.push(at);
    else {
      if (run.length >= SHORTEST) found.push(...run.map((entry) => wholeBlock(blocks[entry]!, 'contents')));
      run = section >= 0 ? [at] : [];
    }
    before = section;
  }
  return found;
}

function entryOf(text: string): string {
  return text.replace(MARKER, '');
}
