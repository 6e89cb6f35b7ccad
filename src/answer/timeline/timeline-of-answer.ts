import type { Answer } from '../ask/answer.ts';
import type { Timeline, TimelineOrder } from './timeline.ts';
import { inEventOrder, timelineEntry } from './timeline-entry.ts';

/** Puts the quotes that an answer gives in the order of what they tell. Reports of one thing are folded in the answer already. */
export function timelineOfAnswer(answer: Answer, order: TimelineOrder): Timeline {
  const entries = answer.passages.map((passage) => timelineEntry({ ...passage, ...passage.quote, replaced: null }));
  return {
    range: answer.range,
    order,
    entries: inEventOrder(entries, order),
    main: entries.length,
    articles: new Set(entries.map(({ article }) => article.id)).size,
    cut: false,
    coverage: answer.coverage,
  };
}
