import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkSeeds } from '../../src/compose/check-seeds.ts';
import type { Day } from '../../src/corpus/day.ts';
import { ArchiveError } from '../../src/errors.ts';

describe('check', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-check-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const check = async (json = false): Promise<[number, string[]]> => {
    const lines: string[] = [];
    const code = await checkSeeds({
      feeds: null,
      folder,
      today: '2024-06-01' as Day,
      fields: null,
      json,
      writeLine: (line) => lines.push(line),
      progress: { show: () => {}, end: () => {} },
    });
    return [code, lines];
  };

  it('exits with 0 when there is nothing to mend', async () => {
    await writeFile(join(folder, 'a.txt'), ' date 2024-03-02 A\n\nText.\n');
    const [code, lines] = await check();
    expect([code, lines.at(-1)]).toEqual([0, 'No problems.']);
  });

  it('exits with 1 when there is a problem, and says where', async () => {
    await mkdir(join(folder, '2024'));
    await writeFile(join(folder, '2024/a.txt'), ' date 2024-02-30 A\n\nText.\n');
    const [code, lines] = await check();
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^2024\/a\.txt:1: “2024-02-30” is no date/u);
    const [again, [json = '']] = await check(true);
    expect([again, JSON.parse(json)]).toMatchObject([
      1,
      { ok: false, undated: 1, problems: [{ code: 'impossible-date', file: '2024/a.txt', line: 1 }] },
    ]);
  });

  it('exits with 1 when there is no article', async () => {
    const [code, lines] = await check();
    expect([code, lines.at(-1)]).toEqual([1, 'No articles.']);
  });

  it('is no account of a folder that cannot be read', async () => {
    folder = join(folder, 'nowhere');
    await expect(check()).rejects.toThrow(ArchiveError);
  });
});
