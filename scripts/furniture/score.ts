import type { Article } from '../../src/corpus/article.ts';
import type { Counts } from '../judged/score-row.ts';
import type { JudgedLine } from './judged-lines.ts';

/** Characters by which a mark may differ: blanks and a dash. */
const SLACK = 2;

/** Counts the lines that were marked as judged, marked otherwise, and left unmarked. */
export function scoreLines(lines: readonly JudgedLine[], articles: ReadonlyMap<string, Article>): Counts {
  const score = { right: 0, wrong: 0, missed: 0 };
  for (const { article, start, end, furniture } of lines) {
    const marks = (articles.get(article)?.furniture ?? []).filter((mark) => mark.start < end && mark.end > start);
    const marked = marks.reduce((sum, mark) => sum + Math.min(mark.end, end) - Math.max(mark.start, start), 0);
    const judged = furniture === null ? 0 : furniture[1] - furniture[0];
    if (marked === 0) score.missed += judged > 0 ? 1 : 0;
    else if (judged > 0 && Math.abs(marked - judged) <= SLACK) score.right += 1;
    else score.wrong += 1;
  }
  return score;
}
