import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleStore, ListRequest } from '../../src/corpus/article-store.ts';
import type { Article } from '../../src/corpus/article.ts';
import { ALL_DAYS, parseDay } from '../../src/corpus/day.ts';

const article = (id: string, day: string | null): Article => ({
  id,
  title: id,
  day: day === null ? null : parseDay(day),
  dateSource: day === null ? null : 'text',
  file: `${id}.txt`,
  language: 'en',
  body: `Body of ${id}`,
});

const NONE: ReadonlySet<string> = new Set();
const ARTICLES = [
  article('b', '2021-11-16'),
  article('u', null),
  article('a', '2021-11-16'),
  article('old', '2020-01-01'),
  article('new', '2022-01-01'),
];

/** What every article store must do. An adapter to another store passes it as it stands. */
export function articleStoreContract(
  name: string,
  build: (articles: readonly Article[], reports: ReadonlyMap<string, readonly string[]>) => Promise<ArticleStore>,
): void {
  describe(`${name} as an article store`, () => {
    let store: ArticleStore;
    beforeEach(async () => {
      store = await build(ARTICLES, new Map([['a', ['b']]]));
    });

    const ids = async (request: Partial<ListRequest>): Promise<string[]> => {
      const { headers } = await store.list({
        range: ALL_DAYS,
        order: 'newest',
        hidden: NONE,
        offset: 0,
        limit: 10,
        ...request,
      });
      return headers.map(({ id }) => id);
    };

    const titled = async (typed: string, hidden = NONE): Promise<string[]> =>
      (await store.titled(typed, 2, hidden)).map(({ id }) => id);

    it('lists newest or oldest first, ids breaking ties, undated last both ways', async () => {
      expect(await ids({})).toEqual(['new', 'a', 'b', 'old', 'u']);
      expect(await ids({ order: 'oldest' })).toEqual(['old', 'a', 'b', 'new', 'u']);
    });

    it('keeps to range, hidden, offset and limit, and counts what they leave', async () => {
      const range = { since: parseDay('2020-06-01'), until: null };
      expect(await ids({ range })).toEqual(['new', 'a', 'b']);
      expect(await ids({ hidden: new Set(['new', 'u']) })).toEqual(['a', 'b', 'old']);
      expect(await store.list({ range, order: 'newest', hidden: NONE, offset: 1, limit: 1 })).toMatchObject({
        total: 3,
        headers: [{ id: 'a' }],
      });
    });

    it('lists headers without texts, and reads texts in the order asked', async () => {
      const [header, ...others] = await store.headers(['a', 'nowhere', 'u']);
      expect(header).toEqual({ ...article('a', '2021-11-16'), body: undefined });
      expect(header ?? {}).not.toHaveProperty('body');
      expect(others.map((each) => each?.id)).toEqual([undefined, 'u']);
      expect((await store.read(['old', 'nowhere', 'a'])).map((each) => each?.body)).toEqual([
        'Body of old',
        undefined,
        'Body of a',
      ]);
    });

    it('covers what is not hidden', async () => {
      expect(await store.coverage(NONE)).toEqual({ articles: 5, undated: 1, from: '2020-01-01', to: '2022-01-01' });
      expect(await store.coverage(new Set(['new', 'u']))).toEqual({
        articles: 3,
        undated: 0,
        from: '2020-01-01',
        to: '2021-11-16',
      });
      const empty = await build([], new Map());
      expect(await empty.coverage(NONE)).toEqual({ articles: 0, undated: 0, from: null, to: null });
    });

    it('counts articles a day, oldest day first', async () => {
      expect(await store.countByDay(new Set(['a']))).toEqual([
        { day: '2020-01-01', count: 1 },
        { day: '2021-11-16', count: 1 },
        { day: '2022-01-01', count: 1 },
      ]);
    });

    it('has nothing of what it was not given', async () => {
      expect(await store.headers(['nowhere'])).toEqual([undefined]);
      expect(await store.read(['nowhere'])).toEqual([undefined]);
      expect(await ids({ hidden: new Set(['nowhere']) })).toHaveLength(5);
      const empty = await build([], new Map());
      expect(await empty.list({ range: ALL_DAYS, order: 'oldest', hidden: NONE, offset: 0, limit: 1 })).toEqual({
        total: 0,
        headers: [],
      });
      expect(await empty.countByDay(NONE)).toEqual([]);
    });

    it('reads articles with the reports that it was given', async () => {
      expect((await store.read(['a', 'new'])).map((each) => each?.reports)).toEqual([['b'], []]);
    });

    it('lists articles spread over all, where there are more than asked for', async () => {
      expect(await ids({ spread: true, limit: 2 })).toEqual(['new', 'b']);
      expect(await ids({ spread: true, limit: 2, order: 'oldest', hidden: new Set(['a']) })).toEqual(['old', 'new']);
      expect(await ids({ spread: true, limit: 9 })).toEqual(['new', 'a', 'b', 'old', 'u']);
    });

    it('finds articles by title, the newest where nothing is typed', async () => {
      expect(await titled(' ')).toEqual(['new', 'a']);
      expect(await titled('Ó')).toEqual(['old']);
      expect(await titled('', new Set(['new']))).toEqual(['a', 'b']);
      expect(await titled('n', new Set(['new']))).toEqual([]);
    });
  });
}
