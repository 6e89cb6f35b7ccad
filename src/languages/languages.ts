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
import { wordsOf } from './words-of.ts';
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
  {
    code: 'uk',
    scripts: CYRILLIC,
    decimalComma: true,
    abbreviations: russianAbbreviations,
    stopWords: wordsOf(
      'а але б без був була були було в від він вона вони для до з за зі із і й її їх його на не по при про та так те це цей ця у чи що як',
    ),
    asking: [
      ['number', 'скільки'],
      ['when', 'коли'],
      ['where', 'де|куди|звідки'],
      ['why', 'чому'],
      ['who', '(?:хто|що) так(?:ий|а|е|і)|хто|кого|кому|ким|чий'],
      ['which', 'як(?:ий|а|е|і|ого|ої|их)'],
      ['what', 'що|як'],
    ],
    ...UKRAINIAN_TIMES,
  },
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
  {
    code: 'ar',
    scripts: ARABIC,
    stemmer: snowball('arabic'),
    asking: [
      ['number', 'كم'],
      ['when', 'متى'],
      ['where', 'أين'],
      ['why', 'لماذا'],
      ['who', 'من (?:هو|هي|هم|يكون|تكون)'],
      ['which', 'أي|أية'],
      ['what', 'ما (?:هو|هي|هذا|هذه)|ماذا|كيف'],
    ],
    ...ARABIC_TIMES,
  },
  { code: 'fa', scripts: ARABIC },
  { code: 'ur', scripts: ARABIC },
  { code: 'ps', scripts: ARABIC },
  { code: 'ku', scripts: ARABIC },
  { code: 'ug', scripts: ARABIC },
  {
    code: 'hi',
    scripts: DEVANAGARI,
    stopWords: wordsOf('का की के को में से पर है हैं था थे थी और ने यह वह ये वे कि भी ही तो या'),
    asking: [
      ['number', 'कितन(?:ा|े|ी)'],
      ['when', 'कब'],
      ['where', 'कहाँ|कहां'],
      ['why', 'क्यों'],
      ['who', 'कौन(?: (?:है|हैं|था|थे|थी))?|किस(?:ने|का|की|के)'],
      ['which', 'कौन(?:\\s?(?:सा|सी|से))'],
      ['what', 'क्या|कैसे'],
    ],
    ...HINDI_TIMES,
  },
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
  { code: 'fi', umlauts: true, stemmer: snowball('finnish'), decimalComma: true, ordinals: true },
  { code: 'hu', umlauts: true, stemmer: snowball('hungarian'), decimalComma: true, ordinals: true },
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
    stopWords: wordsOf('ve ile bir bu şu o da de mi mı mu mü için gibi daha çok olan ki ya'),
    asking: [
      ['number', 'kaç|ne kadar'],
      ['when', 'ne zaman'],
      ['where', 'nerede|nereye|nereden'],
      ['why', 'neden|niçin|niye'],
      ['who', 'kim(?:dir|ler|lerdir|di|in|e|i)?'],
      ['which', 'hangi(?:si)?'],
      ['what', 'ne(?:dir)?|nasıl'],
    ],
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
  { code: 'et', umlauts: true, ordinals: true },
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
