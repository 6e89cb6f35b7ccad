import { describe, expect, it } from 'vitest';
import { ReaderProcess } from '../../../src/archive/apart/reader-process.ts';
import { READER_LIMITS } from '../../../src/archive/apart/reader-limits.ts';
import type { SeedInput } from '../../../src/corpus/seed-reader.ts';

const file = (path: string, content: string): SeedInput => ({ path, bytes: new TextEncoder().encode(content) });
const article = (name: string): SeedInput =>
  file(`${name}.json`, JSON.stringify({ title: name, text: 'The river fell.', date: '2024-03-02' }));
/** Takes a second or more, and holds no more than an article could. */
const slow = file('slow.html', `<html><body>${'<p>Rain, wind, rain.</p>'.repeat(15_000)}</body></html>`);
/** An array a byte. */
const hungry = file('hungry.json', '['.repeat(30_000_000));

describe('files that are read in a process of their own', () => {
  it('come back in order, a thousand of them', async () => {
    const reader = new ReaderProcess();
    const names = Array.from({ length: 1000 }, (_, number) => `n${number}`);
    const readings = await Promise.all(names.map((name) => reader.read(article(name))));
    expect(readings.map(({ drafts }) => drafts[0]?.title)).toEqual(names);
  });

  it('00-nested-yaml-keys-stop-the-index-for-ever: one that takes too long is left out, and the others are read', async () => {
    const reader = new ReaderProcess({ seconds: 0.3, megabytes: 1000 });
    const readings = await Promise.all(
      [article('before'), slow, article('after'), slow].map((each) => reader.read(each)),
    );
    expect(readings).toMatchObject([
      { drafts: [{ title: 'before' }] },
      { drafts: [], faults: [{ code: 'too-slow', detail: '0.3' }] },
      { drafts: [{ title: 'after' }] },
      { drafts: [], faults: [{ code: 'too-slow' }] },
    ]);
    expect(await reader.read(article('later'))).toMatchObject({ drafts: [{ title: 'later' }] });
  });

  it('13-gzip-bomb-takes-gigabytes: one that takes too much memory is left out, and the others are read', async () => {
    const reader = new ReaderProcess({ ...READER_LIMITS, megabytes: 300 });
    const readings = await Promise.all([hungry, article('after')].map((each) => reader.read(each)));
    expect(readings).toMatchObject([
      { drafts: [], faults: [{ code: 'too-hungry', detail: '300' }] },
      { drafts: [{ title: 'after' }] },
    ]);
  });

  it('time between two files counts for neither', async () => {
    const reader = new ReaderProcess({ seconds: 1, megabytes: 1000 });
    for (let round = 0; round < 3; round += 1) {
      const readings = await Promise.all(Array.from({ length: 300 }, () => reader.read(article('a'))));
      expect(readings.every(({ drafts }) => drafts.length === 1)).toBe(true);
    }
  });
});
