import type { IndexPart } from '../../engine.ts';
import { ByteWriter, type LongBytes, MemoryBytes } from '../../long-bytes.ts';
import type { CountedStrings } from '../../terms/counted-strings.ts';
import { packStrings, type PackedStrings, StringTable } from '../../terms/string-table.ts';
import { noPostings, readGathered } from './gathered-postings.ts';
import type { FieldLengths } from './index-arrays.ts';
import type { IndexSource } from './index-source.ts';
import { LONGEST_POSTING, writePosting } from './posting-codec.ts';

/** A source whose postings are packed: a quarter of the room. */
export interface PackedSource<Postings extends LongBytes | Uint8Array = LongBytes> {
  readonly ids: PackedStrings;
  /** As in `PassageTable`. */
  readonly days: Int32Array;
  readonly first: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lengths: FieldLengths;
  readonly terms: PackedStrings;
  /** Of each term in turn: passages that hold it, and where its postings end. */
  readonly frequencies: Uint32Array;
  readonly postingEnds: Uint32Array;
  readonly postings: Postings;
  readonly words: CountedStrings;
  readonly names: CountedStrings;
}

/** Packs a source. @param into - Takes the postings, empty. */
export function packSource(source: IndexSource, into: LongBytes): PackedSource {
  const { ids, days, first, starts, ends } = source.table;
  return {
    ids: packStrings(days.length, (article) => ids.at(article)!),
    days,
    first,
    starts,
    ends,
    lengths: source.lengths,
    terms: packStrings(source.terms.size, (term) => source.terms.at(term)),
    ...packPostings(source, into),
    words: source.words,
    names: source.names,
  };
}

function packPostings(
  source: IndexSource,
  into: LongBytes,
): Pick<PackedSource, 'frequencies' | 'postingEnds' | 'postings'> {
  const { size } = source.terms;
  const writer = new ByteWriter(into);
  // Postings of so few passages as are gathered at a time are fewer than 4 GB.
  const postingEnds = new Uint32Array(size);
  const frequencies = new Uint32Array(size);
  const gathered = noPostings();
  for (let term = 0; term < size; term++) {
    gathered.passages.length = 0;
    gathered.counts.length = 0;
    source.gather(term, gathered);
    const { array: passages, length } = gathered.passages;
    const { array: counts } = gathered.counts;
    writer.reserve(length * LONGEST_POSTING);
    const { bytes } = writer;
    let { at } = writer;
    let before = 0;
    for (let index = 0; index < length; index++) {
      at = writePosting(bytes, at, passages[index]! - before, counts[index]!);
      before = passages[index]!;
    }
    writer.at = at;
    postingEnds[term] = writer.length;
    frequencies[term] = length;
  }
  return { frequencies, postingEnds, postings: writer.finish() };
}

/** Reads what was packed. */
export function openPacked(packed: PackedSource): IndexSource {
  const { ids, days, first, starts, ends, lengths, words, names } = packed;
  const { postings, postingEnds, frequencies } = packed;
  return {
    table: { ids: new StringTable(ids), days, first, starts, ends },
    lengths,
    terms: new StringTable(packed.terms),
    gather: (term, into) =>
      readGathered(postings.read(postingEnds[term - 1] ?? 0, postingEnds[term]!), frequencies[term]!, into),
    words,
    names,
  };
}

/** Packs a source as a part that another thread can take. */
export function partOf(source: IndexSource): IndexPart {
  const postings = new MemoryBytes();
  const packed: PackedSource<Uint8Array> = { ...packSource(source, postings), postings: postings.whole() };
  return packed as unknown as IndexPart;
}

/** Reads such a part. @param into - Takes its postings, empty. */
export function openPart(part: IndexPart, into: LongBytes): IndexSource {
  const packed = part as unknown as PackedSource<Uint8Array>;
  into.push(packed.postings);
  return openPacked({ ...packed, postings: into });
}
