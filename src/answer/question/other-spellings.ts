import { languageOf } from '../../languages/languages.ts';

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
/** Not in "neue", "Steuer" and "Quelle". */
const AS_TWO = /(?<![aeoqAEOQ])([aou])e/giu;
const AS_ONE: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };

/**
 * The same word with its umlauts written out, or with such pairs of letters as umlauts: "Gruenaecker" for "Grünäcker". A
 * word in small letters only where one of the languages has umlauts; a capital may begin a name from anywhere.
 *
 * @returns None where it has no such letters.
 */
export function otherSpellings(word: string, languages: readonly string[]): readonly string[] {
  if (!/^\p{Lu}/u.test(word) && !languages.some((language) => languageOf(language).umlauts)) return [];
  const composed = word.normalize('NFC');
  const written = composed.replaceAll(/[äöü]/giu, (letter) => WRITTEN_OUT[letter] ?? letter);
  const umlauts = composed.replaceAll(AS_TWO, (pair: string, letter: string) => {
    const one = AS_ONE[letter.toLowerCase()]!;
    return pair[0] === letter.toLowerCase() ? one : one.toUpperCase();
  });
  return [written, umlauts].filter((spelling) => spelling !== composed);
}
