/**
 * Verbs and adverbs by which a question speaks of the present or of what has just come about: "is launching", "has
 * agreed", "will perform". Possession and habit look the same; what follows from this is a preference, never a filter.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `is are isn't aren't has have hasn't haven't will won't does do can could may just now soon new current upcoming`,
  de: `ist sind hat haben wird werden kann können soll sollen will wollen gerade jetzt bald neue neuen neuer neues aktuell`,
  ru: `сейчас теперь скоро сегодня новый новая новое новые будет будут может могут является являются`,
  fr: `est sont a ont va vont sera seront peut peuvent vient bientôt nouveau nouvelle nouveaux actuel actuelle`,
  es: `es son está están ha han va van será serán puede pueden acaba nuevo nueva nuevos nuevas actual`,
  it: `è sono sta stanno ha hanno sarà saranno può possono nuovo nuova nuovi nuove attuale`,
  pt: `é são está estão tem têm vai vão será serão pode podem novo nova novos novas atual`,
  nl: `is zijn heeft hebben zal zullen kan kunnen gaat gaan wordt worden nieuwe nieuw binnenkort huidige`,
};

const YEAR = /(?<!\p{N})(?:1\d|20)\d\d(?!\p{N})/gu;

/**
 * Whether a question is about what is going on: by the tense of its verbs. One that names an earlier year is not.
 *
 * @param language - ISO 639-1; always false for a language without a list (en, de, ru, fr, es, it, pt, nl have one).
 * @param thisYear - Four digits.
 */
export function asksAboutNow(question: string, language: string, thisYear: string): boolean {
  const listed = Object.hasOwn(WORDS, language) ? WORDS[language] : undefined;
  if (listed === undefined) return false;
  const years = question.match(YEAR) ?? [];
  if (years.some((year) => Number(year) < Number(thisYear))) return false;
  const words = new Set(listed.split(/\s+/u));
  const asked =
    question
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  return asked.some((word) => words.has(word));
}
