import { expect, it } from 'vitest';
import { inOneMessage } from '../../../src/answer/summary/one-message.ts';
import { summaryLine, withReplaced } from '../../../src/answer/summary/summary-line.ts';
import type { Summary, SummaryLine } from '../../../src/answer/summary/summary.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { summarySize } from '../../../src/measure/summaries/summary-size.ts';

const articleOf = (at: number, characters: number): Article => ({
  id: `a${at}`,
  title: `Bridge ${at} of Hask closes for repairs until autumn`,
  day: '2024-05-06' as Day,
  dateSource: 'text',
  file: `a${at}.txt`,
  language: 'en',
  body: 'The bridge is shut. '.repeat(characters / 20),
});
/** Ten lines, of which those from the third on replaced another. */
const linesOf = (characters: number): SummaryLine[] =>
  Array.from({ length: 10 }, (_, at) => {
    const line = summaryLine(articleOf(at, characters), { start: 0, end: characters }, []);
    return withReplaced(line, at < 2 ? null : { article: articleOf(at + 50, 100), start: 0, end: 100 });
  });
const sizeOf = (lines: readonly SummaryLine[]): ReturnType<typeof summarySize> => {
  const coverage = { articles: 10, undated: 0, from: '2024-05-06' as Day, to: '2024-05-06' as Day };
  const summary: Summary = { range: ALL_DAYS, lines, thin: false, articles: 10, coverage };
  return summarySize(summary, { kind: 'topic', topic: 'Hask' } as Parameters<typeof summarySize>[1]);
};

it.each([
  [100, 10, 5],
  [200, 10, 1],
  [320, 8, 0],
  [400, 7, 0],
])('of lines of %i characters holds the first %i, with what %i of them replaced', (characters, lines, replaced) => {
  const held = inOneMessage(linesOf(characters));
  expect(held.map(({ article }) => article.id)).toEqual(Array.from({ length: lines }, (_, at) => `a${at}`));
  expect(held.filter((line) => line.replaced !== null)).toHaveLength(replaced);
  expect(sizeOf(held).fits.pin).toBe(true);
});
