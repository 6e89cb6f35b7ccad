import type { SummaryFit } from '../../answer/evidence/fitted.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import { summarizePeriod } from '../../answer/summary/summarize-period.ts';
import { summarizeTopic } from '../../answer/summary/summarize-topic.ts';
import { buildTimeline } from '../../answer/timeline/build-timeline.ts';
import { ALL_DAYS, parseDay } from '../../corpus/day.ts';
import type { JudgedItem } from './judged-item.ts';
import { newestDay } from './newest-day.ts';
import type { ScoredLine } from './score-lines.ts';
import { type SummarySize, summarySize } from './summary-size.ts';

const LINES = 10;

/** What a member would be shown for an item. */
export interface ShownItem {
  /** Ten of a summary, all of a timeline. */
  readonly lines: readonly ScoredLine[];
  /** Of a summary; `null` for a timeline, which has pages. */
  readonly size: SummarySize | null;
}

/** Makes the summary or timeline of a judged item. @param fitted - What it is chosen by; what the bot chooses by, unless given. */
export async function showItem(seen: SeenEdition, item: JudgedItem, fitted?: SummaryFit): Promise<ShownItem> {
  const today = await newestDay(seen.articles);
  const range = {
    since: item.since === null ? null : parseDay(item.since),
    until: item.until === null ? null : parseDay(item.until),
  };
  if (item.kind === 'timeline') {
    const request = { topic: item.topic, range: ALL_DAYS, today, order: 'oldest' } as const;
    const { entries } = await buildTimeline(seen, request, fitted);
    const lines = entries.map(({ article, text, when: { since, until } }) => ({
      docid: article.id,
      text,
      day: since === until ? since : null,
    }));
    return { lines, size: null };
  }
  const summary =
    item.kind === 'period'
      ? await summarizePeriod(seen, { range, lines: LINES }, fitted)
      : await summarizeTopic(seen, { topic: item.topic, range: ALL_DAYS, today, lines: LINES }, fitted);
  const lines = summary.lines.map(({ article, text }) => ({ docid: article.id, text, day: article.day }));
  return { lines, size: summarySize(summary, item) };
}
