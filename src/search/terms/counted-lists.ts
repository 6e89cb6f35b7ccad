import { foldWord } from '../analyzer/fold-word.ts';
import type { CountedStrings } from './counted-strings.ts';
import { beginningWith, indexOf, lowerBound, type SortedTerms, within } from './sorted-terms.ts';
import { StringTable } from './string-table.ts';

/** A spelling with its folded form and the articles counted for it: at least 1. */
export interface CountedSpelling {
  readonly text: string;
  readonly folded: string;
  readonly count: number;
}

/** One list, and whether its counts are added or taken off. */
interface SignedList {
  readonly spellings: StringTable;
  readonly folded: SortedTerms;
  readonly counts: Uint32Array;
  readonly sign: 1 | -1;
}

/** Up to so many of the greatest counts are found by keeping the best; more by sorting. */
const FEW = 200;

/**
 * Counted spellings that are spread over several lists, as one: what {@link mergeCounts} would write, without writing it. The
 * smaller the lists beside the largest one, the less it costs.
 */
export class CountedLists {
  readonly #lists: readonly SignedList[];

  /**
   * @param kept - Added up. Ordered as `CountedStrings` says.
   * @param taken - Taken off again. No spelling has more here than there.
   */
  constructor(kept: readonly CountedStrings[], taken: readonly CountedStrings[] = []) {
    this.#lists = [
      ...kept.map((counted) => signedList(counted, 1)),
      ...taken.map((counted) => signedList(counted, -1)),
    ].filter(({ counts }) => counts.length > 0);
  }

  /** Whether a word is counted under any spelling. */
  has(folded: string): boolean {
    const [only, ...others] = this.#lists;
    if (only === undefined) return false;
    if (others.length === 0) return indexOf(only.folded, folded) >= 0;
    for (const each of this.#walk(folded)) return each.folded === folded;
    return false;
  }

  /** Those within an edit distance of a word, in order: by folded form, then as written. */
  near(folded: string, most: number): (CountedSpelling & { readonly distance: number })[] {
    const found = new Map<string, { readonly folded: string; readonly distance: number; readonly at: number }>();
    for (const list of this.#lists) {
      if (list.sign < 0) continue;
      for (const { index, term, distance } of within(list.folded, folded, most))
        found.set(list.spellings.at(index), { folded: term, distance, at: index });
    }
    const counted = [...found].map(([text, near]) => ({ text, ...near, count: this.#countOf(text, near) }));
    return counted.filter(({ count }) => count > 0).toSorted(compareSpellings);
  }

  /** Those that begin with a prefix, in order, at most so many. */
  beginning(prefix: string, limit: number): CountedSpelling[] {
    const found: CountedSpelling[] = [];
    for (const each of this.#walk(prefix)) {
      if (found.length === limit || !each.folded.startsWith(prefix)) break;
      found.push(each);
    }
    return found;
  }

  /** Those that hold any of some strings as written, the greatest counts first; equal ones in order. At most so many. */
  holding(parts: readonly string[], limit: number): CountedSpelling[] {
    const [only, ...others] = this.#lists;
    if (only !== undefined && others.length === 0) {
      const { spellings, counts } = only;
      return [...new Set(parts.flatMap((part) => spellings.holding(part)))]
        .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
        .slice(0, limit)
        .map((at) => ({ text: spellings.at(at), folded: only.folded.at(at), count: counts[at]! }));
    }
    const kept = this.#lists.filter(({ sign }) => sign > 0);
    const found = kept.flatMap(({ spellings }) =>
      parts.flatMap((part) => spellings.holding(part).map((at) => spellings.at(at))),
    );
    return [...new Set(found)]
      .map((text) => {
        const folded = foldWord(text);
        return { text, folded, count: this.#countOf(text, { folded, at: -1 }) };
      })
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count || compareSpellings(a, b))
      .slice(0, limit);
  }

  /** Those that begin with a prefix and are counted most, the greatest counts first; equal ones in order. At most so many. */
  mostFrequent(prefix: string, limit: number): CountedSpelling[] {
    const ranges = this.#lists.map((list) => ({ list, ...rangeOf(list, prefix) })).filter(({ from, to }) => from < to);
    const [largest, ...smaller] = ranges.toSorted((a, b) => b.list.sign - a.list.sign || b.to - b.from - a.to + a.from);
    if (largest === undefined) return [];
    const { list } = largest;
    const others = sumOf(smaller);
    const places = greatest(list.counts, largest.from, largest.to, limit + others.size);
    const found = places.map((at): CountedSpelling => {
      const text = list.spellings.at(at);
      const count = list.counts[at]! + (others.get(text) ?? 0);
      others.delete(text);
      return { text, folded: list.folded.at(at), count };
    });
    // What the largest list has of the others is not above the last that was looked at, unless all were.
    const most = places.length < largest.to - largest.from ? list.counts[places.at(-1)!]! : 0;
    const enough = found.length < limit ? 1 : found.map(({ count }) => count).toSorted((a, b) => b - a)[limit - 1]!;
    for (const [text, count] of others) {
      if (most + count < enough) continue;
      const folded = foldWord(text);
      const at = placeIn(list, text, folded);
      found.push({ text, folded, count: count + (at < 0 ? 0 : list.counts[at]!) });
    }
    return found
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count || compareSpellings(a, b))
      .slice(0, limit);
  }

  /** @param at - Its place, where there is one list alone. */
  #countOf(text: string, { folded, at }: { readonly folded: string; readonly at: number }): number {
    if (this.#lists.length === 1) return this.#lists[0]!.counts[at]!;
    let sum = 0;
    for (const list of this.#lists) {
      const place = placeIn(list, text, folded);
      if (place >= 0) sum += list.sign * list.counts[place]!;
    }
    return sum;
  }

  /** Walks all lists as one, from the first whose folded form is not below `from`. */
  *#walk(from: string): Generator<CountedSpelling> {
    const heads = this.#lists.map((list) => headAt(list, lowerBound(list.folded, from)));
    for (;;) {
      let least: Head | null = null;
      for (const head of heads)
        if (head !== null && (least === null || compareSpellings(head, least) < 0)) least = head;
      if (least === null) return;
      let count = 0;
      for (const [place, head] of heads.entries()) {
        if (head?.text !== least.text) continue;
        const list = this.#lists[place]!;
        count += list.sign * list.counts[head.at]!;
        heads[place] = headAt(list, head.at + 1);
      }
      if (count > 0) yield { text: least.text, folded: least.folded, count };
    }
  }
}

/** Where a walk is in a list. */
interface Head {
  readonly at: number;
  readonly text: string;
  readonly folded: string;
}

function signedList({ strings, counts }: CountedStrings, sign: 1 | -1): SignedList {
  const spellings = new StringTable(strings);
  const folded = { size: spellings.size, at: (index: number) => foldWord(spellings.at(index)) };
  return { spellings, folded, counts, sign };
}

function headAt({ spellings }: SignedList, at: number): Head | null {
  if (at >= spellings.size) return null;
  const text = spellings.at(at);
  return { at, text, folded: foldWord(text) };
}

/** Orders spellings as `CountedStrings` has them. */
function compareSpellings(a: Omit<CountedSpelling, 'count'>, b: Omit<CountedSpelling, 'count'>): number {
  if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

function rangeOf({ folded }: SignedList, prefix: string): { readonly from: number; readonly to: number } {
  return prefix === '' ? { from: 0, to: folded.size } : beginningWith(folded, prefix);
}

/** The place of a spelling in a list, or -1. */
function placeIn({ spellings, folded }: SignedList, text: string, own: string): number {
  for (let at = lowerBound(folded, own); at < spellings.size; at++) {
    const there = spellings.at(at);
    if (there === text) return at;
    if (foldWord(there) !== own) return -1;
  }
  return -1;
}

/** What parts of some lists add up to. */
function sumOf(
  parts: readonly { readonly list: SignedList; readonly from: number; readonly to: number }[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { list, from, to } of parts) {
    for (let at = from; at < to; at++) {
      const text = list.spellings.at(at);
      sums.set(text, (sums.get(text) ?? 0) + list.sign * list.counts[at]!);
    }
  }
  return sums;
}

/** The places with the greatest counts in `[from, to)`, greatest first, lower places first among equals; at most so many. */
function greatest(counts: Uint32Array, from: number, to: number, limit: number): number[] {
  if (limit > FEW) {
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    return places.toSorted((a, b) => counts[b]! - counts[a]! || a - b).slice(0, limit);
  }
  const best: number[] = [];
  for (let place = from; place < to; place++) {
    if (best.length === limit && counts[place]! <= counts[best.at(-1)!]!) continue;
    let at = best.length;
    while (at > 0 && counts[best[at - 1]!]! < counts[place]!) at--;
    best.splice(at, 0, place);
    if (best.length > limit) best.pop();
  }
  return best;
}
