import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, integer, nat } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScratchFolder } from '../../../../src/archive/snapshot/kept/scratch-file.ts';
import { layOutSections, readSections } from '../../../../src/archive/snapshot/section-file.ts';
import type { Sections } from '../../../../src/search/engine.ts';
import { buildIndex, IndexBuilder } from '../../../../src/search/engines/compact/build-index.ts';
import type { LazyBytes } from '../../../../src/search/lazy-bytes.ts';
import { ByteWriter } from '../../../../src/search/long-bytes.ts';
import { archives, plainTerms, wordsOf } from '../../../search/indexed-articles.ts';

const reader = wordsOf(plainTerms);
const packed = (sections: unknown): Uint8Array => {
  const { first, rest } = layOutSections(sections as Sections, null);
  return Buffer.concat([first, rest].flatMap((parts) => Array.from(parts, (part) => part.slice())));
};

describe('room on the disk', () => {
  let folder: string;
  let room: ScratchFolder;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-scratch-'));
    room = new ScratchFolder(folder, 's-1');
  });
  afterEach(async () => {
    room.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives back what was put there, few bytes or many, and has no name that could be left behind', async () => {
    const parts = array(integer({ min: 0, max: 700_000 }), { minLength: 1, maxLength: 6 });
    const steps = array(nat(400_000), { minLength: 1, maxLength: 12 });
    await assert(
      asyncProperty(parts, steps, async (lengths, reads) => {
        const bytes = room.scratch();
        const whole = Buffer.concat(lengths.map((length, at) => Buffer.alloc(length, at + 1)));
        const writer = new ByteWriter(bytes);
        for (let from = 0; from < whole.length; from += 1000) {
          const part = whole.subarray(from, from + 1000);
          writer.reserve(part.length);
          writer.bytes.set(part, writer.at);
          writer.at += part.length;
          expect(writer.length).toBe(from + part.length);
        }
        expect(writer.finish().length).toBe(whole.length);
        let from = 0;
        for (const step of reads) {
          const to = Math.min(whole.length, from + step);
          expect(Buffer.compare(bytes.read(from, to), whole.subarray(from, to))).toBe(0);
          from = to;
        }
        // From the begin on once more, as a file is written of it.
        const { sections } = readSections(Uint8Array.from(packed({ bytes })).buffer)!;
        expect(Buffer.compare((sections['bytes'] as LazyBytes).read(0, whole.length), whole)).toBe(0);
        expect(await readdir(folder)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('serves an index built of parts, which is the same to the byte', async () => {
    const parts = integer({ min: 1, max: 5 });
    const property = asyncProperty(archives(), parts, async (articles, passages) => {
      const limits = { passages, terms: 1000 };
      const builder = new IndexBuilder(reader, { limits, scratch: room.scratch });
      for (const article of articles) builder.add(article);
      expect(Buffer.compare(packed(await builder.finish()), packed(buildIndex(articles, reader)))).toBe(0);
    });
    await assert(property, { numRuns: 50 });
  });
});
