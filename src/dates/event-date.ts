import type { Span } from '../corpus/article.ts';
import { type Day, dayNumber } from '../corpus/day.ts';
import { withoutSpeech } from '../languages/quotation-marks.ts';
import type { DaySpan } from './calendar.ts';
import { findExactDates } from './exact-dates.ts';
import { type QuoteDate, resolveDates } from './quotes/quote-dates.ts';

/** The days of what a sentence tells. */
export interface EventDate extends DaySpan {
  /** Where the sentence says so. */
  readonly words: Span;
  /** Whether the days lay ahead when the article appeared. */
  readonly ahead: boolean;
}

/** "Said on Tuesday": the day of the telling, not of what is told. */
const TELLING =
  /(?<![\p{L}’'-])(?:said|says|told|reported|reports|announced|added|wrote|confirmed|estimated|warned|admitted|claimed|stated|insisted|declared in|according to)(?:\s+(?![,;:—])[\p{L}\p{N}’'.-]+){0,6}\s*$/iu;
/** What tells of the telling: no such day is the telling's if another verb stands between. */
const HAPPENED = /(?<![\p{L}’'-])(?:that|was|were|had|has|would|\p{L}{2,}ed)(?![\p{L}’'-])/iu;
/** What a date behind such a word is compared with, or begins or ends with. */
const BESIDE =
  /(?<![\p{L}’'-])(?:than|from|since|until|till|by|before|after|against|of|for|to|compared with|between|as|instead of|every)\s+(?:(?:in|on|at|the|early|late|mid)[\s-]+)*$/iu;
/** "Late March" is not all of it; "late Saturday" is Saturday. */
const PART_OF = /(?<!\p{L})(?:late|early|mid)[\s-]$/iu;
const IS_WEEKDAY = /^\p{L}+day(?!\p{L})/iu;
/** An aside about a thing or a person has a time of its own: ", which was rebuilt in 2009"; so has a reason, a limit, a comparison. */
const ASIDE =
  /(?:(?:^|\s)(?:which|who|whose|whom|where|since|until|than|before|after|although|though|while|whether|if|between)|,\s+(?:that|built|born)|\s(?:accused|suspected|convicted)\sof|^[^,]*,\s+\p{L}{2,}ed)(?![\p{L}’'-])[^,;–—]*$/iu;
/** "The figure given on 8 June", "the forecast it had issued on Monday". */
const OF_A_THING =
  /(?:(?<!(?:was|were|is|are|be|been|being|had|has|have|not|also))\s(?:given|published|issued|released|shown|known|drawn|written|taken|seen|born)|\s(?:it|he|she|they) had \p{L}+|(?:declared|proclaimed|named|made|set))\s*$/iu;
/** ", the heroine of the semi-final in March,": names a person, does not say when. */
const NAMING = /,\s+(?:the|an?|his|her|its|their)\s[^,;—]*$/iu;
/** Puts off what its sentence tells; a day in the past was misread then. */
const PUT_OFF = /(?<!\p{L})(?:until|postponed|put off|next|reopens?|begins?|starts?|opens?|resumes?)(?!\p{L})/iu;
/** "The wells that were tested last week": no main verb has come yet. What was said, "that" introduces too. */
const THAT =
  /(?<!(?:said|says|told|added|warned|confirmed|admitted|claimed|stated|insisted|reported)(?:\s[\p{L}’'.]+){0,3})\sthat\s(?:(?:was|were|had|has|have|should|would)\s(?:been\s|have\s)?)?\p{L}+(?:\s(?!(?:was|were|had|has|is|are|ran|will)\s)[^,;—\s]+)*\s*$/iu;
/** "The January 6, 2021, attack", "a December 21, 2020, meeting": part of a name. */
const NAMED_AFTER = /(?<!\p{L})(?<!(?:on|in|at)\s)(?:the|an?|this|that|its|his|her|their|our|\p{L}+[’']s?)\s+$/iu;
/** "Measures imposed in May": behind a verb of the sentence a participle tells more of a thing, which none does of what happens by itself. */
const DONE_BEFORE =
  /(?:(?<!\p{L})(?:was|were|had|has|have|is|are|will|said|told|found|made|took|came|went|held|won|lost|met|sent|gave|got|led|hit|fell|saw)|\p{L}{2,}(?:ed|ing))(?!\p{L}).*\s(?!(?:was|were|is|are|be|been|being|had|has|have|not|also|he|she|it|they|we|i|you|who|and|or|but|then|later|which|that)\s)[\p{L}’'-]{3,}(?<!ly)\s(?!(?:happened|occurred|arrived|resigned|died|collapsed|crashed|erupted|ruled|voted)\s)(?:\p{L}{2,}ed|won|held|made|built|sold|found|lost|left|sent|brought|bought)\s*$/iu;
/** ", and he last tested negative on Tuesday": what was so before. */
const AT_LAST = /,\s(?:and\s|but\s)?(?:\p{L}+\s){1,3}(?:last|previously|originally)\s[^,;—]*$/iu;
/** "Has asked for what was taken in the search two weeks ago": what has come about has no day, so the day is another thing's. */
const HAS_DONE =
  /(?<!\p{L})(?:has|have)\s(?:(?!(?:been|had|to)\s)\p{L}+ly\s|(?:also|now|already|since)\s)?(?!(?:been|had|to|said|told|a|an|the|no)\s)\p{L}+\s(?:(?!(?:that|who|which|it|he|she|they|we|when|then|and|but|was|were|had)\s)[^\s,;–—]+\s){3,}$/iu;
const REASON = /\sbecause\s[^;—]*$/iu;
const NOW = /(?<!\p{L})(?:is|are|has|have|will|remains?)(?!\p{L})/u;
/** Longer spans ahead are no event ("next year"). */
const LONGEST_AHEAD = 31;
/** What names more dates is a list, not a sentence that tells of one thing. */
const MOST_DATES = 50;

/**
 * Tells when that happened which a sentence tells, where it says so itself and a careful reader could not doubt it: by a
 * date with its year, or a relative one counted from the article's day. Not by the day on which somebody said it, by what
 * is compared with, by an aside, by words inside quotation marks, by two days that differ, or by a span around the
 * article's own day ("this year").
 *
 * @param sentence - One sentence.
 * @param day - The article's day; without one, only dates with their year count.
 * @param language - ISO 639-1; only English is read.
 * @param relative - Its relative dates that are certain in its article, by their places in the sentence; left out, what the
 *   sentence alone gives.
 */
export function eventDate(
  sentence: string,
  day: Day | null,
  language: string,
  relative: readonly QuoteDate[] = resolveDates(sentence, day, language),
): EventDate | null {
  const exact = findExactDates(sentence, language);
  const counted = relative.filter((date) => !exact.some((other) => other.start < date.end && other.end > date.start));
  if (exact.length + counted.length > MOST_DATES) return null;
  const told = withoutSpeech(sentence);
  const dates = [...exact, ...counted].filter((date) => told[date.start] !== ' ' && isTold(sentence, date));
  const narrowest = dates.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
  if (narrowest === undefined || !dates.every((date) => date.from <= narrowest.from && narrowest.to <= date.to)) {
    return null;
  }
  const { from, to, start, end } = narrowest;
  const ahead = day !== null && from > day;
  if (!ahead && PUT_OFF.test(sentence.slice(0, start))) return null;
  if (ahead && (dates.length > 1 || lengthOf(narrowest) >= LONGEST_AHEAD)) return null;
  if (day !== null && from !== to && from <= day && day <= to) return null;
  // "It is tied for the strongest since one in 2004": a bare year beside what is so now is something else's.
  if (/^\d{4}$/u.test(narrowest.text) && NOW.test(sentence.slice(0, start))) return null;
  return { since: from, until: to, words: { start, end }, ahead };
}

/** "A report published Monday", "according to documents unsealed on Friday": what the sentence tells was said then. */
const PUBLISHED =
  /(?:^|(?<!\p{L})according to\s)(?:[\p{L}\p{N}’'.-]+\s+){0,5}(?:reports?|statements?|documents?|filings?|letters?|polls?|surveys?|stud(?:y|ies)|data|figures|memos?|investigations?|analys[ie]s|audits?|papers?)\s+(?:released|published|issued|filed|unsealed)\s*$/iu;
/** Between the day of the telling and another one: what is told, not what was done besides. */
const GOES_ON_TO_TELL = /^(?![^.]*(?:;|,\s+(?:and|but|while|after)(?!\p{L})))/iu;

/**
 * Tells when that was said which a sentence reports: "the harbour office said on Tuesday", "said on Tuesday that it would shut on
 * Friday". `null` where the first day that it names is not that of the telling, or still lay ahead.
 *
 * @param relative - As for {@link eventDate}.
 */
export function tellingDate(
  sentence: string,
  day: Day,
  language: string,
  relative: readonly QuoteDate[] = resolveDates(sentence, day, language),
): Day | null {
  const told = withoutSpeech(sentence);
  const [date, other] = [...findExactDates(sentence, language), ...relative]
    .filter(({ start }) => told[start] !== ' ')
    .toSorted((a, b) => a.start - b.start);
  if (date === undefined || date.from !== date.to || date.from > day) return null;
  if (other !== undefined && !GOES_ON_TO_TELL.test(sentence.slice(date.end, other.start))) return null;
  const before = behindNothing(sentence.slice(0, date.start));
  return isOfTelling(before) || PUBLISHED.test(before) ? date.from : null;
}

function lengthOf({ from, to }: QuoteDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whether a date is that of the sentence's own event. */
function isTold(sentence: string, { start, end, text }: QuoteDate): boolean {
  const before = behindNothing(sentence.slice(0, start));
  if (BESIDE.test(sentence.slice(0, start))) return false;
  if (PART_OF.test(sentence.slice(0, start)) && !IS_WEEKDAY.test(text)) return false;
  if (NAMED_AFTER.test(sentence.slice(0, start))) return false;
  if ([ASIDE, OF_A_THING, THAT, REASON, DONE_BEFORE, AT_LAST, HAS_DONE].some((pattern) => pattern.test(before)))
    return false;
  if (sentence[end] === ',' && NAMING.test(before)) return false;
  return !isOfTelling(before);
}

/** The words before a date without its preposition. */
function behindNothing(before: string): string {
  return before.replace(/(?:\s|^)(?:on|in|at)(?:\s+the)?\s*$/iu, ' ');
}

/** Whether the words before a date say that something was said then. */
function isOfTelling(before: string): boolean {
  const telling = TELLING.exec(before);
  return telling !== null && !HAPPENED.test(telling[0].replace(/^\S+\s*/u, ''));
}
