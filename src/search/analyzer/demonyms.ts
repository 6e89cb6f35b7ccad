import { languageOf } from '../../languages/languages.ts';
import { foldDiacritics, normalizeWord } from './word-forms.ts';

const groupsOf = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * Other words for the country that a capitalised word names: in English "Belarus" gives "Belarusian", "Dutch" gives
 * "Netherlands" and "Holland".
 *
 * @param word - As written. A word without a capital names no country, unless the text that it stands in has none at all.
 * @param language - ISO 639-1.
 * @returns Lower-case words, the word itself left out; empty for most words, and in a language without demonyms.
 */
export function demonymsOf(word: string, language: string, text: string = word): readonly string[] {
  const known = languageOf(language);
  const { demonyms, code } = known;
  if (demonyms === undefined) return [];
  const isName = /\p{Lu}/u.test(text) ? /^\p{Lu}/u.test(word) : !demonyms.small.has(word);
  if (!isName) return [];
  let groups = groupsOf.get(code);
  if (groups === undefined) {
    groups = new Map(demonyms.groups.flatMap((group) => group.map((each) => [foldDiacritics(each), group])));
    groupsOf.set(code, groups);
  }
  const folded = foldDiacritics(normalizeWord(word, known)).replace(/'s?$/u, '');
  return (groups.get(folded) ?? []).filter(
    (other) => foldDiacritics(other) !== folded && !demonyms.ambiguous.has(other),
  );
}
