import type { Article, ArticleHeader, Span } from '../../corpus/article.ts';
import { ALL_DAYS, type DayRange } from '../../corpus/day.ts';
import { eventDate } from '../../dates/event-date.ts';
import type { ResolvedDate } from '../model/quote.ts';
import { type DateReader, datesFrom } from '../sentences/dates-within.ts';

/** The days of what a sentence tells, if it says so itself. */
export function happenedOn(article: Article, { start, end }: Span, dates: DateReader): DayRange | null {
  const { body } = article;
  return daysSaid({ article, start, text: body.slice(start, end), dates: dates.within(article, { start, end }) });
}

/** The same, else the day of its article; all days where that has none. */
export function daysTold(article: Article, sentence: Span, dates: DateReader): DayRange {
  return happenedOn(article, sentence, dates) ?? ownDay(article);
}

/** A sentence with its relative dates, some of them perhaps before it. */
interface Line {
  readonly article: ArticleHeader;
  readonly start: number;
  readonly text: string;
  readonly dates: readonly ResolvedDate[];
}

/** {@link daysTold} of a line whose dates are known. */
export function daysToldBy(line: Line): DayRange {
  return daysSaid(line) ?? ownDay(line.article);
}

function daysSaid({ article: { day, language }, start, text, dates }: Line): DayRange | null {
  const own = dates.filter((date) => date.start >= start);
  const event = eventDate(text, day, language, datesFrom(own, start));
  return event === null ? null : { since: event.since, until: event.until };
}

const ownDay = ({ day }: ArticleHeader): DayRange => (day === null ? ALL_DAYS : { since: day, until: day });
