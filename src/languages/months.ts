import { MONTH_FORMS } from './date-names.ts';
import { LANGUAGES } from './languages.ts';

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
  const add = (language: string, month: number, names: readonly string[]): void => {
    for (const form of names.flatMap((name) => [bare(name), plain(bare(name))])) {
      const meanings = forms.get(form) ?? new Map<string, number>();
      if (form !== '' && !meanings.has(language)) forms.set(form, meanings.set(language, month));
    }
  };
  for (const { code, months = [], monthsInDates = '' } of LANGUAGES) {
    const inDates = monthsInDates.split('|');
    for (const [place, each] of months.entries())
      add(code, place + 1, [...each.split(' '), ...(inDates[place] ?? '').split(',')]);
  }
  for (const [language, names] of Object.entries(MONTH_FORMS))
    for (const [place, each] of names.split('|').entries()) add(language, place + 1, each.split(','));
  return forms;
}

function bare(name: string): string {
  return name.trim().toLowerCase().normalize('NFC').replace(/\.$/u, '');
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');
}
