import { Grow } from '../../grow.ts';
import { noPostings, readGathered } from './gathered-postings.ts';
import type { IndexSource } from './index-source.ts';
import { LONGEST_POSTING, writePosting } from './posting-codec.ts';

/** Keeps the postings of a source in about a quarter of the memory. */
export function packSource(source: IndexSource): IndexSource {
  const { size } = source.terms;
  const bytes = new Grow((length) => new Uint8Array(length));
  const ends = new Float64Array(size + 1);
  const frequencies = new Uint32Array(size);
  const gathered = noPostings();
  for (let term = 0; term < size; term++) {
    gathered.passages.length = 0;
    gathered.counts.length = 0;
    source.gather(term, gathered);
    const { array: passages, length } = gathered.passages;
    bytes.reserve(length * LONGEST_POSTING);
    let before = 0;
    for (let index = 0; index < length; index++) {
      bytes.length = writePosting(bytes.array, bytes.length, passages[index]! - before, gathered.counts.array[index]!);
      before = passages[index]!;
    }
    ends[term + 1] = bytes.length;
    frequencies[term] = length;
  }
  const packed = bytes.finish();
  return {
    ...source,
    gather: (term, into) => readGathered(packed, ends[term]!, ends[term + 1]!, frequencies[term]!, into),
  };
}
