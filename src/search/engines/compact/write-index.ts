import type { CountedStrings } from '../../terms/counted-strings.ts';
import { foldWord } from '../../analyzer/fold-word.ts';
import { Grow } from '../../grow.ts';
import { LazyBytes } from '../../lazy-bytes.ts';
import { type LongBytes, MemoryBytes } from '../../long-bytes.ts';
import { mergeSorted } from '../../terms/merge-sorted.ts';
import { compareEntries, type PassageTable } from '../../passage-table.ts';
import { StringPacker, stringsOf } from '../../terms/string-table.ts';
import { countLengths, FieldScores, SCORING, type Scoring } from './field-scores.ts';
import type { CountedLengths, FieldLengths, IndexArrays, WrittenArrays } from './index-arrays.ts';
import { type GatheredPostings, noPostings } from './gathered-postings.ts';
import { type CountedTerms, countedTerms, type IndexSource, sourceOf } from './index-source.ts';
import { PostingSorter } from './posting-sorter.ts';
import { PostingWriter } from './posting-writer.ts';

/** Writes an index that is in memory whole, and can be opened. */
export function inMemory(write: (postings: LongBytes) => WrittenArrays): IndexArrays {
  const postings = new MemoryBytes();
  return { ...write(postings), postings: new LazyBytes(postings.whole()) };
}

/** A source to write from, without some of its articles. */
export interface SourcePart {
  readonly source: IndexSource;
  /** Ids of the articles to leave out. */
  readonly without: ReadonlySet<string>;
  /** Words and names of those articles, to be taken off the source's counts. */
  readonly withoutWords?: readonly CountedStrings[];
  readonly withoutNames?: readonly CountedStrings[];
}

/** A segment to be merged, and what was taken out of it: see `SegmentArrays`. */
export interface MergedSegment {
  readonly index: WrittenArrays;
  readonly gone: readonly WrittenArrays[];
}

/** Writes one index of segments, without what is gone of them. */
export function mergeSegments(segments: readonly MergedSegment[], scoring: Scoring = SCORING): IndexArrays {
  return inMemory((postings) => mergeInto(segments, postings, scoring));
}

/** The same. @param postings - As for {@link writeIndex}. */
export function mergeInto(
  segments: readonly MergedSegment[],
  postings: LongBytes,
  scoring: Scoring = SCORING,
): WrittenArrays {
  const parts = segments.map(({ index, gone }): SourcePart => ({
    source: sourceOf(index),
    without: new Set(gone.flatMap(({ articles: { ids } }) => stringsOf(ids))),
    withoutWords: gone.map(({ words }) => words),
    withoutNames: gone.map(({ names }) => names),
  }));
  return writeIndex(parts, postings, scoring);
}

/** Stands for the new number of a passage that is left out. */
const LEFT_OUT = 0xffff_ffff;

/**
 * Writes an index of all that its parts hold. The same articles give the same arrays, to the byte, however they are
 * spread over parts.
 *
 * No article may stand in two parts.
 *
 * @param postings - Takes the postings, empty.
 */
export function writeIndex(
  parts: readonly SourcePart[],
  postings: LongBytes,
  scoring: Scoring = SCORING,
): WrittenArrays {
  const { table, renumbered } = numberPassages(parts);
  const lengths = mergeLengths(parts, renumbered, table.starts.length);
  const writer = new PostingWriter(new FieldScores(lengths, scoring), postings);
  const ids = new StringPacker();
  for (const id of table.ids) ids.push(id);
  const byId = [...table.ids.keys()].toSorted((a, b) => (table.ids[a]! < table.ids[b]! ? -1 : 1));
  return {
    articles: { ids: ids.finish(), byId: Uint32Array.from(byId), days: table.days, first: table.first },
    starts: table.starts,
    ends: table.ends,
    lengths,
    ...mergePostings(parts, renumbered, new PostingSorter(table.starts.length), writer),
    words: mergeCounts(parts.map(({ source, withoutWords }) => ({ from: source.words, without: withoutWords }))),
    names: mergeCounts(parts.map(({ source, withoutNames }) => ({ from: source.names, without: withoutNames }))),
  };
}

/** Puts the articles of all parts in passage order. Gives each part's passages their new numbers. */
function numberPassages(parts: readonly SourcePart[]): {
  table: PassageTable & { readonly ids: readonly string[] };
  renumbered: Uint32Array[];
} {
  const entries = parts.flatMap(({ source: { table }, without }, part) =>
    Array.from(table.days, (day, article) => ({ id: table.ids.at(article)!, day, part, article })).filter(
      ({ id }) => !without.has(id),
    ),
  );
  entries.sort(compareEntries);
  const renumbered = parts.map(({ source }) => new Uint32Array(source.table.first.at(-1)!).fill(LEFT_OUT));
  const first = new Uint32Array(entries.length + 1);
  let passages = 0;
  for (const [place, { part, article }] of entries.entries()) {
    const old = parts[part]!.source.table;
    for (let passage = old.first[article]!; passage < old.first[article + 1]!; passage++) {
      renumbered[part]![passage] = passages++;
    }
    first[place + 1] = passages;
  }
  return {
    table: {
      ids: entries.map(({ id }) => id),
      days: Int32Array.from(entries, ({ day }) => day),
      first,
      starts: inNewOrder(new Uint32Array(passages), parts, renumbered, ({ table }) => table.starts),
      ends: inNewOrder(new Uint32Array(passages), parts, renumbered, ({ table }) => table.ends),
    },
    renumbered,
  };
}

/** Puts a figure that each passage has into the new order. @returns `ordered`, filled. */
function inNewOrder<Figures extends Uint16Array | Uint32Array>(
  ordered: Figures,
  parts: readonly SourcePart[],
  renumbered: readonly Uint32Array[],
  figuresOf: (source: SourcePart['source']) => Figures,
): Figures {
  for (const [part, { source }] of parts.entries()) {
    const numbers = renumbered[part]!;
    const figures = figuresOf(source);
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old] !== LEFT_OUT) ordered[numbers[old]!] = figures[old]!;
    }
  }
  return ordered;
}

/** Brings the lengths of all parts into the new order. */
function mergeLengths(
  parts: readonly SourcePart[],
  renumbered: readonly Uint32Array[],
  passages: number,
): CountedLengths {
  const merge = (lengthsOf: (lengths: FieldLengths) => Uint16Array): Uint16Array =>
    inNewOrder(new Uint16Array(passages), parts, renumbered, ({ lengths }) => lengthsOf(lengths));
  return countLengths({
    title: merge(({ title }) => title),
    subhead: merge(({ subhead }) => subhead),
    text: merge(({ text }) => text),
  });
}

/** Merges the postings of all parts, term by term. */
function mergePostings(
  parts: readonly SourcePart[],
  renumbered: readonly Uint32Array[],
  sorter: PostingSorter,
  writer: PostingWriter,
): Pick<IndexArrays, 'terms'> & ReturnType<PostingWriter['finish']> {
  const terms = new StringPacker();
  const gathered = noPostings();
  mergeSorted(
    parts.map(({ source }) => source.terms),
    () => '',
    (text, places) => {
      gatherPostings(gathered, sorter, parts, renumbered, places);
      if (gathered.passages.length === 0) return;
      terms.push(text);
      writer.write(gathered);
    },
  );
  return { terms: terms.finish(), ...writer.finish() };
}

/** Gathers one term's postings from all parts, renumbered and by rising passage. */
function gatherPostings(
  gathered: GatheredPostings,
  sorter: PostingSorter,
  parts: readonly SourcePart[],
  renumbered: readonly Uint32Array[],
  places: Int32Array,
): void {
  const { passages, counts } = gathered;
  passages.length = 0;
  counts.length = 0;
  const runs: number[] = [];
  let rising = true;
  // By number, as nothing is made for it: there are many terms.
  for (let part = 0; part < parts.length; part++) {
    if (places[part]! < 0) continue;
    const from = passages.length;
    parts[part]!.source.gather(places[part]!, gathered);
    const kept = renumber(gathered, from, renumbered[part]!);
    passages.length = kept;
    counts.length = kept;
    if (kept === from) continue;
    if (from > 0 && passages.array[from]! < passages.array[from - 1]!) rising = false;
    runs.push(from);
  }
  if (!rising) sorter.sort(gathered, runs);
}

/** Gives the postings from `from` on their new numbers, and drops those left out. @returns Where they end then. */
function renumber({ passages, counts }: GatheredPostings, from: number, numbers: Uint32Array): number {
  const { array, length } = passages;
  const packed = counts.array;
  let kept = from;
  for (let index = from; index < length; index++) {
    const number = numbers[array[index]!]!;
    if (number === LEFT_OUT) continue;
    array[kept] = number;
    packed[kept] = packed[index]!;
    kept++;
  }
  return kept;
}

function mergeCounts(
  lists: readonly { readonly from: CountedTerms; readonly without: readonly CountedStrings[] | undefined }[],
): CountedStrings {
  const signed = lists
    .flatMap(({ from, without = [] }) => [
      { list: from, sign: 1 },
      ...without.map((each) => ({ list: countedTerms(each), sign: -1 })),
    ])
    .filter(({ list }) => list.size > 0);
  const [only, ...others] = signed;
  if (only?.list.whole !== undefined && others.length === 0) return only.list.whole;
  const strings = new StringPacker();
  const counts = new Grow((length) => new Uint32Array(length));
  mergeSorted(
    signed.map(({ list }) => list),
    foldWord,
    (text, places) => {
      let sum = 0;
      for (const [at, place] of places.entries()) {
        if (place >= 0) sum += signed[at]!.sign * signed[at]!.list.countAt(place);
      }
      if (sum <= 0) return;
      strings.push(text);
      counts.push(sum);
    },
  );
  return { strings: strings.finish(), counts: counts.finish() };
}
