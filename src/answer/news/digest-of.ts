import { ALL_DAYS } from '../../corpus/day.ts';
import { narrowTo } from '../model/narrow.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { lineOf, tellPeriod } from '../summary/summarize-period.ts';
import { inDateOrder } from '../summary/summary-line.ts';
import type { Summary } from '../summary/summary.ts';

/** So many stories are told; the others only where two sources report them, or three articles of one. */
const ALWAYS = 5;
const LEAST = Math.log(2);

/**
 * What some articles tell: their main stories as of a period, those that most articles and sources report first, then by their
 * days.
 *
 * @param lines - At most so many: fewer where the others are of lesser matters.
 */
export async function digestOf(seen: SeenEdition, ids: readonly string[], lines: number): Promise<Summary> {
  const { told, stories, articles } = await tellPeriod(narrowTo(seen, ids), { range: ALL_DAYS, lines });
  const chosen = told.filter(({ telling }, at) => at < ALWAYS || stories.weightOf(telling) >= LEAST);
  const weights = new Map(chosen.map(({ telling }) => [telling.article.id, stories.weightOf(telling)]));
  return {
    range: ALL_DAYS,
    lines: inDateOrder(chosen.map(lineOf)).toSorted((a, b) => weights.get(b.article.id)! - weights.get(a.article.id)!),
    thin: false,
    articles,
    coverage: await seen.articles.coverage(),
  };
}
