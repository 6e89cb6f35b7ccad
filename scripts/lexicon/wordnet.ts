import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often a word was met in WordNet's tagged texts, and in how many senses it knows it. */
export interface WordCount {
  tagged: number;
  senses: number;
}

/** A plain word: no name of two words, no number. */
const PLAIN = /^[a-z]{3,}$/u;
/** Parts of speech, by the letter that pointers name them with. */
const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
/** Pointers from a word to one that it is derived from or that is derived from it; to the noun that an adjective pertains to. */
const DERIVED = new Set(['+', '\\']);

/** The words of `index.sense`: `lemma%… offset sense tagged`. Words of several parts count by their parts. */
export function wordCounts(dict: string): ReadonlyMap<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', , , tagged] = line.split(' ');
    for (const word of key.split('%')[0]!.split(/[_-]/u)) {
      if (!PLAIN.test(word)) continue;
      const count = counts.get(word) ?? { tagged: 0, senses: 0 };
      counts.set(word, { tagged: count.tagged + Number(tagged), senses: count.senses + 1 });
    }
  }
  return counts;
}

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { readonly to: string; readonly source: number; readonly target: number }[];
}

/** Pairs of words of which one is derived from the other, each pair once at least. @see wndb(5WN) */
export function derivedPairs(dict: string): [string, string][] {
  const synsets = new Map<string, Synset>();
  for (const [letter, file] of Object.entries(FILES)) {
    for (const line of readFileSync(join(dict, `data.${file}`), 'utf8').split('\n')) {
      if (/^\d/u.test(line)) synsets.set(letter + line.slice(0, 8), readSynset(line));
    }
  }
  return [...synsets.values()].flatMap(({ words, pointers }) =>
    pointers.flatMap(({ to, source, target }): [string, string][] => {
      const one = words[source - 1] ?? '';
      const other = synsets.get(to)?.words[target - 1] ?? '';
      return PLAIN.test(one) && PLAIN.test(other) ? [[one, other]] : [];
    }),
  );
}

function readSynset(line: string): Synset {
  const fields = line.split(' ');
  const count = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: count }, (_, word) => fields[4 + 2 * word]!.replace(/\(.*\)$/u, ''));
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, pointer) => {
    const [symbol = '', offset = '', letter = '', ends = ''] = fields.slice(first + 4 * pointer);
    const [source, target] = [ends.slice(0, 2), ends.slice(2)].map((place) => Number.parseInt(place, 16));
    return { symbol, to: (letter === 's' ? 'a' : letter) + offset, source: source!, target: target! };
  });
  return { words, pointers: pointers.filter(({ symbol }) => DERIVED.has(symbol)) };
}
