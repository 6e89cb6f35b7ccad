import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskArticleStore } from '../../../src/archive/snapshot/disk-article-store.ts';
import { layOutArticles, type StoredArticle } from '../../../src/archive/snapshot/lay-out-articles.ts';
import { packSections, readSections } from '../../../src/archive/snapshot/section-file.ts';
import { type ArticleArrays, StoredArticles } from '../../../src/archive/snapshot/stored-articles.ts';
import { OpenTexts } from '../../../src/archive/snapshot/texts/open-texts.ts';
import { TextPool } from '../../../src/archive/snapshot/texts/text-pool.ts';
import { type Article, FURNITURE_KINDS } from '../../../src/corpus/article.ts';
import { dayFromNumber } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { buildIndex } from '../../../src/search/engines/compact/build-index.ts';
import { stringsOf } from '../../../src/search/terms/string-table.ts';
import { ArticleOrder } from '../../../src/archive/snapshot/article-order.ts';
import { packLinks, readLinks } from '../../../src/archive/snapshot/links.ts';
import { plainTerms, wordsOf } from '../../search/indexed-articles.ts';
import { articleStoreContract } from '../../corpus/article-store.contract.ts';

const GONE: Article = {
  id: 'gone',
  title: 'Gone',
  file: 'x.txt',
  day: null,
  dateSource: null,
  language: 'en',
  body: '',
};

const indexOf = (list: readonly Article[]) =>
  buildIndex(
    list.map((article) => ({ article, passages: [] })),
    wordsOf(plainTerms),
  );

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

const articles = fc
  .array(
    fc.record({
      day: fc.option(fc.integer({ min: 19_000, max: 19_003 }).map(dayFromNumber)),
      body: fc.string({ unit: 'grapheme' }),
      file: fc.constantFrom('x.txt', 'y.txt'),
      // Ascending and disjoint.
      furniture: fc
        .array(fc.record({ length: fc.integer({ min: 1, max: 40 }), kind: fc.constantFrom(...FURNITURE_KINDS) }), {
          maxLength: 3,
        })
        .map((all) => all.map(({ length, kind }, at) => ({ start: at * 50, end: at * 50 + length, kind }))),
    }),
    { maxLength: IDS.length },
  )
  .map((list) =>
    list.map((fields, place): Article => ({
      id: IDS[place]!,
      title: `Title ${place}`,
      dateSource: fields.day === null ? null : 'text',
      language: 'en',
      ...fields,
    })),
  );

describe('the articles of a snapshot', () => {
  let folder: string;
  let count = 0;
  const opened: OpenTexts[] = [];

  /** A store over articles written to a file of its own. */
  const stored = async (
    list: readonly Article[],
    reports: ReadonlyMap<string, readonly string[]>,
  ): Promise<DiskArticleStore> => {
    const texts = new TextPool(folder, 's', `texts-s-${++count}.bin`, []);
    const places = new Map<string, StoredArticle>();
    for (const { body, furniture = [], ...header } of list) {
      places.set(header.id, { json: JSON.stringify(header), text: texts.add(Buffer.from(body)), furniture });
    }
    // In two segments, each with an article that was deleted or edited since.
    const halves = [list.filter((_, at) => at % 2 === 0), list.filter((_, at) => at % 2 === 1)];
    const gone = { ...GONE, body: 'Gone.' };
    const { body: _, ...header } = gone;
    places.set(gone.id, { json: JSON.stringify(header), text: texts.add(Buffer.from(gone.body)), furniture: [] });
    const segments = halves.map((half, at) => {
      const other = at === 0 ? gone : (halves[0]![0] ?? gone);
      const index = indexOf([...half, other]);
      const ids = stringsOf(index.articles.ids);
      const sections = layOutArticles(ids.map((id) => places.get(id)!));
      const packed = readSections(packSections(sections, null).buffer)!.sections as unknown as ArticleArrays;
      return { index, articles: packed, gone: [indexOf([other])] };
    });
    const order = new ArticleOrder(segments);
    const placeOf = (id: string): number =>
      segments.flatMap(({ index }, at) => {
        const number = stringsOf(index.articles.ids).indexOf(id);
        const place = number < 0 ? -1 : order.placeOf(at, number);
        return place < 0 ? [] : place;
      })[0]!;
    const packed = [...reports].map(([id, others]) => [placeOf(id), others.map(placeOf)] as const);
    const { links } = readLinks(
      packLinks(
        packed.toSorted(([a], [b]) => a - b),
        new Uint32Array(),
        {},
      ).buffer,
    )!;
    const files = (await OpenTexts.open(folder, texts.finish()))!;
    texts.close();
    opened.push(files);
    return new DiskArticleStore(new StoredArticles({ segments, links }), files.read, () => expect.unreachable());
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-store-'));
    await mkdir(folder, { recursive: true });
  });

  afterEach(async () => {
    for (const files of opened.splice(0)) await files.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are those of a store in memory, whatever is asked of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        articles,
        fc.subarray([...IDS, 'nobody']),
        fc.tuple(
          fc.option(fc.integer({ min: 18_999, max: 19_004 })),
          fc.option(fc.integer({ min: 18_999, max: 19_004 })),
        ),
        fc.constantFrom('newest' as const, 'oldest' as const),
        fc.nat(3),
        fc.integer({ min: 1, max: 4 }),
        async (list, hiddenIds, [since, until], order, offset, limit) => {
          const reports = new Map(list.length > 1 ? [['a', ['b']]] : []);
          const memory = new MemoryArticleStore(list, reports);
          const disk = await stored(list, reports);
          const hidden = new Set(hiddenIds);
          const range = {
            since: since === null ? null : dayFromNumber(since),
            until: until === null ? null : dayFromNumber(until),
          };
          const request = { range, order, hidden, offset, limit };
          expect(await disk.list(request)).toEqual(await memory.list(request));
          expect(await disk.coverage(hidden)).toEqual(await memory.coverage(hidden));
          expect(await disk.countByDay(hidden)).toEqual(await memory.countByDay(hidden));
          expect(await disk.read([...IDS, 'nobody'])).toEqual(await memory.read([...IDS, 'nobody']));
          expect(await disk.headers(['b', 'nobody'])).toEqual(await memory.headers(['b', 'nobody']));
          const spread = { ...request, spread: true };
          expect(await disk.list(spread)).toEqual(await memory.list(spread));
        },
      ),
      { numRuns: 100 },
    );
  });

  articleStoreContract('a snapshot', (list, reports) => stored(list, reports));
});
