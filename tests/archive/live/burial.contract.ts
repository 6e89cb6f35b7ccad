import { beforeEach, describe, expect, it } from 'vitest';

import type { Edition } from '../../../src/answer/model/edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, parseDay } from '../../../src/corpus/day.ts';
import { searchOne } from '../../../src/search/passage-index.ts';

const NONE: ReadonlySet<string> = new Set();

const article = (id: string, day: string, body: string): Article => ({
  id,
  title: `About ${id}`,
  day: parseDay(day),
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

const ARTICLES = [
  article('bridge', '2024-03-01', 'The bridge was closed, and a boat runs.'),
  article('copy', '2024-03-05', 'The boat stopped.'),
  article('ferry', '2024-03-05', 'The boat stopped.'),
  article('river', '2024-03-09', 'The river rose.'),
];
const REPORTS = new Map([
  ['copy', ['ferry']],
  ['ferry', ['copy']],
]);

/** Editions whose articles are hidden as their files change. */
export interface HidingArchive {
  /** What a question is given that begins now. */
  current(): Edition;
  /** Hides these articles, and no others. Resolves when questions that begin find none of them. */
  hide(...ids: string[]): Promise<void>;
}

/** What an edition shows, by each of the ways to its articles. */
async function shown({ articles, passages }: Edition) {
  const ids = ARTICLES.map(({ id }) => id);
  const page = { range: ALL_DAYS, order: 'oldest', hidden: NONE, offset: 0, limit: 9 } as const;
  const terms = [{ word: 'boat', forms: [{ term: 'boat', weight: 1 }] }];
  const read = await articles.read(ids);
  const headers = await articles.headers(ids);
  const listed = await articles.list(page);
  const found = await searchOne(passages, { terms, range: ALL_DAYS, hidden: NONE, limit: 9 });
  return {
    read: read.flatMap((each) => each?.id ?? []),
    reports: read.flatMap((each) => each?.reports ?? []),
    headers: headers.flatMap((each) => each?.id ?? []),
    listed: listed.headers.map(({ id }) => id),
    total: listed.total,
    titled: (await articles.titled('about', 9, NONE)).map(({ id }) => id).toSorted(),
    covered: await articles.coverage(NONE),
    days: await articles.countByDay(NONE),
    found: found.hits.map(({ articleId }) => articleId).toSorted(),
  };
}

/** What every edition must do that is in force while its files change. */
export function burialContract(
  name: string,
  open: (articles: readonly Article[], reports: ReadonlyMap<string, readonly string[]>) => Promise<HidingArchive>,
): void {
  describe(`articles of ${name} whose files have changed`, () => {
    let archive: HidingArchive;
    beforeEach(async () => {
      archive = await open(ARTICLES, REPORTS);
    });

    it('are shown by no way to them, and counted by none', async () => {
      await archive.hide('ferry', 'river');
      expect(await shown(archive.current())).toEqual({
        read: ['bridge', 'copy'],
        reports: [],
        headers: ['bridge', 'copy'],
        listed: ['bridge', 'copy'],
        total: 2,
        titled: ['bridge', 'copy'],
        covered: { articles: 2, undated: 0, from: '2024-03-01', to: '2024-03-05' },
        days: [
          { day: '2024-03-01', count: 1 },
          { day: '2024-03-05', count: 1 },
        ],
        found: ['bridge', 'copy'],
      });
    });

    it('are not read by a question that had begun', async () => {
      const begun = archive.current();
      await archive.hide('ferry');
      const [read] = await begun.articles.read(['ferry']);
      const [header] = await begun.articles.headers(['ferry']);
      expect([read, header]).toEqual([undefined, undefined]);
    });

    it('are shown again, as if nothing had been', async () => {
      const before = await shown(archive.current());
      expect(before.read).toEqual(ARTICLES.map(({ id }) => id));
      await archive.hide(...before.read);
      expect(await shown(archive.current())).toMatchObject({ read: [], listed: [], titled: [], found: [], total: 0 });
      await archive.hide('copy');
      await archive.hide();
      expect(await shown(archive.current())).toEqual(before);
    });
  });
}
