import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { namesIn } from '../../../src/search/terms/names.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const { articles } = await readArchive(FICTIONAL_ARCHIVE);
const edition = buildEdition(articles);
const near = (id: string, hidden: readonly string[] = [], limit = 10) =>
  newsroomOver(edition, { hidden: new Set(hidden) }).related(id, limit);

const isCommon = (word: string): boolean =>
  articles.filter((other) => other.body.includes(` ${word} `)).length > articles.length / 5;

describe('articles near one', () => {
  it.each([
    ['2024-05-25-cup-final', ['2023-05-20-cup-final-lost', '2023-03-15-cup-semi-final']],
    ['2023-06-08-marsh-fever-source', ['2023-05-23-marsh-fever-first-cases', '2023-05-30-marsh-fever-spreads']],
    ['2023-12-20-frey-verdict', ['2023-11-16-frey-trial-opens', '2024-09-12-frey-appeal', '2023-06-14-frey-charged']],
  ])('of %s are those of the same matter', async (id, expected) => {
    expect((await near(id)).map(({ article }) => article.id)).toEqual(expect.arrayContaining(expected));
  });

  it('reports of the same story come first, and are marked', async () => {
    const [first, ...others] = await near('2024-03-26-hsb-preliminary-report');
    expect(first).toMatchObject({ sameStory: true, article: { id: '2024-03-26-bow-door-courier' } });
    expect(others.map(({ sameStory }) => sameStory)).not.toContain(true);
  });

  it('never hold the article itself, nor a hidden one', async () => {
    const hidden = ['2024-03-26-bow-door-courier', '2024-11-13-final-report'];
    const ids = (await near('2024-03-26-hsb-preliminary-report', hidden)).map(({ article }) => article.id);
    expect(ids.filter((id) => hidden.includes(id) || id === '2024-03-26-hsb-preliminary-report')).toEqual([]);
    expect(ids.length).toBeGreaterThan(2);
  });

  it('name what both share, as names', async () => {
    const found = await near('2024-03-12-nine-dead-courier');
    expect(found.find(({ article }) => article.id === '2024-04-09-tansk-resigns')?.shared).toContain('Maren Gale');
  });

  it('name whole names and rare words alone (surface 16)', async () => {
    for (const { id, body } of articles) {
      const shared = (await near(id)).flatMap((each) => each.shared);
      const names = namesIn(body);
      expect(shared.filter((word) => (/^\p{Lu}/u.test(word) ? !names.has(word) : isCommon(word)))).toEqual([]);
    }
  });

  it('are no more than asked for, and none for an article that is not there', async () => {
    expect(await near('2024-03-26-hsb-preliminary-report', [], 2)).toHaveLength(2);
    await expect(near('nowhere')).rejects.toMatchObject({ code: 'unknown-article' });
  });
});
