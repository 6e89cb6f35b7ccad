import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildEdition } from '../../src/compose/engines/build-edition.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import { ALL_DAYS, type Day } from '../../src/corpus/day.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { newsroomOver } from '../support/newsroom-over.ts';

const ARTICLES = (await readArchive(FICTIONAL_ARCHIVE)).articles;
const edition = buildEdition(ARTICLES);
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
    await articles.sources(),
  ],
  ask: async (newsroom) => [
    await newsroom.ask({ ...asked, question: 'who won the election in Merrowmark', order: 'best', limit: 100 }),
    await newsroom.ask({ ...asked, question: 'what held the bow door', order: 'best', limit: 100 }),
  ],
  askFurther: (newsroom) =>
    newsroom.askFurther({
      ...asked,
      before: 'what held the bow door',
      question: 'who won the election in Merrowmark',
      order: 'best',
      limit: 100,
      shown: 9,
      seen: [],
    }),
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
  digest: (newsroom) => newsroom.digest([...HIDDEN, '2024-03-26-hsb-preliminary-report'], 10),
  news: async (newsroom) => {
    const ids = [...HIDDEN, '2024-03-26-hsb-preliminary-report'];
    const topic = { about: { kind: 'topic', text: 'bow door' }, ids, told: [], most: 10 } as const;
    const question = { ...topic, about: { kind: 'question', text: 'who won the election in Merrowmark' } } as const;
    return [await newsroom.news({ ...asked, ...topic }), await newsroom.news({ ...asked, ...question })];
  },
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

describe('of a shared archive, a view of some sources', () => {
  const SOURCE = 'Tolvane Gazette';
  const others = ARTICLES.filter(({ source }) => source !== SOURCE).map(({ id }) => id);
  const view = { sources: ['tolvane  GAZETTE'] };

  it.each(Object.entries(CALLS))('lets nothing of another source out of %s', async (_name, call) => {
    const seen = newsroomOver(edition, view);
    const text = JSON.stringify(await call(seen).catch((error: unknown) => (error as Error).message));
    for (const id of others) expect(text).not.toContain(`"${id}"`);
  });

  it('finds the best of what is seen, not what is left of the best of all', async () => {
    const { hits } = (
      await Promise.all(
        ['flood', 'port strike'].map((question) =>
          newsroomOver(edition, view).ask({ ...asked, question, order: 'best', limit: 5 }),
        ),
      )
    ).reduce((sum, { passages }) => ({ hits: sum.hits + passages.length }), { hits: 0 });
    expect(hits).toBeGreaterThan(2);
  });

  it('counts what is seen alone: coverage, days, sources, and words that are suggested', async () => {
    const seen = newsroomOver(edition, view);
    const own = ARTICLES.filter(({ source }) => source === SOURCE);
    expect((await seen.articles.coverage()).articles).toBe(own.length);
    expect((await seen.articles.countByDay()).reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    expect(await seen.articles.sources()).toEqual([{ name: SOURCE, articles: own.length }]);
    for (const { word, articles: count } of await seen.topics('', 25)) {
      const whole = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');
      const holding = own.filter(({ title, body }) => whole.test(`${title} ${body}`));
      expect([word, count]).toEqual([word, holding.length]);
    }
  });

  it('takes the host of its address for the source of an article that names none, and shows those of none to nobody', async () => {
    const base = { title: 'The bridge opens', day: today, dateSource: 'text', language: 'en', file: 'x' } as const;
    const small = buildEdition([
      { ...base, id: 'host', body: 'The bridge opened.', url: 'https://www.river.example/bridge' },
      { ...base, id: 'none', body: 'The bridge opened too.' },
    ]);
    const seen = newsroomOver(small, { sources: ['river.example', ''] });
    const { headers } = await seen.articles.list({ range: ALL_DAYS, order: 'newest', offset: 0, limit: 9 });
    expect(headers.map(({ id }) => id)).toEqual(['host']);
    expect(await newsroomOver(small).articles.sources()).toEqual([{ name: 'river.example', articles: 1 }]);
  });
});
