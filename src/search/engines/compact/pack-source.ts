import { ByteWriter, type LongBytes } from '../../long-bytes.ts';
import { noPostings, readGathered } from './gathered-postings.ts';
import type { IndexSource } from './index-source.ts';
import { LONGEST_POSTING, writePosting } from './posting-codec.ts';

/** Puts the postings of a source into a quarter of the room. @param into - Takes them, empty. */
export function packSource(source: IndexSource, into: LongBytes): IndexSource {
  const { size } = source.terms;
  const writer = new ByteWriter(into);
  // Postings of so few passages as are gathered at a time are fewer than 4 GB.
  const ends = new Uint32Array(size + 1);
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
    ends[term + 1] = writer.length;
    frequencies[term] = length;
  }
  const packed = writer.finish();
  return {
    ...source,
    gather: (term, gathering) => readGathered(packed.read(ends[term]!, ends[term + 1]!), frequencies[term]!, gathering),
  };
}
