import { unpackWords } from './word-filter.ts';

/** How two words of one family are related: forms of one word ("lost" of "lose"), or one made of the other ("death" of "die"). */
export type Kinship = 'irregular' | 'derived';

/** Common words of a language, well spelt, and which of them belong together. All as stems. */
export interface Lexicon {
  /** Whether it has a word; one in fifty others seems to be there too. */
  readonly has: (stem: string) => boolean;
  /** Words of the same family whose stems differ, each once. */
  readonly relatives: (stem: string) => readonly Relative[];
}

/** A word of another's family. */
export interface Relative {
  readonly stem: string;
  readonly kinship: Kinship;
}

/** A lexicon as it is kept. */
export interface LexiconData {
  /** As `packWords` packs them. */
  readonly words: string;
  /** Pairs of stems, a blank between, parted by commas. */
  readonly irregular: string;
  readonly derived: string;
}

/** Makes a lexicon when it is first asked for. */
export function lexicon(data: LexiconData): () => Lexicon {
  let made: Lexicon | undefined;
  return () => (made ??= read(data));
}

function read({ words, irregular, derived }: LexiconData): Lexicon {
  const families = new Map<string, Relative[]>();
  const relate = (stem: string, other: string, kinship: Kinship): void => {
    const known = families.get(stem);
    if (known === undefined) families.set(stem, [{ stem: other, kinship }]);
    else if (!known.some((each) => each.stem === other)) known.push({ stem: other, kinship });
  };
  for (const [kinship, pairs] of [
    ['irregular', irregular],
    ['derived', derived],
  ] as const) {
    for (const pair of pairs.split(',')) {
      const [one = '', other = ''] = pair.split(' ');
      relate(one, other, kinship);
      relate(other, one, kinship);
    }
  }
  return { has: unpackWords(words), relatives: (stem) => families.get(stem) ?? [] };
}
