import type { Span } from '../corpus/article.ts';
import { english } from '../languages/english.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/languages.ts';
import { namePattern, placeOfName, wholeNames } from '../languages/names.ts';
import type { Groups } from './named-spans.ts';

/** An expression of another language, and what it is in English. */
export interface TranslatedTime extends Span {
  readonly english: string;
}

interface Phrase {
  readonly pattern: RegExp;
  readonly english: string;
}

const YEAR = String.raw`1\d{3}|20\d{2}`;

const compiled = new Map<string, readonly Phrase[]>();

/**
 * Finds the basic expressions of time of a language ("letzte Woche", "seit 1994", "в ноябре 2021 года") and gives each in
 * English, so that one reader serves every language.
 *
 * @returns In no particular order; empty for a language without time phrases.
 */
export function inEnglish(text: string, code: string): TranslatedTime[] {
  const language = languageOf(code);
  let phrases = compiled.get(language.code);
  if (phrases === undefined) compiled.set(language.code, (phrases = phrasesOf(language)));
  return phrases.flatMap((phrase) =>
    [...text.matchAll(phrase.pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      english: filled(phrase.english, match.groups ?? {}, language),
    })),
  );
}

function phrasesOf({ timePhrases = [], months = [], weekdays = [] }: Language): Phrase[] {
  const groups: Groups = { month: namePattern(months), weekday: namePattern(weekdays), year: YEAR, last: YEAR };
  return timePhrases.map(([own, translated]) => {
    const source = own
      .replaceAll(/\{(\w+)\}/gu, (_, name: string) => `(?<${name}>${groups[name]})`)
      .replaceAll(' ', String.raw`\s+`);
    return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'), english: translated };
  });
}

/** The English of a phrase with what its places hold. */
function filled(phrase: string, found: Groups, { months = [], weekdays = [] }: Language): string {
  return phrase.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const form = found[name] ?? '';
    if (name === 'month') return wholeNames(english.months)[placeOfName(months, form)] ?? '';
    if (name === 'weekday') return wholeNames(english.weekdays)[placeOfName(weekdays, form)] ?? '';
    return form;
  });
}
