import type { Article, ArticleHeader, Furniture } from '../../../corpus/article.ts';
import { splitPassages } from '../../../passages/passages.ts';
import type { Engine, IndexWriter, WrittenIndex } from '../../../search/engine.ts';
import { ReadingGatherer } from '../../../search/readings/reading-gatherer.ts';
import { readAhead } from '../../read/read-ahead.ts';
import { MarkedArticles, type UnmarkedArticle } from '../kept/kept-articles.ts';
import { KeptThrough } from '../kept/kept-through.ts';
import type { LanguageCounts } from '../links.ts';
import type { OldSnapshot } from '../old-snapshot.ts';
import type { ReadingFiles } from '../manifest.ts';
import { READINGS_FROM } from '../readings/merge-readings.ts';
import { ReadingsWriter } from '../readings/readings-writer.ts';
import type { KeptArticle } from '../snapshot-writer.ts';
import type { TextPool } from '../texts/text-pool.ts';
import { type UpdatedSegment, type UpdatePlace, writeUpdate, type WrittenArticles } from '../write-update.ts';
import type { Helpers } from './helpers.ts';
import { type ArticleToIndex, indexArticles } from './index-articles.ts';
import { heldOtherwise, linesNow } from './lines-now.ts';
import type { ReadChanges } from './read-changes.ts';

/** Bytes of text that a helper is given to index at a time. */
const BYTES_A_TASK = 1 << 20;

/** What is written of an update, and by what. */
export interface ChangesToWrite {
  readonly old: OldSnapshot | null;
  readonly changes: ReadChanges;
  /** Of `changes`. */
  readonly removed: readonly string[];
  readonly texts: TextPool;
  readonly engine: Engine;
  /** Who indexes; this thread where there are none. */
  readonly helpers: Helpers | null;
  /** As in `ReadSeedOptions`. */
  readonly onFile?: ((path: string) => void) | undefined;
}

/** Writes what was added, and what is gone. @returns As `writeUpdate`. */
export async function writeChanges(
  content: ChangesToWrite,
  place: UpdatePlace,
): Promise<WrittenArticles & { readonly passages: number }> {
  const { old, changes, removed, texts, engine } = content;
  const repeated = linesNow(old, changes.added, removed);
  const otherwise = old === null ? [] : heldOtherwise(old, repeated);
  const again = otherwise.filter((id) => changes.has(id) && !changes.added.has(id));
  const added = changes.added.ids();
  const marked = new MarkedArticles();
  const ids = [...added, ...again];
  // While articles are indexed nobody compares them, and there is most in memory.
  changes.added.putAway(place.scratch);
  const made: ReadingFiles[] = [];
  const segments = [
    ...(old === null ? [] : await without(old, [...removed, ...again], texts, engine)),
    ...(ids.length === 0 ? [] : [await segmentOf(ids, { ...content, repeated, marked, made }, place)]),
  ];
  const keptOf = (id: string): KeptArticle => {
    return marked.has(id) ? new Marked(changes.keptOf(id), marked, id) : old!.kept(id);
  };
  const languages = languagesNow(content);
  const used = textsUsed(content);
  changes.added.takeBack();
  const readings = [...(old?.manifest.readings ?? []), ...made];
  const updated = { old, removed, added, segments, keptOf, repeated, languages, texts, used, readings };
  return writeUpdate(updated, place, engine);
}

/** An article with its furniture: the rest is read where it is asked for. A class, since there may be hundreds of thousands. */
class Marked extends KeptThrough<UnmarkedArticle> implements KeptArticle {
  readonly #marked: MarkedArticles;
  readonly #id: string;

  constructor(article: UnmarkedArticle, marked: MarkedArticles, id: string) {
    super(article);
    this.#marked = marked;
    this.#id = id;
  }

  get furniture(): readonly Furniture[] {
    return this.#marked.furnitureOf(this.#id);
  }
}

/** The segments of an old snapshot, and what is taken out of each. */
async function without(
  old: OldSnapshot,
  ids: readonly string[],
  texts: TextPool,
  engine: Engine,
): Promise<UpdatedSegment[]> {
  const taken = old.segments.map((): string[] => []);
  for (const id of ids) taken[old.stored.segmentAt(old.placeOf(id))]!.push(id);
  const segments: UpdatedSegment[] = [];
  for (const [at, { index, gone }] of old.segments.entries()) {
    const articles = taken[at]!.map((id) => old.article(id, texts));
    const more = articles.length === 0 ? [] : [await indexOf(articles, engine)];
    segments.push({ index, gone: [...gone, ...more], files: old.manifest.segments[at]! });
  }
  return segments;
}

async function indexOf(articles: Iterable<Article>, engine: Engine): Promise<WrittenIndex> {
  const writer = await engine.write();
  for (const article of articles) writer.add({ article, passages: splitPassages(article) });
  return writer.finish();
}

/** How many articles of each language there are now. */
function languagesNow({ old, changes: { added }, removed }: ChangesToWrite): LanguageCounts {
  const counts: Record<string, number> = { ...old?.languages };
  for (const id of removed) counts[old!.header(id).language]! -= 1;
  for (const id of added.ids()) {
    const { language } = JSON.parse(added.get(id)!.json) as ArticleHeader;
    counts[language] = (counts[language] ?? 0) + 1;
  }
  return counts;
}

/** Bytes of the texts that are of use now. */
function textsUsed({ old, changes: { added }, removed }: ChangesToWrite): number {
  const gone = removed.reduce((sum, id) => sum + old!.trace(id).text.bytes, 0);
  let fresh = 0;
  for (const id of added.ids()) fresh += added.get(id)!.text.bytes;
  return (old?.stored.textBytes ?? 0) - gone + fresh;
}

/** What a segment is made with. */
interface SegmentContent extends ChangesToWrite {
  readonly repeated: Uint32Array;
  readonly marked: MarkedArticles;
  /** Takes the readings of its texts, where they are enough to be kept. */
  readonly made: ReadingFiles[];
}

/** Makes a segment of articles, when all lines are known. @param content - `marked` takes their furniture. */
async function segmentOf(ids: readonly string[], content: SegmentContent, place: UpdatePlace): Promise<UpdatedSegment> {
  const writer = await content.engine.write(place.scratch);
  // By itself, since what readings are packed with takes memory, which is let go of before the index is written.
  await indexAndRead(ids, content, place, writer);
  return { index: await writer.finish(), gone: [], files: null };
}

/** Marks articles and indexes them, and writes what is read of them where that is enough to be kept. */
async function indexAndRead(
  ids: readonly string[],
  content: SegmentContent,
  { dataFolder, writer: files, readingsFrom = READINGS_FROM }: UpdatePlace,
  writer: IndexWriter,
): Promise<void> {
  const { engine, changes, onFile, made } = content;
  const bytes = ids.reduce((sum, id) => sum + changes.keptOf(id).text.bytes, 0);
  const areKept = engine.words !== undefined && bytes >= readingsFrom;
  const readings = areKept ? new ReadingsWriter(dataFolder, files) : null;
  try {
    await indexAll(ids, content, dataFolder, writer, readings);
    onFile?.('');
    if (readings !== null) made.push(await readings.finish(bytes));
  } finally {
    readings?.close();
  }
}

async function indexAll(
  ids: readonly string[],
  { engine, helpers, texts, repeated, marked, changes, onFile }: SegmentContent,
  dataFolder: string,
  writer: IndexWriter,
  readings: ReadingsWriter | null,
): Promise<void> {
  if (helpers === null) {
    const context = { repeated: new Set(repeated), read: (text: ArticleToIndex['text']) => texts.read(text), onFile };
    const gatherer = readings === null ? null : new ReadingGatherer(await engine.words!());
    for (const id of ids) {
      marked.mark(id, indexArticles([changes.keptOf(id)], context, writer, gatherer)[0]!);
      if (gatherer !== null) readings!.add(gatherer.take());
    }
    return;
  }
  await helpers.all('begin', { repeated, dataFolder, texts: texts.written(), reads: readings !== null });
  const tasks = readAhead(tasksOf(ids, changes), helpers.count * 2, async (task) => ({
    task,
    ...(await helpers.run('index', task.articles)),
  }));
  for await (const { task, furniture, parts, readings: read } of tasks) {
    for (const [at, id] of task.ids.entries()) marked.mark(id, furniture[at]!);
    for (const part of parts) writer.take(part);
    if (read !== null) readings?.add(read);
  }
  for (const { parts } of await helpers.all('finish', null)) for (const part of parts) writer.take(part);
  // What is left to do takes memory, and their share of it.
  await helpers.end();
}

/** Parts articles into some that are indexed one after the other. */
function* tasksOf(
  ids: readonly string[],
  changes: ReadChanges,
): Generator<{ readonly ids: readonly string[]; readonly articles: readonly ArticleToIndex[] }> {
  let [own, articles, bytes]: [string[], ArticleToIndex[], number] = [[], [], 0];
  for (const id of ids) {
    const { json, text } = changes.keptOf(id);
    own.push(id);
    articles.push({ json, text });
    bytes += text.bytes;
    if (bytes < BYTES_A_TASK) continue;
    yield { ids: own, articles };
    [own, articles, bytes] = [[], [], 0];
  }
  if (own.length > 0) yield { ids: own, articles };
}
