/** Letters that stand beside each other on a keyboard, as on QWERTY. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** What sounds alike, for English readers. Written down apart from what answering knows of it, which it is to measure. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['ck', 'k'],
  ['k', 'c'],
  ['c', 'k'],
  ['c', 's'],
  ['s', 'z'],
  ['z', 's'],
  ['y', 'i'],
  ['i', 'y'],
  ['ei', 'ie'],
  ['ie', 'ei'],
  ['ee', 'ea'],
  ['ea', 'ee'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['e', 'a'],
  ['a', 'e'],
  ['e', 'i'],
  ['o', 'a'],
  ['v', 'w'],
  ['w', 'v'],
  ['x', 'ks'],
  ['qu', 'kw'],
  ['j', 'g'],
  ['h', ''],
];
/** Words of fewer letters are left as they are, and of fewer than the second get one slip, never two. */
const SHORTEST = 4;
const LONG = 7;
/** How often a longer word gets a second slip. */
const SECOND = 0.4;

/** One way to get a word wrong. @returns `null` where the word gives no occasion. */
type Slip = (word: string, random: () => number) => string | null;

const pick = <Item>(items: readonly Item[], random: () => number): Item | undefined =>
  items[Math.floor(random() * items.length)];

const inside = (word: string, random: () => number): number => Math.floor(random() * word.length);

const SLIPS: readonly Slip[] = [
  (word, random) => {
    const at = inside(word, random);
    const beside = pick(besideOf(word[at]!), random);
    return beside === undefined ? null : word.slice(0, at) + beside + word.slice(at + 1);
  },
  (word, random) => {
    const at = inside(word, random);
    return word.slice(0, at) + word.slice(at + 1);
  },
  (word, random) => {
    const at = inside(word, random);
    return word.slice(0, at + 1) + word.slice(at);
  },
  (word, random) => {
    const at = inside(word.slice(1), random);
    return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  },
  (word, random) => {
    const places = SOUNDS.flatMap(([from, to]) =>
      [...word.matchAll(new RegExp(from, 'gu'))].map(({ index }) => ({ index, from, to })),
    );
    const place = pick(places, random);
    if (place === undefined) return null;
    return word.slice(0, place.index) + place.to + word.slice(place.index + place.from.length);
  },
];

/**
 * Writes a name as somebody types it who does not know how it is spelt: in small letters, with one or two slips in one of
 * its longer words. A slip is a neighbouring key, a letter left out, doubled or swapped with the next, or a like sound.
 *
 * @param random - Numbers in [0, 1).
 * @returns `null` where no word is long enough to be misspelt.
 */
export function misspell(name: string, random: () => number): string | null {
  const words = name.toLowerCase().split(' ');
  const long = words.flatMap((word, place) => (/^[a-z]+$/u.test(word) && word.length >= SHORTEST ? [place] : []));
  const place = pick(long, random);
  if (place === undefined) return null;
  const right = words[place]!;
  const slips = right.length >= LONG && random() < SECOND ? 2 : 1;
  let wrong = right;
  for (let slip = 0; slip < slips || wrong === right; slip += 1) wrong = pick(SLIPS, random)!(wrong, random) ?? wrong;
  return words.with(place, wrong).join(' ');
}

function besideOf(letter: string): string[] {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const at = ROWS[row]?.indexOf(letter) ?? -1;
  if (at < 0) return [];
  const beside = [
    ROWS[row]![at - 1],
    ROWS[row]![at + 1],
    ROWS[row - 1]?.[at],
    ROWS[row - 1]?.[at + 1],
    ROWS[row + 1]?.[at],
    ROWS[row + 1]?.[at - 1],
  ];
  return beside.filter((key) => key !== undefined);
}
