import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const [heading = '', ...lines] = readFileSync(
  join(import.meta.dirname, '../../../seeds/000_93c09d89f73302b5.txt'),
  'utf8',
).split('\n');
const edition = buildEdition([
  {
    id: '000_93c09d89f73302b5',
    title: heading.replace(/^\s*date \S+ /u, ''),
    day: '2021-11-16' as Day,
    dateSource: 'text',
    file: '000_93c09d89f73302b5.txt',
    language: 'en',
    body: lines.join('\n').replace(/^\n+/u, ''),
  },
]);
const newsroom = newsroomOver(edition);

const put = (question: string) =>
  newsroom.ask({ question, range: ALL_DAYS, order: 'best', today: '2026-11-24' as Day, limit: 25 });

describe('asking an archive of one article', () => {
  it('quotes the sentence that answers, dated, with its relative date resolved', async () => {
    const answer = await put('who is sanctioning Belarus');
    expect(answer.kind).toBe('answer');
    const [first, second] = answer.passages;
    expect(first?.quote.text).toMatch(
      /^His comments came after the EU and the US promised to extend sanctions on Belarus/u,
    );
    expect(second?.quote.text).toMatch(/^EU foreign ministers have agreed that existing sanctions/u);
    expect(first?.article.day).toBe('2021-11-16');
    expect(first?.dates).toMatchObject([{ text: 'this week', from: '2021-11-15', to: '2021-11-21' }]);
  });

  it('says that it has no answer, and which words it lacks', async () => {
    const answer = await put('who won the world cup');
    expect(answer.kind).toBe('no-answer');
    expect(answer.passages).toEqual([]);
    expect(answer.unknownTerms.map(({ word }) => word)).toEqual(['won', 'cup']);
  });

  it('refuses a question of function words alone', async () => {
    await expect(put('who is it')).rejects.toMatchObject({ code: 'no-words' });
  });
});
