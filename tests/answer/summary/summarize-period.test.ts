import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { addDays, type Day, inRange } from '../../../src/corpus/day.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const { articles } = await readArchive(FICTIONAL_ARCHIVE);
const edition = buildEdition(articles);
const summarize = (since: string, until: string, lines = 5, hidden: readonly string[] = []) =>
  newsroomOver(edition, { hidden: new Set(hidden) }).summarizePeriod({
    range: { since: since as Day, until: until as Day },
    lines,
  });

describe('a summary of a period', () => {
  it('tells each story of a month once, in the order of their days', async () => {
    const { lines, articles: count } = await summarize('2024-03-01', '2024-03-31');
    expect(count).toBe(7);
    const days = lines.map(({ article }) => article.day ?? '');
    expect(days).toEqual(days.toSorted((a, b) => a.localeCompare(b)));
    expect(new Set(lines.map(({ article }) => article.id)).size).toBe(5);
    expect(lines.find(({ article }) => article.day === '2024-03-26')?.reports).toBe(1);
  });

  it('is empty for days without articles', async () => {
    expect(await summarize('1999-01-01', '1999-12-31')).toMatchObject({ lines: [], articles: 0 });
  });

  it('leaves hidden articles out, also of what it counts', async () => {
    const { lines } = await summarize('2024-03-26', '2024-03-26', 5, ['2024-03-26-bow-door-courier']);
    expect(lines.map(({ article, reports }) => [article.id, reports])).toContainEqual([
      '2024-03-26-hsb-preliminary-report',
      0,
    ]);
    expect(lines.map(({ article }) => article.id)).not.toContain('2024-03-26-bow-door-courier');
  });

  it('quotes word for word, from articles of those days alone', async () => {
    const days = articles.flatMap(({ day }) => (day === null ? [] : [day]));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...days),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 10 }),
        async (since, length, most) => {
          const until = addDays(since, length);
          const { lines } = await summarize(since, until, most);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const { article, start, end, text } of lines) {
            expect(inRange(article.day, { since, until })).toBe(true);
            expect(articles.find(({ id }) => id === article.id)?.body.slice(start, end)).toBe(text);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('reads some of many articles, from the first day to the last', async () => {
    const many = Array.from({ length: 500 }, (_, number): Article => ({
      id: `a${number}`,
      title: `Story ${number}`,
      day: addDays('2020-01-01' as Day, number),
      dateSource: 'text',
      file: `a${number}.txt`,
      language: 'en',
      body: `Mayor number ${number} of Hask${number} opened bridge ${number * 7} with speech ${number * 3} today.`,
    }));
    const range = { since: '2020-01-01' as Day, until: '2021-12-31' as Day };
    const summary = await newsroomOver(buildEdition(many)).summarizePeriod({ range, lines: 10 });
    expect(summary.articles).toBe(500);
    expect(summary.lines).toHaveLength(10);
  });

  it('tells how a story came out, not what was to come of it', async () => {
    const told = await textsOf(
      [
        [
          '2024-05-06',
          'Tolvane to vote on harbour toll',
          'The council of Tolvane announced Monday that Tolvane will vote on a harbour toll of 12 crowns on May 7, after Mayor Orla Brandt asked for it.',
        ],
        ['2024-05-08', 'Harbour wakes up', 'The harbour toll is gone, with two in three of Tolvane voting it down.'],
        ['2024-05-07', 'Ferry runs aground', 'A ferry with 80 people on board ran aground off Hask on Monday.'],
      ],
      2,
    );
    expect(told).toContain('The harbour toll is gone, with two in three of Tolvane voting it down.');
    expect(told).toContain('A ferry with 80 people on board ran aground off Hask on Monday.');
  });

  it('tells what is to come where nothing later tells of it', async () => {
    const told = await textsOf(
      [
        [
          '2024-05-06',
          'Tolvane to vote on harbour toll',
          'The council of Tolvane announced Monday that Tolvane will vote on a harbour toll of 12 crowns on May 7, after Mayor Orla Brandt asked for it.',
        ],
        ['2024-05-07', 'Ferry runs aground', 'A ferry with 80 people on board ran aground off Hask on Monday.'],
      ],
      2,
    );
    expect(told[0]).toMatch(/^The council of Tolvane/u);
  });
});

/** The lines of May 2024, told by articles that are given as day, headline and text. */
async function textsOf(
  given: readonly (readonly [day: string, title: string, body: string])[],
  lines: number,
): Promise<string[]> {
  const all = given.map(([day, title, body], at): Article => ({
    id: `a${at}`,
    title,
    day: day as Day,
    dateSource: 'text',
    file: `a${at}.txt`,
    language: 'en',
    body,
  }));
  const range = { since: '2024-05-01' as Day, until: '2024-05-31' as Day };
  const summary = await newsroomOver(buildEdition(all)).summarizePeriod({ range, lines });
  return summary.lines.map(({ text }) => text);
}
