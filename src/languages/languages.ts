import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import type { Language, Script } from './language.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { snowball } from './snowball.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { ARABIC_TIMES } from './times/arabic-times.ts';
import { HINDI_TIMES } from './times/hindi-times.ts';
import { TURKISH_TIMES } from './times/turkish-times.ts';
import { UKRAINIAN_TIMES } from './times/ukrainian-times.ts';

const CYRILLIC: readonly Script[] = ['Cyrillic'];
const ARABIC: readonly Script[] = ['Arabic'];
const DEVANAGARI: readonly Script[] = ['Devanagari'];
const { abbreviations: russianAbbreviations } = russian;

/**
 * Every language that something is known of. Of languages that share a script the likelier goes first. One that gets a file
 * of its own takes the place of its line here.
 */
export const LANGUAGES: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  russian,
  { code: 'uk', scripts: CYRILLIC, decimalComma: true, abbreviations: russianAbbreviations, ...UKRAINIAN_TIMES },
  { code: 'bg', scripts: CYRILLIC, decimalComma: true, abbreviations: russianAbbreviations },
  { code: 'be', scripts: CYRILLIC, decimalComma: true, abbreviations: russianAbbreviations },
  { code: 'sr', scripts: ['Latin', 'Cyrillic'], decimalComma: true, ordinals: true },
  { code: 'mk', scripts: CYRILLIC },
  { code: 'kk', scripts: CYRILLIC },
  { code: 'mn', scripts: CYRILLIC },
  chinese,
  japanese,
  { code: 'ko', scripts: ['Hangul'] },
  { code: 'th', scripts: ['Thai'], unspaced: true },
  { code: 'el', scripts: ['Greek'], decimalComma: true },
  { code: 'he', scripts: ['Hebrew'] },
  { code: 'yi', scripts: ['Hebrew'] },
  { code: 'ar', scripts: ARABIC, stemmer: snowball('arabic'), ...ARABIC_TIMES },
  { code: 'fa', scripts: ARABIC },
  { code: 'ur', scripts: ARABIC },
  { code: 'ps', scripts: ARABIC },
  { code: 'ku', scripts: ARABIC },
  { code: 'ug', scripts: ARABIC },
  { code: 'hi', scripts: DEVANAGARI, ...HINDI_TIMES },
  { code: 'mr', scripts: DEVANAGARI },
  { code: 'ne', scripts: DEVANAGARI },
  {
    code: 'ca',
    stemmer: snowball('catalan'),
    elision: /^[ldmnst]'(?=.)/u,
    decimalComma: true,
    abbreviations: spanish.abbreviations,
  },
  { code: 'cs', stemmer: snowball('czech'), decimalComma: true, ordinals: true },
  { code: 'da', stemmer: snowball('danish'), decimalComma: true, ordinals: true },
  { code: 'fi', stemmer: snowball('finnish'), decimalComma: true, ordinals: true },
  { code: 'hu', stemmer: snowball('hungarian'), decimalComma: true, ordinals: true },
  { code: 'nb', stemmer: snowball('norwegian'), decimalComma: true, ordinals: true },
  { code: 'nn', stemmer: snowball('norwegian'), decimalComma: true, ordinals: true },
  { code: 'no', stemmer: snowball('norwegian'), decimalComma: true, ordinals: true },
  { code: 'ro', stemmer: snowball('romanian'), decimalComma: true },
  swedish,
  {
    code: 'tr',
    stemmer: snowball('turkish'),
    decimalComma: true,
    ordinals: true,
    ownSmallLetters: true,
    ...TURKISH_TIMES,
  },
  { code: 'sl', stemmer: snowball('slovene'), decimalComma: true, ordinals: true },
  { code: 'hr', decimalComma: true, ordinals: true },
  { code: 'sk', decimalComma: true, ordinals: true },
  { code: 'az', ownSmallLetters: true },
  { code: 'eu', stemmer: snowball('basque') },
  { code: 'ga', stemmer: snowball('irish') },
  { code: 'hy', stemmer: snowball('armenian') },
  { code: 'ta', stemmer: snowball('tamil') },
  { code: 'bs', ordinals: true },
  { code: 'et', ordinals: true },
  { code: 'is', ordinals: true },
  { code: 'lv', ordinals: true },
];

const byCode = new Map(LANGUAGES.map((language) => [language.code, language]));
const UNKNOWN: Language = { code: '' };

/**
 * What is known of a language.
 *
 * @param code - ISO 639-1, or anything else: untrusted.
 * @returns A language without any parts where nothing is known.
 */
export function languageOf(code: string): Language {
  return byCode.get(code) ?? UNKNOWN;
}
