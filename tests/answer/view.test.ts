import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildEdition } from '../../src/compose/engines/build-edition.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import { ALL_DAYS, type Day } from '../../src/corpus/day.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { newsroomOver } from '../support/newsroom-over.ts';

const edition = buildEdition((await readArchive(FICTIONAL_ARCHIVE)).articles);
/** Two reports of one story, and the only article that names somebody. */
const HIDDEN = ['2024-03-26-bow-door-courier', '2023-10-09-sollow-wins'];
const today = '2025-01-01' as Day;
const asked = { range: ALL_DAYS, today };

/** Everything that a newsroom can be asked for. */
const CALLS: Readonly<Record<keyof Newsroom, (newsroom: Newsroom) => Promise<unknown>>> = {
  articles: async ({ articles }) => [
    await articles.coverage(),
    await articles.list({ range: ALL_DAYS, order: 'newest', offset: 0, limit: 1000 }),
    await articles.headers(HIDDEN),
    await articles.read([...HIDDEN, '2024-03-26-hsb-preliminary-report']),
    await articles.titled('', 1000),
    await articles.countByDay(),
  ],
  ask: async (newsroom) => [
    await newsroom.ask({ ...asked, question: 'who won the election in Merrowmark', order: 'best', limit: 100 }),
    await newsroom.ask({ ...asked, question: 'what held the bow door', order: 'best', limit: 100 }),
  ],
  read: (newsroom) => Promise.all(HIDDEN.map((id) => newsroom.read(id))),
  ledes: (newsroom) => newsroom.ledes(HIDDEN),
  latestAbout: (newsroom) => newsroom.latestAbout('the Maren Gale', 100, today),
  summarizeArticle: (newsroom) => newsroom.summarizeArticle('2024-03-26-hsb-preliminary-report', 10),
  summarizeTopic: (newsroom) => newsroom.summarizeTopic({ ...asked, topic: 'bow door', lines: 10 }),
  timeline: (newsroom) => newsroom.timeline({ ...asked, topic: 'bow door', order: 'oldest' }),
  summarizePeriod: (newsroom) => newsroom.summarizePeriod({ range: ALL_DAYS, lines: 10 }),
  checkQuote: (newsroom) => newsroom.checkQuote('the bow door'),
  related: (newsroom) => newsroom.related('2024-03-26-hsb-preliminary-report', 100),
  topics: (newsroom) => newsroom.topics('', 100),
  changes: (newsroom) => newsroom.changes({ since: '2023-01-01' as Day, topic: null, today }),
  suggestArticles: (newsroom) => newsroom.suggestArticles('bow door', 100),
};

describe('what is hidden', () => {
  const hidden = new Set(HIDDEN);

  it.each(Object.entries(CALLS))('does not come out of %s', async (_name, call) => {
    const text = JSON.stringify(await call(newsroomOver(edition, { hidden })));
    for (const id of HIDDEN) expect(text).not.toContain(id);
  });

  it('is there for those from whom it is not hidden', async () => {
    const all = JSON.stringify(await Promise.all(Object.values(CALLS).map((call) => call(newsroomOver(edition)))));
    for (const id of HIDDEN) expect(all).toContain(id);
  });

  it('cannot be summarised, related to, or told from what is not there at all', async () => {
    const seen = newsroomOver(edition, { hidden });
    for (const id of [...HIDDEN, 'nowhere']) {
      await expect(seen.summarizeArticle(id, 3)).rejects.toMatchObject({ code: 'unknown-article' });
      await expect(seen.related(id, 3)).rejects.toMatchObject({ code: 'unknown-article' });
    }
  });
});
