/** Distinct strings in rising order of their UTF-16 code units. */
export interface SortedTerms {
  readonly size: number;
  /** The string at a place from 0 to `size - 1`. */
  at(index: number): string;
}

/** A term near another one. */
export interface NearTerm {
  readonly index: number;
  readonly term: string;
  /** Insertions, deletions and replacements of code units between the two, and neighbours that changed places. */
  readonly distance: number;
}

/** The first place whose string is not below `term`; `size` when there is none. */
export function lowerBound(terms: SortedTerms, term: string, from = 0): number {
  let low = from;
  let high = terms.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms.at(middle) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of `term`, or -1. */
export function indexOf(terms: SortedTerms, term: string): number {
  const index = lowerBound(terms, term);
  return index < terms.size && terms.at(index) === term ? index : -1;
}

/** The places `[from, to)` of the strings that begin with `prefix`. */
export function beginningWith(terms: SortedTerms, prefix: string): { readonly from: number; readonly to: number } {
  const from = lowerBound(terms, prefix);
  return { from, to: afterPrefix(terms, prefix, from) };
}

/**
 * Finds the strings within an edit distance of `word`, in rising order: Levenshtein's, with two neighbours that changed
 * places counting once (optimal string alignment).
 *
 * The sorted strings are walked like a trie: the rows of the distance table that belong to a beginning shared with
 * the string before are kept, and all strings with a hopeless beginning are skipped at once.
 *
 * @param most - Greatest distance, at least 0.
 */
export function within(terms: SortedTerms, word: string, most: number): NearTerm[] {
  const width = word.length + 1;
  const deepest = word.length + most;
  // Row d of the table holds the distances between the string's first d units and each beginning of the word.
  const rows = new Uint16Array((deepest + 2) * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  const found: NearTerm[] = [];
  let before = '';
  let known = 0;
  let index = 0;
  while (index < terms.size) {
    const term = terms.at(index);
    let depth = Math.min(known, sharedLength(before, term));
    let hopeless = false;
    while (depth < term.length && !hopeless) {
      if (depth >= deepest) hopeless = true;
      else {
        depth++;
        hopeless = fillRow(rows, depth, word, term) > most;
      }
    }
    before = term;
    known = depth;
    if (hopeless) {
      const length = Math.min(depth, deepest) + (depth >= deepest && depth < term.length ? 1 : 0);
      index = afterPrefix(terms, term.slice(0, length), index);
      known = Math.min(known, deepest);
      continue;
    }
    const distance = rows[term.length * width + word.length] ?? 0;
    if (distance <= most) found.push({ index, term, distance });
    index++;
  }
  return found;
}

/** Fills one row of the distance table from the two above; returns its least value, which no row below it falls under. */
function fillRow(rows: Uint16Array, depth: number, word: string, term: string): number {
  const width = word.length + 1;
  const row = depth * width;
  const above = row - width;
  const unit = term.charCodeAt(depth - 1);
  const before = depth > 1 ? term.charCodeAt(depth - 2) : -1;
  rows[row] = depth;
  let least = depth;
  for (let column = 1; column < width; column++) {
    const replaced = (rows[above + column - 1] ?? 0) + (word.charCodeAt(column - 1) === unit ? 0 : 1);
    const shifted = Math.min(rows[above + column] ?? 0, rows[row + column - 1] ?? 0) + 1;
    let value = Math.min(replaced, shifted);
    if (column > 1 && word.charCodeAt(column - 1) === before && word.charCodeAt(column - 2) === unit) {
      value = Math.min(value, (rows[above - width + column - 2] ?? 0) + 1);
    }
    rows[row + column] = value;
    if (value < least) least = value;
  }
  return least;
}

/** The first place from `from` on whose string does not begin with `prefix`; the strings before it do. */
function afterPrefix(terms: SortedTerms, prefix: string, from: number): number {
  let step = 1;
  let low = from;
  // Most runs are short: gallop instead of halving the whole list.
  while (low + step < terms.size && terms.at(low + step).startsWith(prefix)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(terms.size, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms.at(middle).startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
