import { german } from './de/german.ts';
import { english } from './en/english.ts';
import { russian } from './ru/russian.ts';
import type { Catalogues, Texts } from './texts.ts';

/** The languages there are, a line each. */
export const CATALOGUES: Catalogues = {
  de: german,
  en: english,
  ru: russian,
};

/** The catalogue for a locale such as `en-GB` or `pt-BR`; English where there is none. */
export function textsFor(locale: string | null, catalogues: Catalogues = CATALOGUES): Texts {
  const language = locale?.split('-')[0]?.toLowerCase() ?? '';
  return (Object.hasOwn(catalogues, language) ? catalogues[language] : undefined) ?? english;
}
