import type { Span } from '../corpus/article.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/languages.ts';
import { namePattern, placeOfName, wholeNames } from '../languages/names.ts';
import { english } from '../languages/english.ts';

/** A run of words of time of another language, put into English. */
export interface TimeRun {
  readonly words: readonly TranslatedWord[];
  /** The English of all words with blanks between. */
  readonly english: string;
}

/** A word of time and what it is in English. `[start, end)` indexes the question, `at` its English in the run's. */
export interface TranslatedWord extends Span {
  readonly english: string;
  readonly at: number;
  /** Whether it only goes with the time before it: "года" in "2021 года". */
  readonly behind: boolean;
}

interface Reader {
  readonly pattern: RegExp;
  readonly english: (groups: Readonly<Record<string, string | undefined>>, whole: string) => string;
}

const YEAR = String.raw`(?:1\d|20)\d{2}`;
const WORD_START = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu;
const ANY_PLACE = /[\p{L}\p{N}]/gu;
const MONTHS = wholeNames(english.months);
const WEEKDAYS = wholeNames(english.weekdays);

const compiled = new Map<Language, readonly Reader[]>();

/**
 * Finds the runs of words of time of a language ("zwischen März und Mai 2020", "с 2020 по 2021 год", "2020年3月から5月まで")
 * and puts each into English, so that one reader serves every language.
 *
 * @returns In order, disjoint; empty for a language without words of time, English among them.
 */
export function timeRuns(text: string, code: string): TimeRun[] {
  const language = languageOf(code);
  if (language.timeWords === undefined) return [];
  let readers = compiled.get(language);
  if (readers === undefined) compiled.set(language, (readers = readersOf(language)));
  const plain = text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/gu, digitOf);
  const runs: TimeRun[] = [];
  let from = 0;
  for (const { index } of plain.matchAll(language.unspaced === true ? ANY_PLACE : WORD_START)) {
    if (index < from) continue;
    const words = wordsAt(plain, index, readers);
    if (words.length === 0) continue;
    from = Math.max(from, ...words.map(({ end }) => end));
    runs.push(runOf(words));
  }
  return runs;
}

function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  return String(code >= 0xff10 ? code - 0xff10 : code >= 0x0966 ? code - 0x0966 : code & 0xf);
}

interface Found extends Span {
  readonly english: string;
}

function wordsAt(text: string, start: number, readers: readonly Reader[]): Found[] {
  const words: Found[] = [];
  for (let at = start; ;) {
    const longest = longestAt(text, at, readers);
    if (longest === null) return words;
    words.push(longest);
    const blanks = /\s*/uy;
    blanks.lastIndex = longest.end;
    blanks.test(text);
    at = blanks.lastIndex;
  }
}

function longestAt(text: string, at: number, readers: readonly Reader[]): Found | null {
  let longest: Found | null = null;
  for (const { pattern, english: inEnglish } of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '' || at + match[0].length <= (longest?.end ?? at)) continue;
    longest = { start: at, end: at + match[0].length, english: inEnglish(match.groups ?? {}, match[0]) };
  }
  return longest;
}

/** Words that stand behind what they say ("2021'den önce", "2020年以降") go before it; `<<` to the run's beginning. */
function runOf(found: readonly Found[]): TimeRun {
  const ordered: Omit<TranslatedWord, 'at'>[] = [];
  let beginning = 0;
  for (const word of found) {
    const behind = /^<<?/u.exec(word.english)?.[0].length ?? 0;
    const said = word.english === '>' ? '' : word.english.slice(behind);
    // "С марта до мая": an end, where a beginning was said.
    const isEnd = said === 'before' && ordered.some((each) => /^(?:since|from)$/u.test(each.english));
    const plain = { ...word, english: isEnd ? 'until' : said, behind: word.english === '>' };
    if (behind === 0) ordered.push(plain);
    else ordered.splice(behind === 2 ? 0 : beginning, 0, plain);
    if (behind === 1 || /^(?:and|or|to|until|from|between|since|before|after|by|in|,)$/u.test(plain.english)) {
      beginning = ordered.length;
    }
  }
  const words: TranslatedWord[] = [];
  let text = '';
  for (const word of ordered) {
    if (text !== '' && word.english !== '' && word.english !== ',') text += ' ';
    words.push({ ...word, at: text.length });
    text += word.english;
  }
  return { words, english: text };
}

/** What every language writes alike. */
function same(_: unknown, whole: string): string {
  return whole;
}

function readersOf(language: Language): Reader[] {
  const { months = [], weekdays = [], timeWords = [], unspaced, ordinals } = language;
  const behind = unspaced === true ? '' : String.raw`(?![\p{L}\p{M}\p{N}])`;
  const groups: Readonly<Record<string, string>> = {
    year: YEAR,
    month: namePattern(months),
    weekday: namePattern(weekdays),
    number: String.raw`\d{1,2}`,
    date: String.raw`\d{1,2}`,
  };
  const reader = (source: string, inEnglish: Reader['english'], end = behind): Reader => ({
    pattern: new RegExp(`(?:${source})${end}`, 'iuy'),
    english: inEnglish,
  });
  return [
    ...timeWords.map(([own, said]) => {
      const source = own.replaceAll(/(?<!\\p)\{(\w+)\}/gu, (_, name: string) => `(?<${name}>${groups[name]})`);
      // What ends in ~ is written onto what follows.
      const joined = source.endsWith('~');
      const spaced = (joined ? source.slice(0, -1) : source).replaceAll(' ', String.raw`\s+`);
      return reader(spaced, (held) => filled(said, held, language), joined ? '' : behind);
    }),
    reader(String.raw`\d{1,4}([./-])\d{1,2}\1\d{1,4}`, same, String.raw`(?![\p{N}])`),
    reader(String.raw`\d{1,2}\.\d{1,2}\.`, same, String.raw`(?!\p{N})`),
    reader(
      String.raw`(?<number>\d{1,2})[./](?<year>${YEAR})`,
      ({ number, year }) => `${number}/${year}`,
      String.raw`(?!\p{N})`,
    ),
    reader(String.raw`\d+`, same, String.raw`(?!\p{N}|[.,]\p{N})`),
    ...(ordinals === true ? [reader(String.raw`(?<number>\d{1,2})\.(?=\s)`, ({ number = '' }) => number, '')] : []),
    reader('[-–—]', () => 'to', ''),
    reader(',', () => ',', ''),
    ...(months.length === 0 ? [] : [reader(groups['month']!, (_, form) => MONTHS[placeOfName(months, form)] ?? '')]),
    ...(weekdays.length === 0
      ? []
      : [reader(groups['weekday']!, (_, form) => WEEKDAYS[placeOfName(weekdays, form)] ?? '')]),
  ];
}

/** The English of words with what their places hold. */
function filled(
  said: string,
  held: Readonly<Record<string, string | undefined>>,
  { months = [], weekdays = [] }: Language,
): string {
  return said.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const form = held[name] ?? '';
    if (name === 'month') return MONTHS[placeOfName(months, form)] ?? '';
    if (name === 'monthNumber') return MONTHS[Number(held['number']) - 1] ?? form;
    return name === 'weekday' ? (WEEKDAYS[placeOfName(weekdays, form)] ?? '') : form;
  });
}
