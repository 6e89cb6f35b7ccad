import { describe, expect, it } from 'vitest';
import { buildCompactEdition, buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { withoutDead } from '../../../src/archive/live/tombstones.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { burialContract } from './burial.contract.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { searchOne } from '../../../src/search/passage-index.ts';

const article = (number: number): Article => ({
  id: `n${String(number).padStart(4, '0')}`,
  title: `Number ${number}`,
  day: '2024-03-02' as Day,
  dateSource: 'text',
  file: `n${number}.md`,
  language: 'en',
  body: `The river rose at gauge ${number}.`,
});

const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => article(from + at).id);

describe('an edition of which many articles are dead', () => {
  const whole = buildCompactEdition(Array.from({ length: 1600 }, (_, number) => article(number)));
  const request = {
    terms: [{ word: 'river', forms: [{ term: 'river', weight: 1 }] }],
    range: ALL_DAYS,
    hidden: new Set(['n1501']),
    limit: 5,
  };
  const found = async (dead: readonly string[]): Promise<string[]> => {
    const { hits } = await searchOne(withoutDead(whole, new Set(dead)).passages, request);
    return hits.map(({ articleId }) => articleId);
  };

  // Equal passages come by id, so the expected ones are known.
  it.each([
    ['few of them, and those the best', ids(0, 3), ids(3, 8)],
    ['very many, but others are among the best', [...ids(2, 6), ...ids(100, 1400)], [...ids(0, 2), ...ids(6, 9)]],
    ['very many, and all of the best', ids(0, 1300), ids(1300, 1305)],
    ['nearly all of them', ids(0, 1500), ['n1500', ...ids(1502, 1506)]],
    ['all of them', ids(0, 1600), []],
  ])('finds the living: %s', async (_which, dead, expected) => {
    expect(await found(dead)).toEqual(expected);
  });
});

describe.each([
  ['the engine of large archives', buildCompactEdition],
  ['the engine of small archives', buildEdition],
] as const)('%s', (name, build) => {
  burialContract(name, async (articles, reports) => {
    const dead = new Set<string>();
    const whole = { ...build(articles), articles: new MemoryArticleStore(articles, reports) };
    const edition = withoutDead(whole, dead);
    return {
      current: () => edition,
      hide: async (...hidden) => {
        dead.clear();
        for (const id of hidden) dead.add(id);
      },
    };
  });
});
