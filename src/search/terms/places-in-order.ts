/** Of a string's first units so many decide in which group it is sorted, with so many bits each. */
const UNITS = 5;
const BITS = 6;
/** Latin letters stand behind this unit; what is no letter is not told apart. */
const BEFORE = 0x40;
const MOST = (1 << BITS) - 1;
/** So many are sorted without copying them. */
const FEW = 12;
/** Which half of a number of 64 bits stands first in memory. */
const [LOW, HIGH] = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0];

/**
 * Sorts strings by their code units, several times faster than by comparing them: most are told apart by their first letters,
 * as numbers.
 *
 * @param compare - Orders two places where `strings` there begin alike; no two places may be equal.
 * @returns The places of the strings in their order.
 */
export function placesInOrder(strings: readonly string[], compare: (a: number, b: number) => number): Uint32Array {
  const keys = new BigUint64Array(strings.length);
  const halves = new Uint32Array(keys.buffer);
  for (let place = 0; place < strings.length; place++) {
    halves[place * 2 + LOW] = place;
    halves[place * 2 + HIGH] = beginningOf(strings[place]!);
  }
  keys.sort();
  const places = new Uint32Array(strings.length);
  for (let place = 0; place < places.length; place++) places[place] = halves[place * 2 + LOW]!;
  for (let from = 0; from < places.length;) {
    const beginning = halves[from * 2 + HIGH];
    let to = from + 1;
    while (to < places.length && halves[to * 2 + HIGH] === beginning) to++;
    sortRun(places, from, to, compare);
    from = to;
  }
  return places;
}

/** Sorts some of the places. */
function sortRun(places: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number): void {
  if (to - from > FEW) {
    places.set(Array.from(places.subarray(from, to)).toSorted(compare), from);
    return;
  }
  // By insertion: most runs have a few.
  for (let at = from + 1; at < to; at++) {
    const place = places[at]!;
    let before = at;
    for (; before > from && compare(places[before - 1]!, place) > 0; before--) places[before] = places[before - 1]!;
    places[before] = place;
  }
}

/** A number that is no greater than that of a string which comes behind. What follows a unit that is no letter has no say in it. */
function beginningOf(text: string): number {
  let beginning = 0;
  let isLatin = true;
  for (let at = 0; at < UNITS; at++) {
    const unit: number = isLatin && at < text.length ? text.charCodeAt(at) - BEFORE : 0;
    isLatin = unit > 0 && unit < MOST;
    beginning = (beginning << BITS) | Math.min(Math.max(unit, 0), MOST);
  }
  return beginning;
}
