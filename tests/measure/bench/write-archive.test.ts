import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionsOf } from '../../../src/measure/bench/question-terms.ts';
import { readIndexed } from '../../../src/measure/bench/archive/read-indexed.ts';
import { syntheticArticles } from '../../../src/measure/bench/archive/synthetic-archive.ts';
import type { ArchiveFolders, WrittenArchive } from '../../../src/measure/bench/archive/write-archive.ts';
import { writeArchive } from '../../../src/measure/bench/archive/write-archive.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-bench-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const foldersOf = (name: string): ArchiveFolders => ({ seeds: join(root, name), last: join(root, `${name}-last`) });

const write = (name: string, passages: number, seed = 1): Promise<WrittenArchive> =>
  writeArchive(syntheticArticles(seed), passages, foldersOf(name));

/** Every file of both folders, in the order of their names. */
async function contentsOf(name: string): Promise<string[]> {
  const { seeds, last } = foldersOf(name);
  const contents = [];
  for (const folder of [seeds, last]) {
    for (const file of (await readdir(folder)).toSorted()) contents.push(await readFile(join(folder, file), 'utf8'));
  }
  return contents;
}

describe('an archive written for the benchmark', () => {
  it('is the same for the same seed, and another one for another', async () => {
    const written = await write('one', 300);
    expect(await write('two', 300)).toEqual(written);
    await write('three', 300, 2);
    expect(await contentsOf('two')).toEqual(await contentsOf('one'));
    expect(await contentsOf('three')).not.toEqual(await contentsOf('one'));
  });

  it('is the beginning of a larger one', async () => {
    await write('small', 300);
    await write('large', 600);
    const [small, large] = [(await contentsOf('small')).join('\n'), (await contentsOf('large')).join('\n')];
    expect(large.startsWith(small)).toBe(true);
  });

  it('has as many passages as asked, the last hundredth apart, and is read back as it was', async () => {
    const { passages, articles, characters } = await write('one', 500);
    const [first, last] = await Promise.all(Object.values(foldersOf('one')).map((folder) => readIndexed(folder)));
    const count = (read: typeof first): number => read!.reduce((sum, each) => sum + each.passages.length, 0);
    expect(count(first) + count(last)).toBe(passages);
    expect(passages - 500).toBeLessThan(12);
    expect(count(last)).toBeLessThan(5 + 12);
    const read = [...first!, ...last!].map(({ article }) => article);
    const made = syntheticArticles();
    const expected = read.map(() => made.next().value);
    expect(read.map(({ body, day, language }) => [body, day, language])).toEqual(
      expected.map(({ body, day }) => [body, day, 'en']),
    );
    expect(read).toHaveLength(articles);
    expect(read.reduce((sum, { body }) => sum + body.length, 0)).toBe(characters);
  });

  it('names days that about 7 % of the articles lie in', async () => {
    const { someDays, sample } = await write('one', 2000);
    const days = sample.map(({ article }) => article.day!);
    const share = days.filter((day) => day >= someDays.since! && day <= someDays.until!).length / days.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.1);
  });
});

describe('questions of the benchmark', () => {
  it('are the same for the same archive, and those measured are none of those to warm up with', async () => {
    const archive = await write('one', 300);
    const questions = questionsOf(archive, createAnalyzer());
    expect(questionsOf(archive, createAnalyzer())).toEqual(questions);
    const { asked, raw, telling, whole, warmUp } = questions;
    expect([asked.length, raw.length, telling.length, whole.length]).toEqual([200, 200, 200, 1000]);
    expect(asked.filter((question) => warmUp.includes(question))).toEqual([]);
    expect(raw.every((terms, place) => telling[place]!.every((term) => terms.includes(term)))).toBe(true);
    expect(raw.flat().length).toBeGreaterThan(telling.flat().length);
  });
});
