import { english } from './english.ts';
import type { Texts } from './texts.ts';

/** The catalogues there are, by language (ISO 639-1). */
const CATALOGUES: Readonly<Record<string, Texts>> = { en: english };

/** The catalogue for a locale such as `en-GB` or `pt-BR`; English where there is none. */
export function textsFor(locale: string | null): Texts {
  const language = locale?.split('-')[0]?.toLowerCase() ?? '';
  return (Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined) ?? english;
}
