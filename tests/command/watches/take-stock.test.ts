import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Stores } from '../../../src/command/stores/stores.ts';
import { takeStock } from '../../../src/command/watches/take-stock.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { openStores } from '../../../src/storage/open-stores.ts';

let folder: string;
let stores: Stores;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-stock-'));
  stores = await openStores({ file: join(folder, 'dateline.sqlite'), url: null }, () => new Date());
});
afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

const article = (id: string, body: string, day: string | null = '2024-03-01'): Article => ({
  id,
  title: id,
  day: day as Day | null,
  dateSource: day === null ? null : 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});
const OLD = [article('mill', 'The mill turns.'), article('weir', 'The weir holds.', null)];
async function cameWith(...articles: Article[]): Promise<string[]> {
  const before = (await stores.arrivals.latest()) ?? '0000000000';
  await takeStock(new MemoryArticleStore(articles), stores.arrivals);
  return (await stores.arrivals.after(before)).map(({ articleId }) => articleId);
}

it('nothing has come in at the first look', async () => {
  expect(await cameWith(...OLD)).toEqual([]);
  expect(await stores.arrivals.latest()).toBe('0000000000');
});

it.each<[string, Article[], string[]]>([
  ['an article', [...OLD, article('geese', 'The geese are back.')], ['geese']],
  ['none', OLD, []],
  ['one that is reformatted', [OLD[1]!, article('mill', ' The  mill\nturns')], []],
  ['one that is corrected', [OLD[1]!, article('mill', 'The old mill turns.')], []],
  ['one that is renamed', [OLD[1]!, article('moulin', 'The mill turns.')], []],
  ['one of which another day is known', [OLD[1]!, article('mill', 'The mill turns.', '2024-03-02')], []],
  ['the next day’s under the same name', [OLD[1]!, article('mill', 'The mill stands.', '2024-03-02')], ['mill']],
  ['one that is gone', [OLD[0]!], []],
])('of %s, what is new', async (_, articles, came) => {
  await cameWith(...OLD);
  expect(await cameWith(...articles)).toEqual(came);
  expect(await cameWith(...articles)).toEqual([]);
});

it('what was gone and comes back is not new', async () => {
  await cameWith(...OLD);
  await cameWith(OLD[0]!);
  expect(await cameWith(...OLD)).toEqual([]);
});
