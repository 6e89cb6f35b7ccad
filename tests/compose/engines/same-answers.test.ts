import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../../src/answer/newsroom.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { buildCompactEdition, buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const ARCHIVE = new URL('../../fixtures/archive', import.meta.url).pathname;

/** Plain data with its numbers to nine digits behind the point. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, each: unknown) => (typeof each === 'number' ? each.toFixed(9) : each)));

describe('whole answers', () => {
  let articles: readonly Article[];
  let newsrooms: Newsroom[];

  beforeAll(async () => {
    ({ articles } = await readArchive(ARCHIVE));
    const hidden = new Set(articles.slice(0, 3).map(({ id }) => id));
    const editions = [buildEdition(articles), buildCompactEdition(articles)];
    newsrooms = editions.map((edition) => newsroomOver(edition, { hidden }));
  });

  it('are the same by the engine of small archives and by that of large ones', async () => {
    const questions = articles.flatMap(({ title, body }) => [
      `What about ${title}?`.slice(0, 300),
      body.split(/\s+/u).slice(0, 12).join(' ').slice(0, 300),
    ]);
    let answered = 0;
    for (const question of questions) {
      for (const order of ['best', 'newest'] as const) {
        const request = { question, range: ALL_DAYS, order, today: '2024-06-01' as Day, limit: 10 };
        const [small, large] = await Promise.all(newsrooms.map((each) => each.ask(request).catch(String)));
        expect(rounded(small)).toEqual(rounded(large));
        if (typeof small === 'object' && small.kind === 'answer') answered++;
      }
    }
    expect(answered).toBeGreaterThan(articles.length);
  });
});
