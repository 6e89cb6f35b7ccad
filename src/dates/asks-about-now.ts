import { languageOf } from '../languages/languages.ts';

const YEAR = /(?<!\p{N})(?:1\d|20)\d\d(?!\p{N})/gu;

/**
 * Whether a question is about what is going on: by the tense of its verbs. One that names an earlier year is not.
 *
 * @param language - ISO 639-1; always false for a language without words of the present.
 * @param thisYear - Four digits.
 */
export function asksAboutNow(question: string, language: string, thisYear: string): boolean {
  const { present } = languageOf(language);
  if (present === undefined) return false;
  const years = question.match(YEAR) ?? [];
  if (years.some((year) => Number(year) < Number(thisYear))) return false;
  const asked =
    question
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  return asked.some((word) => present.has(word));
}
