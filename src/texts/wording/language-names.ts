/** What a locale calls a language (ISO 639-1): `German`, `Deutsch`, `немецкий`; its code where it has no name for it. */
export function languageNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (code) => names.of(code) ?? code;
}
