/** The whole name of each month or weekday: of its forms the first. */
export function wholeNames(names: readonly string[]): string[] {
  return names.map((forms) => forms.split(' ')[0]!);
}

/** Source of a pattern for every form of the names, longer ones first. */
export function namePattern(names: readonly string[]): string {
  const forms = names.flatMap((each) => each.split(' ')).toSorted((a, b) => b.length - a.length);
  return `(?:${forms.join('|').replaceAll('.', String.raw`\.`)})`;
}

/** Which of the names, from 0, has a form, in any case; -1 for none. */
export function placeOfName(names: readonly string[], form: string): number {
  const wanted = form.toLowerCase();
  return names.findIndex((forms) => forms.toLowerCase().split(' ').includes(wanted));
}
