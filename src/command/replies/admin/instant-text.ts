import type { Day } from '../../../corpus/day.ts';
import type { Texts } from '../../../texts/texts.ts';

/** An instant in UTC, in words. */
export function instantText(at: Date, { admin, formatDay }: Texts): string {
  const iso = at.toISOString();
  return admin.instant(formatDay(iso.slice(0, 10) as Day), iso.slice(11, 16));
}
