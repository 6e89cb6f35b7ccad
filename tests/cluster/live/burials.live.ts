import { expect, it } from 'vitest';

import { followGenerations } from '../../../src/cluster/follow-generations.ts';
import { ClusterBurials } from '../../../src/cluster/publish/cluster-burials.ts';
import { publish } from '../../../src/cluster/publish/publish.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, parseDay } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import type { Edition } from '../../../src/answer/model/edition.ts';
import type { Cluster } from '../../../src/search/engines/opensearch/cluster.ts';
import { SearchUnreachableError } from '../../../src/errors.ts';
import { burialContract } from '../../archive/live/burial.contract.ts';
import { plainTerms } from '../../search/indexed-articles.ts';
import { freshPrefix, openFrom, reader, writer } from './live-cluster.ts';

const NONE: ReadonlySet<string> = new Set();
const ignore = (): void => {};
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const article = (id: string, body: string): Article => ({
  id,
  title: `About ${id}`,
  day: parseDay('2024-03-05'),
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});
const OLD = [article('ferry', 'The ferry stopped.'), article('river', 'The river and the ferry.')];
const EDITED = [article('ferry', 'The ferry goes again.'), OLD[1]!];

const idsOf = (found: readonly ({ readonly id: string } | undefined)[]): string[] =>
  found.flatMap((each) => each?.id ?? []).toSorted();

/** What an edition shows of the two, by each of the ways to its articles. */
async function shown({ articles, passages }: Edition) {
  const terms = [{ word: 'ferry', forms: [{ term: 'ferry', weight: 1 }] }];
  const [found] = await passages.searchAll([{ terms, range: ALL_DAYS, hidden: NONE, limit: 5 }]);
  const ids = ['ferry', 'river'];
  const page = { range: ALL_DAYS, order: 'newest', hidden: NONE, offset: 0, limit: 5 } as const;
  return {
    read: idsOf(await articles.read(ids)),
    headers: idsOf(await articles.headers(ids)),
    listed: idsOf((await articles.list(page)).headers),
    titled: idsOf(await articles.titled('about', 5, NONE)),
    found: [...new Set(found!.hits.map(({ articleId }) => articleId))].toSorted(),
  };
}
const all = (...ids: string[]) => ({ read: ids, headers: ids, listed: ids, titled: ids, found: ids });

const follow = (prefix: string) =>
  followGenerations({ cluster: reader, opening: reader, prefix, scoring: 'exact', timer: () => ignore, log });

/** A cluster under a prefix, and a folder beside it whose articles are hidden and change. */
function beside(
  cluster: Cluster = writer,
  first: readonly Article[] = OLD,
  reports?: ReadonlyMap<string, readonly string[]>,
) {
  const prefix = freshPrefix();
  let folder = first;
  let hidden: ReadonlySet<string> = NONE;
  const timers: (() => void)[] = [];
  const marked: string[] = [];
  const begin = () =>
    new ClusterBurials({
      cluster,
      prefix,
      hidden: () => hidden,
      read: (ids) => new MemoryArticleStore(folder.filter(({ id }) => !hidden.has(id))).read(ids),
      timer: (_, run) => {
        timers.push(run);
        return ignore;
      },
      onMarked: () => void marked.push('marked'),
      log,
    });
  const burials = begin();
  const write = (beforeInForce = () => burials.settleAnew()) =>
    publish({
      cluster: writer,
      prefix,
      edition: { articles: new MemoryArticleStore(folder, reports), languages: ['en'] },
      shards: 1,
      key: 'k',
      analyze: plainTerms,
      now: () => new Date(0),
      beforeInForce,
    });
  return {
    prefix,
    burials,
    begin,
    write,
    timers,
    marked,
    hide: (...ids: string[]) => void (hidden = new Set(ids)),
    edit: (articles: Article[]) => void (folder = articles),
  };
}

burialContract('a cluster', async (articles, reports) => {
  const { prefix, burials, write, hide } = beside(writer, articles, reports);
  await write();
  const followed = await follow(prefix);
  return {
    current: () => followed.current(),
    hide: async (...ids) => {
      hide(...ids);
      await burials.settle();
      await followed.look();
    },
  };
});

it('hides an article at once that is hidden beside the cluster, and shows it again where it is as it was', async () => {
  const { prefix, burials, write, hide, marked } = beside();
  await write();
  const followed = await follow(prefix);
  const begun = followed.current();
  expect(marked).toEqual([]);
  hide('ferry');
  await burials.settle();
  expect(marked).toEqual(['marked']);
  // A question that had begun finds it still, and reads it no more.
  expect(await shown(begun)).toEqual({ ...all('river'), found: ['ferry', 'river'] });
  await followed.look();
  expect(await shown(followed.current())).toEqual(all('river'));
  expect((await followed.current().articles.coverage(NONE)).articles).toBe(1);
  hide();
  await burials.settle();
  await followed.look();
  expect(await shown(followed.current())).toEqual(all('ferry', 'river'));
  await burials.settleAnew();
  expect(marked).toEqual(['marked', 'marked']);
  await followed.close();
});

it('never shows an article as it was before it was edited', async () => {
  const { prefix, burials, write, hide, edit } = beside();
  await write();
  hide('ferry');
  await burials.settle();
  edit(EDITED);
  hide();
  await burials.settle();
  expect(await shown(await openFrom(prefix))).toEqual(all('river'));
  await write();
  const { articles } = await openFrom(prefix);
  expect((await articles.read(['ferry']))[0]?.body).toBe('The ferry goes again.');
});

it('hides what a generation has as it was when it comes into force', async () => {
  const { prefix, burials, write, hide, edit } = beside();
  await write();
  edit(EDITED);
  await write(() => {
    hide('ferry');
    return burials.settleAnew();
  });
  expect(await shown(await openFrom(prefix))).toEqual(all('river'));
});

it('hides what was edited while a generation was written that has it as it was', async () => {
  const { prefix, burials, write, hide, edit } = beside();
  await write(async () => {
    // It was hidden before it was written, and is shown beside the cluster again as it is now.
    edit(EDITED);
    await burials.settleAnew();
    await burials.hideChanged(['ferry', 'river']);
  });
  expect(await shown(await openFrom(prefix))).toEqual(all('river'));
  hide();
  await write();
  expect(await shown(await openFrom(prefix))).toEqual(all('ferry', 'river'));
});

it('shows again what is hidden in the cluster alone, as it is there: whoever hid it has ended', async () => {
  const { prefix, burials, begin, write, hide } = beside();
  await write();
  hide('ferry', 'river');
  await burials.settle();
  hide('river');
  await begin().settleAnew();
  expect(await shown(await openFrom(prefix))).toEqual(all('ferry'));
});

it('shows again what is as it was before it was edited, though nothing is written', async () => {
  const { prefix, burials, write, hide, edit } = beside();
  await write();
  hide('ferry');
  await burials.settle();
  edit(EDITED);
  hide();
  await burials.settle();
  edit(OLD);
  expect((await write()).generation).toBe(1);
  expect(await shown(await openFrom(prefix))).toEqual(all('ferry', 'river'));
});

it('puts nothing in force while what it is to hide cannot be hidden', async () => {
  let isAway = false;
  const cluster: Cluster = {
    call: (call) => (isAway ? Promise.reject(new SearchUnreachableError('nobody is there')) : writer.call(call)),
  };
  const { prefix, write, hide, edit } = beside(cluster);
  await write();
  edit(EDITED);
  hide('river');
  isAway = true;
  await expect(write()).rejects.toThrow(SearchUnreachableError);
  expect((await openFrom(prefix)).record.generation).toBe(1);
});

it('tries again to hide what could not be', async () => {
  let isAway = true;
  const cluster: Cluster = {
    call: (call) => (isAway ? Promise.reject(new SearchUnreachableError('nobody is there')) : writer.call(call)),
  };
  const { prefix, burials, write, hide, timers } = beside(cluster);
  await write(() => Promise.resolve());
  hide('ferry');
  await burials.settle();
  expect((await shown(await openFrom(prefix))).read).toEqual(['ferry', 'river']);
  isAway = false;
  timers[0]!();
  await burials.settle();
  expect(await shown(await openFrom(prefix))).toEqual(all('river'));
});
