import type { Edition } from '../../answer/model/edition.ts';
import type { ArchivedArticle, Article } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { Passage } from '../../passages/passage.ts';
import { splitPassages } from '../../passages/passages.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';
import { articleKey, idFromOrder } from '../../search/engines/opensearch/keys.ts';
import { passageDocuments, passageKey } from '../../search/engines/opensearch/passage-documents.ts';
import type { Analyze, IndexedArticle } from '../../search/indexed-article.ts';
import { type ArticleDocument, articleDocument, digestOf, revisionOf } from '../article-document.ts';
import { DIGEST, readDocuments } from '../documents.ts';
import {
  type EditionRecord,
  generationInForce,
  generationNames,
  type GenerationNames,
  readRecord,
  RECORD,
} from '../generation.ts';
import { WordCounts } from '../word-counts.ts';
import { Bulk, type Place } from './bulk.ts';
import { clonedTarget, copiedTarget, discard, finishTarget, putInForce, type Target, wholeTarget } from './target.ts';

/** What an edition is published with. */
export interface PublishOptions {
  readonly cluster: Cluster;
  /** What the names of its indexes begin with. */
  readonly prefix: string;
  /** Parts that each of its indexes has, on as many nodes. */
  readonly shards: number;
  readonly edition: Pick<Edition, 'articles' | 'languages'>;
  readonly analyze: Analyze;
  /** Cuts an article into passages: as every engine has it, unless a test says otherwise. */
  readonly split?: (article: Article) => readonly Passage[];
  /** Names the code that decides what an index holds: written by another, all is written anew. */
  readonly key: string;
  readonly now: () => Date;
  /** Done when all is written, before readers see it. */
  readonly beforeInForce?: () => Promise<void>;
  /** Told of articles that were looked at, of all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Articles that are read, and are in memory, at a time. */
const AT_ONCE = 100;
/** Ids that are looked through at a time. */
const IDS_AT_ONCE = 5000;
/** What differs in more than so much of its articles is written anew: a copy would only be in the way. */
const MOSTLY = 0.5;
const NONE: ReadonlySet<string> = new Set();

/**
 * Writes an edition into a cluster as a generation of its own, and puts that in force when all of it is there. What did not
 * change is taken over from the generation before. What broke off is gone on with where all was to be written.
 *
 * @returns What is in force; the generation before where nothing has changed.
 * @throws {SearchUnreachableError} When the cluster cannot be reached; then the generation before stays.
 */
export async function publish(options: PublishOptions): Promise<EditionRecord> {
  const { cluster, prefix, key } = options;
  const generation = await generationInForce(cluster, prefix);
  const record = generation === null ? null : await readRecord(cluster, prefix, generation);
  if (record?.key !== key) return publishWhole(options, generation ?? 0);
  const names = generationNames(prefix, record.generation);
  const changed = await changedIn(options, names);
  const gone = await goneFrom(options, names.articles);
  if (changed.length === 0 && gone.length === 0) return record;
  const counts = await WordCounts.read(cluster, names.edition, record.parts);
  if (counts === null || changed.length + gone.length > record.articles * MOSTLY)
    return publishWhole(options, record.generation);
  const target = await clonedTarget(cluster, prefix, record.generation);
  const passages = await replace(options, target, { changed, gone, counts });
  return finish(options, target, { counts, passages: record.passages + passages, hasDeleted: true });
}

async function publishWhole(options: PublishOptions, before: number): Promise<EditionRecord> {
  const { cluster, prefix, shards, key } = options;
  const target = await wholeTarget(cluster, { prefix, generation: before + 1, shards, key });
  if (target.resumed) await clearGone(options, target.names);
  const counts = new WordCounts();
  let passages = 0;
  for await (const articles of pagesOf(options)) {
    const written = target.resumed ? await digestsIn(cluster, target.names, articles) : [];
    const bulk = new Bulk(cluster);
    const indexed = articles.map((article) => indexedArticle(article, options));
    const missing = indexed.filter(({ article }, at) => !isAsWritten(article, written[at]));
    const ids = missing.map(({ article }) => article.id);
    if (target.resumed) await clear(cluster, target.names, ids);
    for (const each of missing) await write(options, target.names, bulk, each);
    await bulk.flush();
    counts.add(indexed);
    passages += indexed.reduce((sum, each) => sum + each.passages.length, 0);
  }
  if (!target.resumed) return finish(options, target, { counts, passages, hasDeleted: false });
  const copy = await copiedTarget(cluster, prefix, target);
  const record = await finish(options, copy, { counts, passages, hasDeleted: true });
  await discard(cluster, target.names);
  return record;
}

/** Removes what an attempt that broke off wrote of articles that the edition has no more, be it passages alone. */
async function clearGone(options: PublishOptions, names: GenerationNames): Promise<void> {
  for (const index of [names.articles, names.passages]) {
    const gone = await goneFrom(options, index);
    for (let from = 0; from < gone.length; from += AT_ONCE)
      await clear(options.cluster, names, gone.slice(from, from + AT_ONCE));
  }
}

/** Removes what an attempt that broke off wrote of articles: their documents first, as these tell that all passages are there. */
async function clear(cluster: Cluster, names: GenerationNames, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const query = { terms: { article: ids.map(articleKey) } };
  const body = { size: MOST_LEFT, query, _source: false, track_total_hits: false };
  const bulk = new Bulk(cluster);
  for (const id of ids) await bulk.remove(articleAt(names, id));
  for (let left = MOST_LEFT; left === MOST_LEFT;) {
    await cluster.call({ method: 'POST', path: `/${names.passages}/_refresh` });
    const answer = await cluster.call<Left>({ method: 'POST', path: `/${names.passages}/_search`, body });
    const found = answer?.hits.hits ?? [];
    for (const { _id, _routing } of found) await bulk.remove({ _index: names.passages, _id, routing: _routing });
    await bulk.flush();
    left = found.length;
  }
}

/** As many passages as a cluster gives at once. */
const MOST_LEFT = 10_000;

interface Left {
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly _routing: string }[] };
}

/** Replaces what has changed. @returns By how many passages there are more. */
async function replace(
  options: PublishOptions,
  { names }: Target,
  { changed, gone, counts }: { changed: readonly string[]; gone: readonly string[]; counts: WordCounts },
): Promise<number> {
  let more = 0;
  const ids = [...changed, ...gone];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE);
    const bulk = new Bulk(options.cluster);
    const old = await readDocuments(options.cluster, names.articles, part);
    const before = old.flatMap((document) =>
      document === undefined ? [] : [indexedArticle(articleIn(document), options)],
    );
    for (const [at, document] of old.entries()) {
      if (document === undefined) continue;
      for (let number = 0; number < document.passages; number++) await bulk.remove(passageAt(names, part[at]!, number));
      await bulk.remove(articleAt(names, part[at]!));
    }
    const read = await options.edition.articles.read(part);
    const after = read.flatMap((article) => (article === undefined ? [] : [indexedArticle(article, options)]));
    for (const each of after) await write(options, names, bulk, each);
    await bulk.flush();
    counts.remove(before);
    counts.add(after);
    more += after.reduce((sum, { passages }) => sum + passages.length, 0);
    more -= old.reduce((sum, document) => sum + (document?.passages ?? 0), 0);
  }
  return more;
}

async function finish(
  { cluster, prefix, edition, key, now, beforeInForce }: PublishOptions,
  target: Target,
  { counts, passages, hasDeleted }: { counts: WordCounts; passages: number; hasDeleted: boolean },
): Promise<EditionRecord> {
  const { articles } = await edition.articles.coverage(NONE);
  const { parts, documents } = await counts.documents();
  const { languages } = edition;
  const { generation, names } = target;
  const madeAt = now().toISOString();
  const record: EditionRecord = { generation, key, articles, passages, languages, parts, madeAt };
  const bulk = new Bulk(cluster);
  for (const { id, content } of [...documents, { id: RECORD, content: record }])
    await bulk.put({ _index: names.edition, _id: id }, { content });
  await bulk.flush();
  await finishTarget(cluster, target, hasDeleted);
  await beforeInForce?.();
  await putInForce(cluster, prefix, target);
  return record;
}

/** An article with its passages, as its document is made of it. */
interface Indexed extends IndexedArticle {
  readonly article: ArchivedArticle;
}

function articleAt({ articles }: GenerationNames, id: string): Place {
  return { _index: articles, _id: articleKey(id) };
}

/** All passages of an article are in one part of the index, which therefore knows what the article tells. */
function passageAt({ passages }: GenerationNames, id: string, number: number): Place {
  return { _index: passages, _id: passageKey(id, number), routing: articleKey(id) };
}

function indexedArticle(article: ArchivedArticle, { split = splitPassages }: PublishOptions): Indexed {
  return { article, passages: split(article) };
}

function articleIn({ content: { header, body, furniture, reports } }: ArticleDocument): ArchivedArticle {
  return { ...header, body, furniture, reports };
}

/** Writes an article: its passages first, so that an article that is there has them all. */
async function write({ analyze }: PublishOptions, names: GenerationNames, bulk: Bulk, indexed: Indexed): Promise<void> {
  const { article, passages } = indexed;
  const documents = passageDocuments(indexed, analyze, revisionOf(article));
  for (const [number, document] of documents.entries()) await bulk.put(passageAt(names, article.id, number), document);
  await bulk.put(articleAt(names, article.id), articleDocument(article, passages.length));
  // Whatever else waits has its turn.
  await new Promise((resolve) => void setImmediate(resolve));
}

/** The articles of an edition, some at a time. */
async function* pagesOf({ edition, onProgress }: PublishOptions): AsyncGenerator<readonly ArchivedArticle[]> {
  const request = { range: ALL_DAYS, order: 'newest', hidden: NONE, limit: AT_ONCE } as const;
  for (let offset = 0, all = 1; offset < all; offset += AT_ONCE) {
    const { total, headers } = await edition.articles.list({ ...request, offset });
    const read = await edition.articles.read(headers.map(({ id }) => id));
    yield read.filter((article) => article !== undefined);
    all = total;
    onProgress?.(Math.min(offset + AT_ONCE, all), all);
  }
}

/** Ids of the articles that a generation has not, or has otherwise. */
async function changedIn(options: PublishOptions, names: GenerationNames): Promise<readonly string[]> {
  const changed: string[] = [];
  for await (const articles of pagesOf(options)) {
    const written = await digestsIn(options.cluster, names, articles);
    for (const [at, article] of articles.entries()) if (!isAsWritten(article, written[at])) changed.push(article.id);
  }
  return changed;
}

/** Ids of the articles that an index of a generation has something of, and the edition has not. */
async function goneFrom({ cluster, edition }: PublishOptions, index: string): Promise<readonly string[]> {
  const gone: string[] = [];
  for (let after: string | null = null; ;) {
    const body: object = {
      size: IDS_AT_ONCE,
      _source: false,
      sort: [{ order: 'asc' }],
      ...(after !== null && { search_after: [after] }),
    };
    const answer: Sorted | null = await cluster.call({ method: 'POST', path: `/${index}/_search`, body });
    const orders = answer?.hits.hits.map(({ sort }) => sort[0]) ?? [];
    const ids = [...new Set(orders)].map(idFromOrder);
    const headers = await edition.articles.headers(ids);
    gone.push(...ids.filter((_, at) => headers[at] === undefined));
    if (orders.length < IDS_AT_ONCE) return gone;
    after = orders.at(-1)!;
  }
}

interface Sorted {
  readonly hits: { readonly hits: readonly { readonly sort: readonly [string] }[] };
}

/** What was hidden is written anew, be it as it was. */
function isAsWritten(article: ArchivedArticle, written: ArticleDocument | undefined): boolean {
  return written?.digest === digestOf(article) && written.buried !== true;
}

function digestsIn(
  cluster: Cluster,
  { articles: index }: GenerationNames,
  articles: readonly ArchivedArticle[],
): ReturnType<typeof readDocuments> {
  return readDocuments(
    cluster,
    index,
    articles.map(({ id }) => id),
    DIGEST,
  );
}
