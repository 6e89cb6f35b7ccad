/** Whether a name is one of a time zone (IANA), such as `Europe/Vilnius`. */
export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // The constructor's RangeError is the answer to the question asked here.
    return false;
  }
}

/** What a time zone is called in the lists, however it was written; `null` for no name of one: offsets have none. */
export function timeZoneNamed(typed: string): string | null {
  const name = typed.trim().replaceAll(' ', '_');
  if (!/^\p{L}/u.test(name) || !isTimeZone(name)) return null;
  return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

/** The time zones with all words that were typed in their names, those that begin with them first. */
export function timeZonesLike(typed: string): string[] {
  const words = typed
    .toLowerCase()
    .split(/[\s/_]+/u)
    .filter((word) => word !== '');
  const all = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
  const fitting = all.filter((name) => words.every((word) => name.toLowerCase().includes(word)));
  const begins = (name: string): boolean =>
    name.split('/').some((part) => part.toLowerCase().startsWith(words[0] ?? ''));
  return [...fitting.filter(begins), ...fitting.filter((name) => !begins(name))];
}
