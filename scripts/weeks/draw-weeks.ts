import type { Article } from '../../src/corpus/article.ts';
import { addDays, type Day, parseDay, weekday } from '../../src/corpus/day.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';

/** A week, or a month, with fewer articles has no main stories. */
const LEAST = 30;
const LEAST_OF_MONTH = 120;

/** Draws weeks in which an archive has articles enough, by their Mondays, in the order of time. The same seed draws the same. */
export function drawWeeks(articles: readonly Article[], count: number, seed: number): Day[] {
  return draw(articles, (day) => addDays(day, -weekday(day)), { least: LEAST, count, seed });
}

/** The same of months, from their first day to the last. */
export function drawMonths(articles: readonly Article[], count: number, seed: number): MonthRange[] {
  return draw(articles, firstOf, { least: LEAST_OF_MONTH, count, seed }).map((since) => ({
    since,
    until: addDays(firstOf(addDays(since, 31)), -1),
  }));
}

function firstOf(day: Day): Day {
  return parseDay(`${day.slice(0, 7)}-01`)!;
}

interface MonthRange {
  readonly since: Day;
  readonly until: Day;
}

/** Draws from the first days of times that have articles enough. */
function draw(
  articles: readonly Article[],
  firstDay: (day: Day) => Day,
  { least, count, seed }: { readonly least: number; readonly count: number; readonly seed: number },
): Day[] {
  const counts = new Map<Day, number>();
  for (const { day } of articles) {
    if (day === null) continue;
    const first = firstDay(day);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const times = [...counts]
    .filter(([, number]) => number >= least)
    .map(([first]) => first)
    .toSorted();
  const random = seededRandom(seed);
  const drawn = new Set<Day>();
  while (drawn.size < Math.min(count, times.length)) drawn.add(times[Math.floor(random() * times.length)]!);
  return [...drawn].toSorted();
}
