import type { ArticleStore } from '../../corpus/article-store.ts';
import { addDays, type DayRange, monthOf } from '../../corpus/day.ts';
import { parseDayRange } from '../../dates/day-range-text.ts';
import { QueryError } from '../../errors.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Choice, Suggest } from './options.ts';

/**
 * Joins a `since` and an `until` option: from the first day of the one to the last day of the other.
 *
 * @throws {QueryError} `reversed-range`.
 */
export function rangeBetween(since: DayRange | undefined, until: DayRange | undefined, texts: Texts): DayRange {
  const range = { since: since?.since ?? null, until: until?.until ?? null };
  if (range.since !== null && range.until !== null && range.since > range.until) {
    throw new QueryError({
      code: 'reversed-range',
      since: texts.formatDay(range.since),
      until: texts.formatDay(range.until),
    });
  }
  return range;
}

/** A range in a form that a date option reads again: `2021-11-16`, `2021-11-01 - 2021-11-30`; one end where the other is open. */
export function rangeText({ since, until }: DayRange): string {
  return since === until || since === null || until === null ? `${since ?? until}` : `${since} - ${until}`;
}

/** Entries of one list of suggestions, and characters of an entry's name and value. */
const MAX_CHOICES = 25;
const MAX_CHOICE = 100;
/** The days that "last 7 days of the archive" goes back from the newest article. */
const WEEK = 6;

/**
 * Suggests days: what the typed words were understood as, the archive's last 7 days, then the days or months that have
 * articles, newest first.
 *
 * @param grain - Whether single days or whole months are listed.
 */
export function suggestDays(grain: 'day' | 'month'): Suggest {
  return async (typed, { newsroom, today, texts }) => {
    const given = typed.trim();
    const understood = given === '' ? null : parseDayRange(given, today);
    const days = await newsroom.articles.countByDay();
    const counted: Counted[] = [...lastDays(days, texts), ...periodsOf(days, grain, texts)];
    const wanted = given.toLowerCase();
    const fitting = counted.filter(
      ({ label, value }) => value.startsWith(wanted) || label.toLowerCase().includes(wanted),
    );
    return [
      ...(understood === null ? [] : [echo(given, understood, texts)]),
      ...fitting.map(({ label, value, count }): Choice => ({
        name: texts.article.suggestion(label, texts.answer.articles(count)),
        value,
      })),
    ].slice(0, MAX_CHOICES);
  };
}

interface Counted {
  readonly label: string;
  readonly value: string;
  readonly count: number;
}

type DayCount = Awaited<ReturnType<ArticleStore['countByDay']>>[number];

/** What was typed, and what it means; of a long one, the beginning. */
function echo(given: string, understood: DayRange, texts: Texts): Choice {
  const meaning = ` → ${texts.formatRange(understood)}`;
  const most = MAX_CHOICE - meaning.length;
  return { name: `${given.length > most ? `${given.slice(0, most - 1)}…` : given}${meaning}`, value: given };
}

/** The days that have articles, or their months, newest first. */
function periodsOf(days: readonly DayCount[], grain: 'day' | 'month', texts: Texts): Counted[] {
  const counts = new Map<string, { range: DayRange; count: number }>();
  for (const { day, count } of days) {
    const value = grain === 'day' ? day : day.slice(0, 7);
    const known = counts.get(value);
    if (known === undefined)
      counts.set(value, { range: grain === 'day' ? { since: day, until: day } : monthOf(day), count });
    else known.count += count;
  }
  return [...counts]
    .toReversed()
    .map(([value, { range, count }]) => ({ value, count, label: texts.formatRange(range) }));
}

/** The week that ends with the newest article. */
function lastDays(days: readonly DayCount[], texts: Texts): Counted[] {
  const until = days.at(-1)?.day;
  if (until === undefined) return [];
  const range = { since: addDays(until, -WEEK), until };
  const count = days.reduce((sum, each) => sum + (each.day >= range.since ? each.count : 0), 0);
  return [{ label: texts.answer.lastDaysRange(range), value: rangeText(range), count }];
}
