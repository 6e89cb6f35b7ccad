import type { SortedTerms } from './sorted-terms.ts';

/**
 * Walks several sorted lists as one. Of each list every string is asked for once, when the one before has been visited.
 *
 * @param key - What the lists are sorted by before the strings themselves.
 * @param visit - Called for each distinct string, in order, with its place in each list, -1 where it is missing. The
 *   array of places is used again.
 */
export function mergeSorted(
  lists: readonly SortedTerms[],
  key: (text: string) => string,
  visit: (text: string, places: Int32Array) => void,
): void {
  const next = new Int32Array(lists.length);
  const places = new Int32Array(lists.length);
  const texts = lists.map((list) => (list.size > 0 ? list.at(0) : null));
  const keys = texts.map((text) => (text === null ? '' : key(text)));
  for (;;) {
    let least: string | null = null;
    let leastKey = '';
    for (let list = 0; list < lists.length; list++) {
      const text = texts[list]!;
      if (text === null) continue;
      const own = keys[list]!;
      if (least === null || own < leastKey || (own === leastKey && text < least)) {
        least = text;
        leastKey = own;
      }
    }
    if (least === null) return;
    for (let list = 0; list < lists.length; list++) places[list] = texts[list] === least ? next[list]! : -1;
    visit(least, places);
    for (let list = 0; list < lists.length; list++) {
      if (texts[list] !== least) continue;
      const place = ++next[list]!;
      const following = place < lists[list]!.size ? lists[list]!.at(place) : null;
      texts[list] = following;
      keys[list] = following === null ? '' : key(following);
    }
  }
}
