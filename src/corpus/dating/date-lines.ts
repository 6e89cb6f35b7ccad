import { lineEnd, nextLine, skipBlankLines } from '../readers/text-lines.ts';
import { isDateLabel, namesOtherDay, saysPublished } from './date-words.ts';
import { findWrittenDates, type WrittenDate } from './written-date.ts';

/** A longer line is text. */
const MAX_LINE = 160;
/** A line of a few words. */
const MAX_SHORT = 70;
/** So many lines under a title may hold its date: behind a subtitle, a byline, a place. */
const LINES_LOOKED_AT = 4;
/** What may stand beside a date on a line with a byline or an outlet, and says so. */
const BYLINE =
  /^\W*(?:by|von|par|por|di|da|door|av|af|autor|author|auteur|автор|text|from|source|quelle)\b|(?:datum|date|kategorien?|category|categories|rubrik|ressort|catégorie|rubrique|categoría|categoria):/iu;
const PARTED = /\s[|·•⋅–—/>-]\s|[|·•⋅»]/u;
/** "TOLVANE, Nov. 16, 2021 (Agency) — The board" */
const PLACE = /^\p{Lu}[\p{Lu}\s.,'’-]{2,40}[,.(\s]\s*$/u;
const BEHIND_PLACE = /^\)?\s*(?:\([^)]{2,40}\)\s*)?[–—-]/u;

/** The date of a text that its first lines print. */
export interface DateLine {
  /** As it is written. */
  readonly date: string;
  /** Offset of its line. */
  readonly at: number;
  /** Where the text goes on when nothing but the date stood right under its title; `null` where the line says more. */
  readonly behind: number | null;
}

/**
 * The date of a line that is nothing but one: with a weekday, a label, a time, in any language, and with marks of Markdown.
 *
 * @returns `null` for any other line, and for a day of change.
 */
export function dateOfLine(line: string, language?: string): WrittenDate | null {
  const read = onlyDate(line, language);
  return read !== null && isDateLabel(around(line, read)) ? read : null;
}

/** The date of a line that holds one beside a byline or an outlet, and says so; `null` for any other line. */
export function dateBeside(line: string, language?: string): WrittenDate | null {
  const read = onlyDate(line, language);
  return read !== null && isBeside(around(line, read)) ? read : null;
}

/** The date of a short line that names one day and more; for lines beside a headline, where that is its date. */
export function dateWithin(line: string, language?: string): WrittenDate | null {
  return line.length <= MAX_SHORT && !/[.!?…]["”»]?$/u.test(line) ? onlyDate(line, language) : null;
}

const ENTRY =
  /^\W*(?:(?:this|the|dieser|der|diese|cet|cette|este|esta|questo)\s(?:entry|post|article|story|beitrag|artikel|eintrag|meldung|seite|article|billet|entrada|artículo|articolo)|[^.]{0,80}?\swurde am)\s?[^.]{0,80}\d/iu;

const WRITTEN = /geschrieben|verfasst|written by|écrit par|escrito por|scritto da/iu;

/** The date of a line like "This entry was posted on 16 November 2021 by …", as blogs end with. */
export function dateOfEntry(line: string, language?: string): WrittenDate | null {
  if (!ENTRY.test(line) || !(saysPublished(line) || WRITTEN.test(line))) return null;
  const [first] = findWrittenDates(line.slice(0, 200), language);
  return first !== undefined && !namesOtherDay(line.slice(0, first.start)) ? first : null;
}

/** The date that a text begins with, in brackets or in front of a dash, perhaps behind a place. */
export function dateLeading(text: string, language?: string): WrittenDate | null {
  const [first] = findWrittenDates(text.slice(0, MAX_LINE), language);
  if (first === undefined || first.start > MAX_SHORT) return null;
  const before = text.slice(0, first.start);
  if (!isDateLabel(before) && !PLACE.test(before) && !/^\p{Lu}[\p{L}\s/.-]{1,40}[,(]\s*(?:den\s)?$/u.test(before))
    return null;
  return /^\s?(?:[)\]]|[–—-]\s|:\s)/u.test(text.slice(first.end)) ? first : null;
}

/**
 * Finds the date that the first lines of a text print: a line of its own, beside a byline, or in front of the first sentence
 * behind a place.
 *
 * @param text - Of any length.
 * @param from - Offset behind the title.
 */
export function dateUnderTitle(text: string, from: number): DateLine | null {
  let at = skipBlankLines(text, from);
  const first = at;
  for (let looked = 0; looked < LINES_LOOKED_AT && at < text.length; looked += 1) {
    const end = lineEnd(text, at);
    const next = skipBlankLines(text, nextLine(text, end));
    const line = text.slice(at, Math.min(end, at + MAX_LINE));
    const date = end - at <= MAX_LINE ? onlyDate(line) : null;
    if (date !== null) {
      const rest = around(line, date);
      const written = line.slice(date.start, date.end);
      if (isDateLabel(rest)) return { date: written, at, behind: at === first && next < text.length ? next : null };
      if (isBeside(rest)) return { date: written, at, behind: null };
    }
    const placed = dateBehindPlace(line);
    if (placed !== null) return { date: placed, at, behind: null };
    at = next;
  }
  return null;
}

/** The one day that a line names, however often; not one of change. */
function onlyDate(line: string, language?: string): WrittenDate | null {
  const dates = findWrittenDates(line, language);
  const [first] = dates;
  if (first === undefined || line.length > MAX_LINE || namesOtherDay(line.slice(0, first.start))) return null;
  const published = dates.filter(({ start }, at) => !namesOtherDay(line.slice(dates[at - 1]?.end ?? 0, start)));
  return published.every(({ day }) => day === first.day) ? first : null;
}

/** A line without its date, and without what follows another one that is a day of change. */
function around(line: string, date: WrittenDate): string {
  const after = line.slice(date.end);
  const [change] = findWrittenDates(after);
  const cut = change === undefined ? after : after.slice(0, change.start).replace(/[^|·•(/–—,]*$/u, '');
  return `${line.slice(0, date.start)} ${cut}`;
}

function isBeside(rest: string): boolean {
  const named = BYLINE.test(rest) || saysPublished(rest);
  if (/[.!?…]["”»]?\s*$/u.test(rest.trim()) && !named) return false;
  return named || (PARTED.test(rest) && rest.trim().length <= 80);
}

function dateBehindPlace(line: string): string | null {
  const [date] = findWrittenDates(line);
  if (date === undefined || date.start < 3 || !PLACE.test(line.slice(0, date.start))) return null;
  return BEHIND_PLACE.test(line.slice(date.end)) ? line.slice(date.start, date.end) : null;
}
