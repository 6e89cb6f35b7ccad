import type { Day, DayRange } from '../../corpus/day.ts';

/** Days and ranges of days as a language writes them. */
export interface DayWording {
  readonly formatDay: (day: Day) => string;
  /**
   * First and last day always spelled out, so that nobody wonders whether an end is included: `15–21 November 2021`,
   * `30 October – 2 November 2021`. A range of one day is that day.
   */
  readonly formatRange: (range: DayRange) => string;
}

/** What a language says of a range that is open at one end or both; a day comes in words. */
interface OpenRanges {
  readonly all: string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
}

/** The days of a locale, long and never with a weekday: `16 November 2021`, `16. November 2021`, `16 ноября 2021 г.`. */
export function daysIn(locale: string, { all, since: from, until: upTo }: OpenRanges): DayWording {
  const long = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(locale, long);
  const formatDay = (day: Day): string => spaced(format.format(instantOf(day)));
  return {
    formatDay,
    formatRange: ({ since, until }) => {
      if (since === null) return until === null ? all : upTo(formatDay(until));
      if (until === null) return from(formatDay(since));
      if (since === until) return formatDay(since);
      return spaced(format.formatRange(instantOf(since), instantOf(until)));
    },
  };
}

const instantOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Locales disagree on the blanks in dates, and from one Node to the next: plain ones, and none around a dash between bare numbers. */
function spaced(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').replace(/^(?<first>\d+\.?) – (?=\d)/u, '$<first>–');
}
