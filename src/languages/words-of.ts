/** The words of a list that is written with blanks or line breaks between them. */
export function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
