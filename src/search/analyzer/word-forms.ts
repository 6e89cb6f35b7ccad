import type { Language } from '../../languages/language.ts';

/**
 * Lower-cases and unifies one word: compatibility forms (NFKC), apostrophes, digits of other scripts, invisible
 * format characters. Diacritics stay, as stemmers need them.
 */
export function normalizeWord(word: string, language: Language): string {
  const plain = word.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(OTHER_DIGITS, digitOf);
  return language.ownSmallLetters ? plain.toLocaleLowerCase(language.code) : plain.toLowerCase();
}

/** Format characters, and the blanks that some compatibility forms begin with (U+037A). */
const INVISIBLE =
  /[\s\u00AD\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\p{Variation_Selector}\uFEFF]/gu;
const APOSTROPHES = /[’‘ʼʻ′＇]/gu;

/** Arabic-Indic, Persian and Devanagari digits; NFKC leaves them alone. */
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;
const digitOf = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code >= 0x0966 ? code - 0x0966 : code & 0xf);
};

/** Marks that readers leave out when they type: Latin, Greek and Cyrillic accents, Arabic and Hebrew vowel points, the dot under letters of India. */
const ACCENTS =
  /(?<![иу])\u0306|[\u0300-\u0305\u0307-\u036F\u0591-\u05C7\u064B-\u065F\u0670\u093C\u09BC\u0A3C\u0ABC]/gu;
/** Letters that Unicode does not decompose, with their usual spelling in plain letters. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const PLAIN_LETTER = /[ßæœøłđðþı]/gu;

/** Takes the diacritics off a lower-case word ("naïve" to "naive", "ё" to "е"); й and ў stay, being letters of their own. */
export function foldDiacritics(word: string): string {
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII
  if (/^[\u0000-\u007F]*$/u.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
