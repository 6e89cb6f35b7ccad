import type { SeedDraft } from '../seed-reader.ts';
import { readDate } from './read-date.ts';
import type { DayOrder } from './written-date.ts';

/** Tells of a draft whether its source writes the day or the month first; `null` where nothing shows it, or both. */
export type OrderOf = (draft: SeedDraft) => DayOrder | null;

/**
 * Learns from the dates of a file's articles which of day and month each source puts first: `16/11/2021` shows it, and
 * settles `03/04/2021` of the same source.
 */
export function ordersBySource(drafts: readonly SeedDraft[]): OrderOf {
  const orders = new Map<string, Set<DayOrder>>();
  for (const draft of drafts) {
    // Dots part the parts of a date in one order only, and say nothing of how slashes are used.
    const order = draft.date === null || !/\d[/-]\d/u.test(draft.date) ? null : readDate(draft.date)?.order;
    if (order === null || order === undefined) continue;
    const source = sourceOf(draft);
    orders.set(source, (orders.get(source) ?? new Set()).add(order));
  }
  return (draft) => {
    const shown = [...(orders.get(sourceOf(draft)) ?? [])];
    return shown.length === 1 ? shown[0]! : null;
  };
}

/** An article's source is what it names, else the host of its address. */
function sourceOf({ source, url }: SeedDraft): string {
  if (source !== undefined && source !== '') return source;
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}
