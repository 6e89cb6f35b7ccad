import { randomUUID } from 'node:crypto';

import type { Edition } from '../../answer/model/edition.ts';
import type { ArchivedArticle, Article } from '../../corpus/article.ts';
import type { Passage } from '../../passages/passage.ts';
import { splitPassages } from '../../passages/passages.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';
import { articleKey } from '../../search/engines/opensearch/keys.ts';
import { passageDocuments, passageKey } from '../../search/engines/opensearch/passage-documents.ts';
import type { Analyze, IndexedArticle } from '../../search/indexed-article.ts';
import { type ArticleDocument, articleDocument, revisionOf } from '../article-document.ts';
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
import { compareAll, type Compared, compareSome, goneFrom, idsIn, isAsWritten, partsOf } from './compare.ts';
import { clonedTarget, copiedTarget, discard, finishTarget, putInForce, type Target, wholeTarget } from './target.ts';

/** What an archive has changed since a generation was written from it. */
export interface Since {
  /** The `id` of its record. Where another is in force, somebody else has written it. */
  readonly generation: string;
  /** Ids of all articles that may be others, new or gone. */
  readonly ids: ReadonlySet<string>;
}

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
  /** What is known to have changed since the generation in force; `null` or missing where all is to be compared. */
  readonly since?: Since | null;
  /** Done when all is written, or nothing had to be, before readers see it: it does not come into force where that fails. */
  readonly beforeInForce?: () => Promise<void>;
  /** Told of articles that were looked at, of all. */
  readonly onProgress?: (done: number, all: number) => void;
}

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
  const { cluster, prefix, key, since } = options;
  const generation = await generationInForce(cluster, prefix);
  const record = generation === null ? null : await readRecord(cluster, prefix, generation);
  if (record?.key !== key) return publishWhole(options, generation ?? 0);
  const names = generationNames(prefix, record.generation);
  const compared = comparedIn(options, names.articles);
  const { changed, gone } =
    since?.generation === record.id ? await compareSome(compared, since.ids) : await compareAll(compared);
  if (changed.length === 0 && gone.length === 0) {
    await options.beforeInForce?.();
    return record;
  }
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
    const ofThem = articles.map(({ id }) => id);
    const written = target.resumed ? await readDocuments(cluster, target.names.articles, ofThem, DIGEST) : [];
    const bulk = new Bulk(cluster);
    const indexed = articles.map((article) => indexedArticle(article, options));
    const missing = indexed.filter(({ article }, at) => !isAsWritten(article, written[at]?.digest));
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
    const gone = await goneFrom(comparedIn(options, index));
    for (const part of partsOf(gone)) await clear(options.cluster, names, part);
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
  for (const part of partsOf([...changed, ...gone])) {
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
  const id = randomUUID();
  const record: EditionRecord = { generation, id, key, articles, passages, languages, parts, madeAt };
  const bulk = new Bulk(cluster);
  for (const document of [...documents, { id: RECORD, content: record }])
    await bulk.put({ _index: names.edition, _id: document.id }, { content: document.content });
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
  let done = 0;
  for await (const { ids, all } of idsIn(edition.articles)) {
    const read = await edition.articles.read(ids);
    yield read.filter((article) => article !== undefined);
    onProgress?.((done += ids.length), all);
  }
}

function comparedIn({ cluster, edition: { articles }, onProgress }: PublishOptions, index: string): Compared {
  return { cluster, index, articles, onProgress };
}
