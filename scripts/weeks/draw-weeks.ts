import type { Article } from '../../src/corpus/article.ts';
import { addDays, type Day, weekday } from '../../src/corpus/day.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';

/** A week with fewer articles has no main stories. */
const LEAST = 30;

/** Draws weeks in which an archive has articles enough, by their Mondays, in the order of time. The same seed draws the same. */
export function drawWeeks(articles: readonly Article[], count: number, seed: number): Day[] {
  const counts = new Map<Day, number>();
  for (const { day } of articles) {
    if (day === null) continue;
    const monday = addDays(day, -weekday(day));
    counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  const weeks = [...counts]
    .filter(([, number]) => number >= LEAST)
    .map(([monday]) => monday)
    .toSorted();
  const random = seededRandom(seed);
  const drawn = new Set<Day>();
  while (drawn.size < Math.min(count, weeks.length)) drawn.add(weeks[Math.floor(random() * weeks.length)]!);
  return [...drawn].toSorted();
}
