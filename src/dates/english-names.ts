import { english } from '../languages/english.ts';
import { namePattern, placeOfName } from '../languages/names.ts';

const NUMBERS = english.numbers.ones.slice(1, 13);
const ORDINALS = 'first second third fourth'.split(' ');
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** Source of a pattern for a month's name, whole or abbreviated as newspapers do: `Nov`, `Nov.`, `Sept`. */
export const MONTH = namePattern(english.months);

/** Source of a pattern for a weekday's whole name. */
export const WEEKDAY = namePattern(english.weekdays);

/** Source of a pattern for a count: 1-999 in digits, or one to twelve in words. */
export const COUNT = `(?:[1-9]\\d{0,2}|an?|${NUMBERS.join('|')})`;

const TENS = english.numbers.tens;

/** Source of a pattern for a longer count in words: `twenty`, `twenty-five`, `fifteen`. */
export const LONG_COUNT = `(?:(?:${TENS.join('|')})(?:-(?:${english.numbers.ones.slice(1, 10).join('|')}))?|${english.numbers.ones.slice(13).join('|')})`;

/** Month 1-12 of a name that {@link MONTH} matches. */
export function monthFromName(name: string): number {
  return placeOfName(english.months, name) + 1;
}

/** Weekday 0 (Monday) to 6 of a name that {@link WEEKDAY} matches. */
export function weekdayFromName(name: string): number {
  return placeOfName(english.weekdays, name);
}

/** The number that {@link COUNT} matches; `a` is 1. */
export function countFromWords(words: string): number {
  const word = words.toLowerCase();
  if (word === 'a' || word === 'an') return 1;
  const place = english.numbers.ones.indexOf(word);
  if (place !== -1) return place;
  const [ten = '', one] = word.split('-');
  const tens = TENS.indexOf(ten);
  return tens === -1 ? Number(word) : 20 + tens * 10 + (one === undefined ? 0 : english.numbers.ones.indexOf(one));
}

/** 1-4 of `first` to `fourth`, `1st`, `3`. */
export function ordinalFromWords(words: string): number {
  const place = ORDINALS.indexOf(words.toLowerCase());
  return place === -1 ? Number.parseInt(words, 10) : place + 1;
}

/** 20-90 of `twenties` to `nineties`; -1 for another word. */
export function decadeFromName(name: string): number {
  const place = DECADES.indexOf(name.toLowerCase());
  return place === -1 ? -1 : 20 + place * 10;
}
