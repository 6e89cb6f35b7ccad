import { MONTH_FORMS } from './date-names.ts';

/** Forms that newspapers use and the tables do not have; likewise parted. */
const MORE: Readonly<Record<string, string>> = {
  en: '||||||||sept',
  es: '||||||||setiembre,set',
  de: '|feber|mrz',
  it: '||||||||sett',
  ru: 'янв|фев|мар|апр||июн|июл|авг|сен|окт|ноя|дек',
};

let byForm: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;

/**
 * The month that a word names in a date, in any of some sixty languages.
 *
 * @param word - In any case, with or without its diacritics and a stop.
 * @param language - ISO 639-1 code of the text where it is known: listopad is October in Croatian and November in Czech.
 * @returns 1 to 12; 0 where it names none, or languages differ over it.
 */
export function monthNamed(word: string, language?: string): number {
  byForm ??= readForms();
  // In Hebrew "in" is written as one word with what follows.
  const form = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/^ב(?=\p{L}{3})|\.$/gu, '');
  const meanings = byForm.get(form) ?? byForm.get(plain(form));
  if (meanings === undefined) return 0;
  const own = language === undefined ? undefined : meanings.get(language);
  const months = new Set(meanings.values());
  return own ?? (months.size === 1 ? [...months][0]! : 0);
}

function readForms(): Map<string, Map<string, number>> {
  const forms = new Map<string, Map<string, number>>();
  for (const table of [MONTH_FORMS, MORE]) {
    for (const [language, names] of Object.entries(table)) {
      for (const [place, each] of names.split('|').entries()) {
        for (const form of each.split(',').flatMap((name) => [name.trim(), plain(name.trim())])) {
          if (form === '') continue;
          const meanings = forms.get(form) ?? new Map<string, number>();
          if (!meanings.has(language)) forms.set(form, meanings.set(language, place + 1));
        }
      }
    }
  }
  return forms;
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');
}
