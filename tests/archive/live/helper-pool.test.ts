import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelperDeath, HelperPool } from '../../../src/archive/live/helpers/helper-pool.ts';
import { createTasks } from '../../../src/archive/live/helpers/helper-tasks.ts';
import { threadIndexer } from '../../../src/archive/live/index-thread.ts';
import {
  type UpdateRequest,
  type UpdateResult,
  updateSnapshot,
} from '../../../src/archive/snapshot/update-snapshot.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';

const WORDS = 'river harbour vote crest mayor bridge Denver flood council Anna Lund report'.split(' ');
const HELPER = new URL('../../../src/compose/engines/helper-worker', import.meta.url);

const own = createTasks(EMBEDDED.stored, () => {});

/** Made-up words, the same for the same number. */
function textOf(number: number): string {
  const words = Array.from({ length: 60 + (number % 50) }, (_, at) => WORDS[(number * 7 + at * at * 3) % WORDS.length]);
  return `The ${words.join(' ')} of ${number}.\n\nAll rights are with the paper of the harbour.`;
}

describe('an update that threads help with', () => {
  let root: string;
  let pools: HelperPool[];
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-helped-'));
    pools = [];
    await mkdir(join(root, 'seeds'));
    for (let file = 0; file < 12; file++) {
      const lines = Array.from({ length: 15 }, (_, at) => {
        const number = file * 15 + at;
        // Some tell the same story, and the day of some is settled by others.
        const date = number % 9 === 0 ? `0${1 + (number % 8)}/04/2021` : number % 9 === 1 ? '25/04/2021' : '2021-05-02';
        return JSON.stringify({
          _id: `${number}`,
          title: `Report ${number}`,
          text: textOf(number - (number % 5 === 0 ? 5 : 0)),
          metadata: { date },
        });
      });
      await writeFile(join(root, 'seeds', `${file}.jsonl`), lines.join('\n'));
      await writeFile(
        join(root, 'seeds', `${file}.txt`),
        ` date 2021-04-0${1 + (file % 9)} one\n\n${textOf(1000 + file)}\n`,
      );
    }
    // The id of another file's.
    await writeFile(join(root, 'seeds', '5.md'), 'date: 2021-04-03\n\nThe bridge is shut.\n');
  });
  afterEach(async () => {
    for (const pool of pools) await pool.end();
    await rm(root, { recursive: true, force: true });
  });

  const requestFor = (data: string, number = 1): UpdateRequest => ({
    folder: join(root, 'seeds'),
    dataFolder: join(root, data),
    today: '2024-06-01' as Day,
    session: 's',
    number,
    everything: false,
    manyBytes: 0,
    readingsFrom: 1,
  });
  const update = (data: string, count: number, number = 1): Promise<UpdateResult> =>
    updateSnapshot(requestFor(data, number), EMBEDDED.stored, {
      startHelpers: () => {
        if (count === 0) return null;
        pools.push(new HelperPool({ entry: HELPER, own }, count));
        return pools.at(-1)!;
      },
    });
  const bytesIn = async (data: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      await Promise.all(
        (await readdir(join(root, data))).map(async (name) => [name, await readFile(join(root, data, name), 'base64')]),
      ),
    );

  it('writes the same bytes however many they are', async () => {
    const alone = await update('alone', 0);
    expect(alone.articles).toBeGreaterThan(150);
    expect(alone.problems.map(({ code }) => code)).toContain('duplicate-id');
    for (const count of [1, 2]) {
      expect(await update(`by-${count}`, count)).toEqual(alone);
      expect(await bytesIn(`by-${count}`)).toEqual(await bytesIn('alone'));
    }
    // And of what changes later.
    await writeFile(join(root, 'seeds', '3.txt'), ` date 2021-04-03 one\n\n${textOf(2000)}\n`);
    await rm(join(root, 'seeds', '4.jsonl'));
    const changed = await update('alone', 0, 2);
    expect(changed).toMatchObject({ added: 1, removed: 16 });
    expect(await update('by-2', 2, 2)).toEqual(changed);
    expect(await bytesIn('by-2')).toEqual(await bytesIn('alone'));
  });

  it('fails where one of them dies, and leaves nothing behind', async () => {
    const pool = new HelperPool({ entry: new URL('./dying-helper', import.meta.url), own }, 2);
    pools.push(pool);
    const dying = updateSnapshot(requestFor('data'), EMBEDDED.stored, { startHelpers: () => pool });
    await expect(dying).rejects.toThrow(HelperDeath);
    await expect(dying).rejects.toThrow('no luck today.');
    expect(await readdir(join(root, 'data'))).toEqual([]);
  });

  it('are not started where the machine has one core, and never more than a few', async () => {
    expect(HelperPool.forMachine({ entry: HELPER, own }, 1)).toBeNull();
    const pool = HelperPool.forMachine({ entry: HELPER, own }, 64)!;
    pools.push(pool);
    expect(pool.count).toBe(4);
  });

  it('is done once more without a file that keeps one of them busy without end', async () => {
    await writeFile(join(root, 'seeds', 'b.txt'), ' date 2024-03-02 b\n\nThe carousel turned.\n');
    const indexer = threadIndexer(new URL('./helped-worker', import.meta.url), 2);
    const result = await indexer.index(requestFor('data'));
    expect(result.problems.filter(({ code }) => code === 'too-slow')).toMatchObject([{ file: 'b.txt' }]);
    expect(result.kind).toBe('stored');
  });
});
