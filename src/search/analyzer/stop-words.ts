import type { Language } from '../../languages/language.ts';
import { languageOf } from '../../languages/languages.ts';
import { foldDiacritics, normalizeWord } from './word-forms.ts';

const keys = new Map<Language, ReadonlySet<string>>();

const PLAIN = /^[A-Za-z]*$/u;

const keyOf = (word: string, language: Language): string =>
  // What plain letters become, without looking for all that they are not.
  PLAIN.test(word) && !language.ownSmallLetters
    ? word.toLowerCase()
    : foldDiacritics(normalizeWord(word, language)).replaceAll("'", '');

const stopWords = (language: Language): ReadonlySet<string> => {
  let known = keys.get(language);
  if (known === undefined) {
    known = new Set([...(language.stopWords ?? [])].map((word) => keyOf(word, language)));
    keys.set(language, known);
  }
  return known;
};

/**
 * Tells whether a word of a question is a function word. The index keeps them; only a question drops them.
 *
 * @param word - As written, in any case and with any apostrophe. `US` in capitals is never one.
 * @param code - ISO 639-1; always false for a language without stop words.
 */
export function isStopWord(word: string, code: string): boolean {
  const language = languageOf(code);
  return word !== '' && stopWords(language).has(keyOf(word, language));
}
