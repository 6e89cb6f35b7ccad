import { type Engine, type IndexSegment, passagesOf, type WrittenIndex } from '../../search/engine.ts';
import type { Scratch } from '../../search/long-bytes.ts';
import { type ChangedArticles, findLinks } from './find-links.ts';
import { type LanguageCounts, packLinks } from './links.ts';
import type { CheckedFile, Manifest, SegmentFiles } from './manifest.ts';
import { isWasted, moveTexts } from './move-texts.ts';
import { planMerge, type SegmentSize } from './plan-merge.ts';
import type { SnapshotWriter } from './snapshot-writer.ts';
import { collectGarbage } from './update/collect-garbage.ts';
import { mergeTexts } from './texts/merge-texts.ts';
import type { StoredTexts } from './texts/stored-texts.ts';
import { TextPool } from './texts/text-pool.ts';

/** Passages that an update makes one segment of at most: whoever waits for an article waits for it. */
const AT_ONCE = 2000;
/** So many segments, or text files, wait to be merged by `mergeSnapshot`: where it never comes to it, the next update does it. */
const MOST_SEGMENTS = 24;

/** From so many passages on, collecting what their index took costs less than it gives. */
const MANY_PASSAGES = 50_000;

/** A segment as an update finds it, or has just made it. */
export interface UpdatedSegment extends IndexSegment {
  /** Of the new one nothing but its articles is left when it has been written: it may take as much memory as all else. */
  index: WrittenIndex;
  /** Where it stands on the disk; `null` for the new one. */
  readonly files: SegmentFiles | null;
}

/** What an update found out. */
export interface UpdateContent extends ChangedArticles {
  /** The segments so far, with what is taken out of each now at the end of what is gone of it; the new one last. */
  readonly segments: readonly UpdatedSegment[];
  /** As `repeatedLines` finds them in all of these. */
  readonly repeated: Uint32Array;
  readonly languages: LanguageCounts;
  /** Bytes of their texts. */
  readonly used: number;
  readonly readings: Manifest['readings'];
}

/** Where to write, and under which names. */
export interface UpdatePlace {
  readonly dataFolder: string;
  /** As `TextPool` has it. */
  readonly session: string;
  readonly writer: SnapshotWriter;
  readonly scratch: Scratch;
  /** As in `UpdateRequest`; {@link AT_ONCE} otherwise. */
  readonly atOnce?: number | undefined;
  /** As in `UpdateRequest`. */
  readonly readingsFrom?: number | undefined;
}

/** What of a manifest an update has written. */
export type WrittenArticles = Pick<Manifest, 'segments' | 'links' | 'texts' | 'readings'>;

/**
 * Writes the segments that are new, what was taken out of others, and what articles are to each other now. Small segments
 * become one, and all do where the texts are written anew.
 *
 * @returns Their part of the manifest, and how many passages there are.
 */
export async function writeUpdate(
  content: UpdateContent,
  place: UpdatePlace,
  engine: Engine,
): Promise<WrittenArticles & { readonly passages: number }> {
  const { segments: given, keptOf, texts, used, readings } = content;
  const segments = given.filter((segment) => articlesOf(segment) > 0);
  const sizes = segments.map(sizeOf);
  const wasted = isWasted(texts.length, used, 'update');
  const most = segments.length > MOST_SEGMENTS ? Infinity : (place.atOnce ?? AT_ONCE);
  const chosen = new Set(wasted ? segments.keys() : planMerge(sizes, most));
  const groups = [
    segments.filter((_, at) => chosen.has(at)),
    segments.filter((segment, at) => !chosen.has(at) && segment.files === null),
  ].filter((group) => group.length > 0);
  const { dataFolder, session, writer } = place;
  const pool = (): TextPool => new TextPool(dataFolder, session, writer.texts('-moved'), []);
  const moved = wasted ? moveTexts(segments, keptOf, texts, pool()) : { keptOf, texts: texts.finish() };
  const kept = segments.filter((segment, at) => !chosen.has(at) && segment.files !== null);
  const files: SegmentFiles[] = [];
  for (const segment of kept) files.push(await keepSegment(segment.files!, segment, writer, engine));
  // Arrays first: they are let go of before articles are compared, which takes about as much.
  const fresh: FreshSegment[] = [];
  for (const group of groups) fresh.push(await writeArrays(group, moved.keptOf, place, engine));
  const links = await writeLinks(kept, fresh, content, writer);
  for (const { index, arrays } of fresh) {
    files.push({ arrays, stories: await writer.stories(index, moved.keptOf), gone: [] });
  }
  return {
    segments: files,
    links,
    texts: await fewTexts(moved.texts, place),
    // Readings are found by where their texts stood.
    readings: wasted ? [] : readings,
    passages: sizes.reduce((sum, { living }) => sum + living, 0),
  };
}

/** The text files, or one of the last of them where they are too many. */
async function fewTexts(
  texts: readonly StoredTexts[],
  { dataFolder, writer }: UpdatePlace,
): Promise<readonly StoredTexts[]> {
  return texts.length > MOST_SEGMENTS ? mergeTexts(dataFolder, writer.texts('-merged'), texts) : texts;
}

/** A segment of which only what articles are compared by is left to be written. */
interface FreshSegment extends IndexSegment {
  readonly arrays: CheckedFile;
}

/** Writes the arrays of one segment of some, and lets go of them. */
async function writeArrays(
  group: readonly UpdatedSegment[],
  keptOf: UpdateContent['keptOf'],
  { writer, scratch }: UpdatePlace,
  engine: Engine,
): Promise<FreshSegment> {
  const index = await oneOf(group, engine, scratch);
  const arrays = await writer.arrays(index, keptOf);
  for (const segment of group) if (segment.files === null) segment.index = { articles: segment.index.articles };
  return { index: { articles: index.articles }, gone: [], arrays };
}

/** Finds what articles are to each other now, and writes it. */
function writeLinks(
  kept: readonly UpdatedSegment[],
  fresh: readonly FreshSegment[],
  content: UpdateContent,
  writer: SnapshotWriter,
): Promise<CheckedFile> {
  const isLarge = fresh.some(({ index }) => passagesOf(index) >= MANY_PASSAGES);
  if (isLarge) collectGarbage();
  const packed = packLinks(findLinks([...kept, ...fresh], content), content.repeated, content.languages);
  if (isLarge) collectGarbage();
  return writer.file('links', { first: [packed], rest: [] });
}

/** One index of some segments. */
async function oneOf(segments: readonly IndexSegment[], engine: Engine, scratch?: Scratch): Promise<WrittenIndex> {
  const [only, ...others] = segments;
  return others.length === 0 && only!.gone.length === 0 ? only!.index : engine.merge(segments, scratch);
}

/** How large a segment is. */
export function sizeOf({ index, gone }: IndexSegment): SegmentSize {
  const taken = gone.reduce((sum, each) => sum + passagesOf(each), 0);
  return { living: passagesOf(index) - taken, gone: taken };
}

function articlesOf({ index, gone }: IndexSegment): number {
  return index.articles.days.length - gone.reduce((sum, { articles }) => sum + articles.days.length, 0);
}

/** Writes what is gone of a segment since it was written. Small ones become one. */
async function keepSegment(
  files: SegmentFiles,
  { gone }: IndexSegment,
  writer: SnapshotWriter,
  engine: Engine,
): Promise<SegmentFiles> {
  if (gone.length === files.gone.length) return files;
  const sizes = gone.map((each) => ({ living: passagesOf(each), gone: 0 }));
  const chosen = new Set([gone.length - 1, ...planMerge(sizes, AT_ONCE)]);
  const merged = gone.filter((_, at) => chosen.has(at)).map((index) => ({ index, gone: [] }));
  const kept = files.gone.filter((_, at) => !chosen.has(at));
  return { ...files, gone: [...kept, await writer.gone(await oneOf(merged, engine))] };
}
