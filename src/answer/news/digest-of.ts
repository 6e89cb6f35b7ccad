import { ALL_DAYS } from '../../corpus/day.ts';
import { narrowTo } from '../model/narrow.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { summarizePeriod } from '../summary/summarize-period.ts';
import type { Summary, SummaryLine } from '../summary/summary.ts';

/**
 * What some articles tell, as the summary of a period does: a sentence an article, the stories that most of them report
 * first, then by their days. A report of another source weighs twice.
 */
export async function digestOf(seen: SeenEdition, ids: readonly string[], lines: number): Promise<Summary> {
  const summary = await summarizePeriod(narrowTo(seen, ids), { range: ALL_DAYS, lines });
  const told = new Set<string>();
  const first = summary.lines.filter(({ article: { id } }) => !told.has(id) && told.add(id));
  return { ...summary, lines: first.toSorted((a, b) => weightOf(b) - weightOf(a)) };
}

function weightOf({ reports, sources }: SummaryLine): number {
  return reports + Math.max(1, sources);
}
