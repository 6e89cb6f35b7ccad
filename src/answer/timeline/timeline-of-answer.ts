import type { Answer } from '../ask/answer.ts';
import type { Timeline, TimelineOrder } from './timeline.ts';
import { inEventOrder, timelineEntry } from './timeline-entry.ts';

/** Puts the quotes of an answer in the order of what they tell. Reports of one thing are folded in the answer already. */
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

/** Whether an answer's quotes tell of more than one day: only then is there a line of time to see. */
export function spansDays(answer: Answer): boolean {
  const days = timelineOfAnswer(answer, 'oldest').entries.map(({ when }) => `${when.since} ${when.until}`);
  return new Set(days).size > 1;
}
