import type { CountedStrings } from '../counted-strings.ts';
import { foldWord } from '../fold-word.ts';
import { Grow } from '../grow.ts';
import { mergeSorted } from '../merge-sorted.ts';
import type { PassageTable } from '../passage-table.ts';
import { compareEntries } from '../passage-table.ts';
import { StringPacker, StringTable } from '../string-table.ts';
import type { Scoring } from './field-scores.ts';
import { FieldScores, SCORING } from './field-scores.ts';
import type { IndexArrays } from './index-arrays.ts';
import { BLOCK } from './index-arrays.ts';
import type { GatheredPostings, IndexSource } from './index-source.ts';
import { writePosting } from './posting-codec.ts';

/** A source to write from, without some of its articles. */
export interface SourcePart {
  readonly source: IndexSource;
  /** Ids of the articles to leave out. */
  readonly without: ReadonlySet<string>;
  /** Words and names of those articles, to be taken off the source's counts. */
  readonly withoutWords?: CountedStrings;
  readonly withoutNames?: CountedStrings;
}

/** Stands for the new number of a passage that is left out. */
const LEFT_OUT = 0xffff_ffff;
/** Bounds are stored in single precision: this makes up for rounding down. */
const ROUND_UP = 1 + 2 ** -22;

/**
 * Writes an index of all that its parts hold. The same articles give the same arrays, to the byte, however they are
 * spread over parts: a whole rebuild, or an index with some articles taken out and others added.
 *
 * No article may stand in two parts.
 */
export function writeIndex(parts: readonly SourcePart[], scoring: Scoring = SCORING): IndexArrays {
  const { table, renumbered } = numberPassages(parts);
  const lengths = new Uint16Array(table.starts.length * 3);
  for (const [place, { source }] of parts.entries()) {
    const numbers = renumbered[place]!;
    for (let old = 0; old < numbers.length; old++) {
      const number = numbers[old]!;
      if (number === LEFT_OUT) continue;
      for (let field = 0; field < 3; field++) lengths[number * 3 + field] = source.lengths[old * 3 + field]!;
    }
  }
  const ids = new StringPacker();
  for (const id of table.ids) ids.push(id);
  const byId = [...table.ids.keys()].toSorted((a, b) => (table.ids[a]! < table.ids[b]! ? -1 : 1));
  return {
    articleIds: ids.finish(),
    articlesById: Uint32Array.from(byId),
    days: table.days,
    first: table.first,
    starts: table.starts,
    ends: table.ends,
    lengths,
    ...writePostings(parts, renumbered, new FieldScores(lengths, scoring)),
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
  const renumbered = parts.map(({ source }) => new Uint32Array(source.table.starts.length).fill(LEFT_OUT));
  const first = new Uint32Array(entries.length + 1);
  let passages = 0;
  for (const [place, { part, article }] of entries.entries()) {
    const old = parts[part]!.source.table;
    for (let passage = old.first[article]!; passage < old.first[article + 1]!; passage++) {
      renumbered[part]![passage] = passages++;
    }
    first[place + 1] = passages;
  }
  const starts = new Uint32Array(passages);
  const ends = new Uint32Array(passages);
  for (const [part, { source }] of parts.entries()) {
    const numbers = renumbered[part]!;
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old] === LEFT_OUT) continue;
      starts[numbers[old]!] = source.table.starts[old]!;
      ends[numbers[old]!] = source.table.ends[old]!;
    }
  }
  return {
    table: {
      ids: entries.map(({ id }) => id),
      days: Int32Array.from(entries, ({ day }) => day),
      first,
      starts,
      ends,
    },
    renumbered,
  };
}

type PostingArrays = Pick<
  IndexArrays,
  | 'terms'
  | 'frequencies'
  | 'termBounds'
  | 'postingOffsets'
  | 'firstBlocks'
  | 'blockLasts'
  | 'blockEnds'
  | 'blockBounds'
  | 'postings'
>;

function writePostings(
  parts: readonly SourcePart[],
  renumbered: readonly Uint32Array[],
  scores: FieldScores,
): PostingArrays {
  const terms = new StringPacker();
  const frequencies = new Grow((length) => new Uint32Array(length));
  const termBounds = new Grow((length) => new Float32Array(length));
  const postingOffsets = new Grow((length) => new Uint32Array(length));
  const firstBlocks = new Grow((length) => new Uint32Array(length));
  const blockLasts = new Grow((length) => new Uint32Array(length));
  const blockEnds = new Grow((length) => new Uint32Array(length));
  const blockBounds = new Grow((length) => new Float32Array(length));
  const postings = new Grow((length) => new Uint8Array(length));
  const gathered = noPostings();
  const spare = noPostings();
  mergeSorted(
    parts.map(({ source }) => source.terms),
    () => '',
    (text, places) => {
      gatherPostings(gathered, spare, parts, renumbered, places);
      const held = gathered.passages.length;
      if (held === 0) return;
      const fields = countFields(gathered.counts);
      const factors = scores.factors(...fields);
      terms.push(text);
      for (const count of [held, ...fields]) frequencies.push(count);
      postingOffsets.push(postings.length);
      firstBlocks.push(blockLasts.length);
      let termBound = 0;
      let before = 0;
      for (let from = 0; from < held; from += BLOCK) {
        const to = Math.min(held, from + BLOCK);
        let bound = 0;
        for (let index = from; index < to; index++) {
          const passage = gathered.passages.array[index]!;
          const counts = gathered.counts.array[index]!;
          writePosting(postings, passage - before, counts);
          before = passage;
          const score = scores.score(passage, counts, factors);
          if (score > bound) bound = score;
        }
        termBound = Math.max(termBound, bound);
        if (held > BLOCK) {
          blockLasts.push(before);
          blockEnds.push(postings.length);
          blockBounds.push(bound * ROUND_UP);
        }
      }
      termBounds.push(termBound * ROUND_UP);
    },
  );
  postingOffsets.push(postings.length);
  firstBlocks.push(blockLasts.length);
  return {
    terms: terms.finish(),
    frequencies: frequencies.finish(),
    termBounds: termBounds.finish(),
    postingOffsets: postingOffsets.finish(),
    firstBlocks: firstBlocks.finish(),
    blockLasts: blockLasts.finish(),
    blockEnds: blockEnds.finish(),
    blockBounds: blockBounds.finish(),
    postings: postings.finish(),
  };
}

function noPostings(): GatheredPostings {
  return {
    passages: new Grow((length) => new Uint32Array(length)),
    counts: new Grow((length) => new Uint32Array(length)),
  };
}

/** Gathers one term's postings from all parts, renumbered and by rising passage. */
function gatherPostings(
  gathered: GatheredPostings,
  spare: GatheredPostings,
  parts: readonly SourcePart[],
  renumbered: readonly Uint32Array[],
  places: Int32Array,
): void {
  const { passages, counts } = gathered;
  passages.length = 0;
  counts.length = 0;
  const runs: number[] = [];
  let rising = true;
  for (const [part, { source }] of parts.entries()) {
    if (places[part]! < 0) continue;
    const from = passages.length;
    source.gather(places[part]!, gathered);
    const numbers = renumbered[part]!;
    let kept = from;
    for (let index = from; index < passages.length; index++) {
      const number = numbers[passages.array[index]!]!;
      if (number === LEFT_OUT) continue;
      passages.array[kept] = number;
      counts.array[kept] = counts.array[index]!;
      kept++;
    }
    passages.length = kept;
    counts.length = kept;
    if (kept === from) continue;
    if (from > 0 && passages.array[from]! < passages.array[from - 1]!) rising = false;
    runs.push(from);
  }
  if (!rising) mergeRuns(gathered, spare, runs);
}

/** Merges rising runs, each beginning at one of `runs`, two neighbours at a time until one is left. */
function mergeRuns(gathered: GatheredPostings, spare: GatheredPostings, runs: readonly number[]): void {
  const { length } = gathered.passages;
  spare.passages.reserve(length);
  spare.counts.reserve(length);
  let bounds = [...runs, length];
  while (bounds.length > 2) {
    const { passages, counts } = { passages: gathered.passages.array, counts: gathered.counts.array };
    const to = { passages: spare.passages.array, counts: spare.counts.array };
    const merged = [0];
    for (let run = 0; run + 1 < bounds.length; run += 2) {
      const middle = bounds[run + 1]!;
      const end = bounds[run + 2] ?? middle;
      let left = bounds[run]!;
      let right = middle;
      for (let at = left; at < end; at++) {
        const takeLeft = left < middle && (right >= end || passages[left]! < passages[right]!);
        const from = takeLeft ? left++ : right++;
        to.passages[at] = passages[from]!;
        to.counts[at] = counts[from]!;
      }
      merged.push(end);
    }
    gathered.passages.array = to.passages;
    gathered.counts.array = to.counts;
    spare.passages.array = passages;
    spare.counts.array = counts;
    bounds = merged;
  }
}

/** In how many postings the term stands in title, subhead and text. */
function countFields({ array, length }: Grow<Uint32Array>): [number, number, number] {
  const fields: [number, number, number] = [0, 0, 0];
  for (let index = 0; index < length; index++) {
    const counts = array[index]!;
    if (counts >>> 24 > 0) fields[0]++;
    if (((counts >>> 16) & 0xff) > 0) fields[1]++;
    if ((counts & 0xffff) > 0) fields[2]++;
  }
  return fields;
}

function mergeCounts(
  lists: readonly { readonly from: CountedStrings; readonly without: CountedStrings | undefined }[],
): CountedStrings {
  const signed = lists.flatMap(({ from, without }) => [
    { ...from, sign: 1 },
    ...(without === undefined ? [] : [{ ...without, sign: -1 }]),
  ]);
  const strings = new StringPacker();
  const counts = new Grow((length) => new Uint32Array(length));
  mergeSorted(
    signed.map((list) => new StringTable(list.strings)),
    foldWord,
    (text, places) => {
      let sum = 0;
      for (const [list, place] of places.entries()) {
        if (place >= 0) sum += signed[list]!.sign * signed[list]!.counts[place]!;
      }
      if (sum <= 0) return;
      strings.push(text);
      counts.push(sum);
    },
  );
  return { strings: strings.finish(), counts: counts.finish() };
}
