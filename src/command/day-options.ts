import type { DayRange } from '../corpus/day.ts';
import { parseDayRange } from '../dates/day-range-text.ts';
import { QueryError } from '../errors.ts';
import type { Texts } from '../texts/texts.ts';
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

/**
 * Suggests days: what the typed words were understood as, then the days or months that have articles, newest first.
 *
 * @param grain - Whether single days or whole months are listed.
 */
export function suggestDays(grain: 'day' | 'month'): Suggest {
  return async (typed, { services, hidden, today, texts }) => {
    const choices: Choice[] = [];
    const understood = typed.trim() === '' ? null : parseDayRange(typed, today);
    if (understood !== null) {
      choices.push({ name: `${typed.trim()} → ${texts.formatRange(understood)}`, value: typed.trim() });
    }
    const counts = new Map<string, number>();
    for (const { day, count } of await services.newsroom.articles.countByDay(hidden)) {
      const value = grain === 'day' ? day : day.slice(0, 7);
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
    const wanted = typed.trim().toLowerCase();
    for (const [value, count] of [...counts].toReversed()) {
      if (choices.length >= 25) break;
      const range = parseDayRange(value, today);
      if (range === null) continue;
      const label = texts.formatRange(range);
      if (value.startsWith(wanted) || label.toLowerCase().includes(wanted)) {
        choices.push({ name: texts.article.suggestion(label, texts.answer.articles(count)), value });
      }
    }
    return choices;
  };
}
