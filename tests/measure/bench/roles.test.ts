import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotSizes } from '../../../src/measure/bench/archive/snapshot-files.ts';
import { syntheticArticles } from '../../../src/measure/bench/archive/synthetic-archive.ts';
import { writeArchive, type WrittenArchive } from '../../../src/measure/bench/archive/write-archive.ts';
import { agree } from '../../../src/measure/bench/ask-in-turn.ts';
import { questionsOf } from '../../../src/measure/bench/question-terms.ts';
import { datelineRole } from '../../../src/measure/bench/roles/dateline-role.ts';
import { FreshProcess, inFreshProcess } from '../../../src/measure/bench/roles/fresh-process.ts';
import { indexRole } from '../../../src/measure/bench/roles/index-role.ts';
import { miniSearchRole } from '../../../src/measure/bench/roles/minisearch-role.ts';
import { ALL_DAYS } from '../../../src/corpus/day.ts';
import { InvariantError } from '../../../src/errors.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';

let root = '';
let folder = '';
let written: WrittenArchive;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'roles-'));
  folder = join(root, 'seeds');
  written = await writeArchive(syntheticArticles(), 300, { seeds: folder, last: folder });
});
afterAll(() => rm(root, { recursive: true }));

describe('what the benchmark compares', () => {
  it('finds the same with both engines, on all days and on some', async () => {
    const { raw, telling } = questionsOf(written, createAnalyzer());
    const minisearch = await miniSearchRole(0);
    await minisearch.build({ folder, tokenizer: 'analyzer' });
    await inFreshProcess('dateline', async (dateline) => {
      const opened = await dateline.call('open', { folder, dataFolder: join(root, 'data'), terms: telling[0]! });
      expect(opened.passages).toBe(written.passages);
      for (const terms of [...raw.slice(0, 10), ...telling.slice(0, 10)]) {
        for (const range of [ALL_DAYS, written.someDays]) {
          const own = await dateline.call('find', { terms, range });
          expect(own.found).toSatisfy((found: typeof own.found) => found.length > 0 || range !== ALL_DAYS);
          const theirs = await minisearch.find({ terms, range });
          expect([terms, agree(own.found, theirs.found)]).toEqual([terms, true]);
        }
      }
      const whole = await dateline.call('askWhole', {
        warmUp: [],
        questions: ['what did the harbour say'],
        threads: 1,
      });
      expect([whole.took.length, whole.blockMs.length]).toEqual([1, 1]);
      expect(whole.together?.wallMs).toBeGreaterThan(0);
    });
  });

  it('loads what plain MiniSearch saved, which finds the same then', async () => {
    const path = join(root, 'minisearch.json');
    const terms = questionsOf(written, createAnalyzer()).telling[0]!;
    const [saving, loading] = [await miniSearchRole(0), await miniSearchRole(0)];
    await saving.build({ folder, tokenizer: 'analyzer' });
    expect(await saving.save({ path })).toBe(true);
    await loading.load({ path, terms });
    const scores = async (role: typeof saving): Promise<readonly number[]> =>
      (await role.find({ terms, range: ALL_DAYS })).found.map(({ score }) => score);
    expect(await scores(loading)).toEqual(await scores(saving));
  });

  it('refuses to ask what has not been built or opened', async () => {
    const request = { terms: ['a'], range: ALL_DAYS };
    await expect((await datelineRole(0)).find(request)).rejects.toThrow(InvariantError);
    await expect((await miniSearchRole(0)).find(request)).rejects.toThrow(InvariantError);
  });

  it('has the same index to the byte whether it is merged or built anew', async () => {
    expect((await indexRole().build({ folder })).identical).toBe(true);
  });
});

describe('snapshots', () => {
  it('know their sizes, and take articles in one by one', async () => {
    const stored = join(root, 'stored');
    // More than are held in memory, where no snapshot is written.
    const { characters } = await writeArchive(syntheticArticles(), 2100, { seeds: stored, last: stored });
    await inFreshProcess('dateline', (fresh) =>
      fresh.call('open', { folder: stored, dataFolder: join(root, 'one'), terms: ['a'] }),
    );
    const { loaded, texts } = await snapshotSizes(join(root, 'one'));
    expect(loaded).toBeGreaterThan(0);
    expect(texts).toBeGreaterThan(characters * 0.9);
    await expect(snapshotSizes(join(root, 'nowhere'))).rejects.toThrow(InvariantError);
    const request = { folder: stored, dataFolder: join(root, 'one'), articles: 2 };
    const arrivals = await inFreshProcess('dateline', (fresh) => fresh.call('takeIn', request));
    expect(arrivals.length).toBe(2);
    for (const { bytes, passages, wallMs } of arrivals) {
      expect(passages).toBeGreaterThanOrEqual(10);
      expect(wallMs).toBeGreaterThan(0);
      expect(bytes).toBeGreaterThan(1000);
    }
  });
});

describe('a process of its own', () => {
  it('tells its caller when it ends before the work is done', async () => {
    const fresh = new FreshProcess('index');
    const work = fresh.call('build', { folder });
    await Promise.all([expect(work).rejects.toThrow(InvariantError), fresh.end()]);
  });
});
