import { describe, expect, it } from 'vitest';

import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day, parseDay } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { GenerationGoneError, SearchUnreachableError } from '../../../src/errors.ts';
import { publish, type Since } from '../../../src/cluster/publish/publish.ts';
import type { Cluster } from '../../../src/search/engines/opensearch/cluster.ts';
import { plainTerms } from '../../search/indexed-articles.ts';
import { freshPrefix, openFrom, publishTo, writer } from './live-cluster.ts';

const NONE: ReadonlySet<string> = new Set();
const article = (id: string, body: string, day: Day | null = parseDay('2024-03-05')): Article => ({
  id,
  title: `About ${id}`,
  day,
  dateSource: day === null ? null : 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});
const editionOf = (...articles: Article[]) => ({ articles: new MemoryArticleStore(articles), languages: ['en'] });
const FIRST = [
  article('river', 'The river rose in Port Ellin on Monday. It fell on Tuesday.'),
  article('ferry', 'The ferry to Port Ellin stopped.'),
  article('vote', 'The council voted. Anna Weber won.', null),
];
const SECOND = [
  FIRST[0]!,
  article('ferry', 'The ferry to Port Ellin goes again.'),
  article('bridge', 'The bridge in Velden was closed on Monday.'),
];

/** All that an edition shows. */
async function shown(prefix: string) {
  const { articles, passages } = await openFrom(prefix);
  const terms = ['river', 'ferry', 'council', 'bridge', 'port', 'monday'].map((term) => ({
    word: term,
    forms: [{ term, weight: 1 }],
  }));
  const found = await passages.searchAll([{ terms, range: ALL_DAYS, hidden: NONE, limit: 100, suggestions: 3 }]);
  const listed = await articles.list({ range: ALL_DAYS, order: 'newest', hidden: NONE, offset: 0, limit: 10 });
  const read = await articles.read(listed.headers.map(({ id }) => id));
  return { found, read, covers: await articles.coverage(NONE), topics: await passages.topics('', 10) };
}

const write = (
  prefix: string,
  edition: ReturnType<typeof editionOf>,
  { cluster = writer, since = null }: { cluster?: Cluster; since?: Since | null } = {},
) => publish({ cluster, prefix, edition, since, shards: 1, key: 'k', analyze: plainTerms, now: () => new Date(0) });

const OTHERS = Array.from({ length: 6 }, (_, at) => article(`other${at}`, 'Nothing happened.'));

/** Articles that tell which of them are read, and are not listed. */
class ToldArticles extends MemoryArticleStore {
  readonly asked = new Set<string>();

  override read(ids: readonly string[]): ReturnType<MemoryArticleStore['read']> {
    for (const id of ids) this.asked.add(id);
    return super.read(ids);
  }

  override list(): never {
    throw new TypeError('All are listed.');
  }
}

/** A cluster that is away after so many calls. */
function breakingAfter(calls: number): Cluster {
  let left = calls;
  return {
    call: async (asked) => {
      if (left-- <= 0) throw new SearchUnreachableError('the power is gone');
      return writer.call(asked);
    },
  };
}

describe('a generation', () => {
  it('takes over what did not change, and shows what one that is written whole shows', async () => {
    const [prefix, whole] = [freshPrefix(), freshPrefix()];
    expect((await write(prefix, editionOf(...FIRST))).generation).toBe(1);
    const before = await openFrom(prefix);
    expect((await write(prefix, editionOf(...FIRST))).generation).toBe(1);
    // More than half of a small archive changed, which would be written anew: so there are more that did not.
    await write(prefix, editionOf(...FIRST, ...OTHERS));
    expect((await write(prefix, editionOf(...SECOND, ...OTHERS))).generation).toBe(3);
    await write(whole, editionOf(...SECOND, ...OTHERS));
    expect(await shown(prefix)).toEqual(await shown(whole));
    // Two generations on, the first is gone, which is no news of the archive.
    await expect(before.articles.read(['river'])).rejects.toThrow(GenerationGoneError);
    const terms = [{ word: 'river', forms: [{ term: 'river', weight: 1 }] }];
    const asked = before.passages.searchAll([{ terms, range: ALL_DAYS, hidden: NONE, limit: 1 }]);
    await expect(asked).rejects.toThrow(GenerationGoneError);
  });

  it('looks only at what is known to have changed since this process wrote the one before', async () => {
    const [prefix, whole] = [freshPrefix(), freshPrefix()];
    const { id } = await write(prefix, editionOf(...FIRST, ...OTHERS));
    const ids = new Set(['ferry', 'vote', 'bridge', 'river', 'nobody']);
    const articles = new ToldArticles([...SECOND, ...OTHERS]);
    const since = { generation: id, ids };
    expect((await write(prefix, { articles, languages: ['en'] }, { since })).generation).toBe(2);
    expect(articles.asked).toEqual(ids);
    await write(whole, editionOf(...SECOND, ...OTHERS));
    expect(await shown(prefix)).toEqual(await shown(whole));
  });

  it('notices that somebody else has written since', async () => {
    const [prefix, whole] = [freshPrefix(), freshPrefix()];
    const { id } = await write(prefix, editionOf(...FIRST, ...OTHERS));
    await write(prefix, editionOf(FIRST[0]!, FIRST[1]!, ...OTHERS));
    const since = { generation: id, ids: new Set(['ferry', 'bridge']) };
    await write(prefix, editionOf(...FIRST, ...OTHERS), { since });
    await write(whole, editionOf(...FIRST, ...OTHERS));
    expect(await shown(prefix)).toEqual(await shown(whole));
  });

  it.each([6, 8, 9, 10, 13, 14])('is gone on with where its writing broke off after %i calls', async (calls) => {
    const [prefix, whole] = [freshPrefix(), freshPrefix()];
    await expect(write(prefix, editionOf(...FIRST), { cluster: breakingAfter(calls) })).rejects.toThrow(
      SearchUnreachableError,
    );
    await write(prefix, editionOf(...SECOND));
    await write(whole, editionOf(...SECOND));
    expect(await shown(prefix)).toEqual(await shown(whole));
  });

  it.each([10, 12, 15])(
    'is as one that is written whole after an update that broke off after %i calls',
    async (calls) => {
      const [prefix, whole] = [freshPrefix(), freshPrefix()];
      await write(prefix, editionOf(...FIRST, ...OTHERS));
      const update = write(prefix, editionOf(...SECOND, ...OTHERS), { cluster: breakingAfter(calls) });
      await expect(update).rejects.toThrow(SearchUnreachableError);
      // So little of the archive is left that all is written.
      await write(prefix, editionOf(...SECOND));
      await write(whole, editionOf(...SECOND));
      expect(await shown(prefix)).toEqual(await shown(whole));
    },
  );

  it('drops an article whose text is not what was written', async () => {
    const prefix = freshPrefix();
    await publishTo(prefix, { edition: editionOf(...FIRST), analyze: plainTerms });
    const { articles, record } = await openFrom(prefix);
    const path = `/${prefix}-articles-${record.generation}`;
    await writer.call({ method: 'PUT', path: `${path}/_settings`, body: { 'index.blocks.write': false } });
    const old = await writer.call<{ _source: { content: object } }>({ method: 'GET', path: `${path}/_doc/ferry` });
    const forged = { ...old!._source, content: { ...old!._source.content, body: 'The ferry sank.' } };
    await writer.call({ method: 'PUT', path: `${path}/_doc/ferry`, body: forged });
    expect((await articles.read(['ferry', 'river'])).map((each) => each?.id)).toEqual([undefined, 'river']);
  });

  it('leaves out more hidden articles than one search could name', async () => {
    const prefix = freshPrefix();
    await publishTo(prefix, { edition: editionOf(...FIRST), analyze: plainTerms });
    const { passages, articles } = await openFrom(prefix);
    const hidden = new Set(['ferry', ...Array.from({ length: 70_000 }, (_, at) => `hidden ${at}`)]);
    const terms = [{ word: 'ferry', forms: [{ term: 'ferry', weight: 1 }] }];
    const [found] = await passages.searchAll([{ terms, range: ALL_DAYS, hidden, limit: 10 }]);
    expect([found?.hits, found?.frequencies]).toEqual([[], [1]]);
    expect((await articles.coverage(hidden)).articles).toBe(2);
  });

  it('takes words of more forms than a cluster takes clauses', async () => {
    const prefix = freshPrefix();
    await publishTo(prefix, { edition: editionOf(...FIRST), analyze: plainTerms });
    const { passages } = await openFrom(prefix);
    const terms = Array.from({ length: 40 }, (_, word) => ({
      word: `w${word}`,
      forms: Array.from({ length: 40 }, (__, form) => ({ term: form === 0 ? 'river' : `w${word}x${form}`, weight: 1 })),
    }));
    const [found] = await passages.searchAll([{ terms, range: ALL_DAYS, hidden: NONE, limit: 10 }]);
    expect(found?.hits.map(({ articleId }) => articleId)).toContain('river');
  });
});
