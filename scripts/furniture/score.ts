import type { Article } from '../../src/corpus/article.ts';
import type { JudgedLine } from './judged-lines.ts';

/** How many lines were marked as judged, marked otherwise, and left unmarked. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Characters by which a mark may differ: blanks and a dash. */
const SLACK = 2;

/** Compares marks with verdicts, a line at a time. */
export function scoreLines(lines: readonly JudgedLine[], articles: ReadonlyMap<string, Article>): Score {
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

/** A score as a row: precision, recall, and the counts they come from. */
export function scoreRow(name: string, { right, wrong, missed }: Score): string {
  const figures = [ratio(right, right + wrong), ratio(right, right + missed), right, wrong, missed];
  return `| ${[name, ...figures].join(' | ')} |`;
}

function ratio(part: number, of: number): string {
  return of === 0 ? '–' : (part / of).toFixed(3);
}
