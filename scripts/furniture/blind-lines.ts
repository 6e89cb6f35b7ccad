import type { Article } from '../../src/corpus/article.ts';
import type { JudgedLine } from './judged-lines.ts';

/** So much of what stands around a line is shown with it: characters on each side. */
const AROUND = 220;

/** Prints a line for a judge who is to see no verdict and no mark: what stands around it, and its article's title. */
export function blindLine({ article: id, start, end }: JudgedLine, { body, title, source }: Article): string {
  const before = body.slice(Math.max(0, start - AROUND), start).replaceAll(/\s*\n\s*/gu, ' ⏎ ');
  const after = body.slice(end, end + AROUND).replaceAll(/\s*\n\s*/gu, ' ⏎ ');
  return `${id} ${start} | ${source ?? ''} | ${title}\n… ${before}\n>>> ${body.slice(start, end)}\n${after} …\n`;
}
