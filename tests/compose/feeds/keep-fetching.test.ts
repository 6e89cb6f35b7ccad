import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Feeding, openFeeding } from '../../../src/compose/feeds/keep-fetching.ts';
import { readConfig } from '../../../src/config.ts';
import { takeStartLock } from '../../../src/storage/start-lock.ts';
import { ManualTimer } from '../../support/live-bot.ts';
import { LoopbackWeb } from '../../support/loopback-web.ts';

const rss = (text: string): string =>
  `<rss version="2.0"><channel><title>Gazette</title><item><guid>g1</guid><title>Bridge</title><description>${text}</description></item></channel></rss>`;

let web: LoopbackWeb;
let base: string;
let timer: ManualTimer;
let feeding: Feeding;
let now = new Date('2024-03-02T10:00:00Z');
const told: string[] = [];
const logged: object[] = [];

beforeEach(async () => {
  web = await LoopbackWeb.open();
  base = await mkdtemp(join(tmpdir(), 'dateline-feeding-'));
  await mkdir(join(base, 'seeds'));
  timer = new ManualTimer();
  now = new Date('2024-03-02T10:00:00Z');
  told.length = 0;
  logged.length = 0;
});

afterEach(async () => {
  await feeding.close();
  await web.close();
  await rm(base, { recursive: true, force: true });
});

const log = (facts: object, message: string): void => void logged.push({ ...facts, message });
const open = async (url: string, canKeep = true): Promise<Feeding> => {
  feeding = await openFeeding({
    config: readConfig({ DATELINE_DATA: base, DATELINE_FEEDS: 'given', DATELINE_FEEDS_PRIVATE: 'yes' }),
    feeds: [url],
    root: join(base, 'feeds'),
    folder: join(base, 'seeds'),
    canKeep,
    version: '1.0.0',
    now: () => now,
    timer: timer.timer,
    log: { info: log, warn: log } as never,
    writeLine: (line) => void told.push(line),
  });
  return feeding;
};
/** Lets a minute pass by the timer, and so many by the clock, until the look after it. */
const elapse = async (minutes: number): Promise<void> => {
  now = new Date(now.getTime() + minutes * 60_000);
  await timer.elapse();
};
const asked = (): number => web.asked.length;

describe('an archive that is fed as long as the process runs', () => {
  it('is fed before it is opened where there is nothing in it yet, and only then', async () => {
    await open(web.serve('/rss', rss('The bridge closed.')));
    expect(told).toEqual(['Fetching 1 feed for the first time …']);
    expect(await feeding.conditions()).toMatchObject([{ items: 1, fault: null, fetchedAt: now }]);
    await feeding.close();
    await writeFile(join(base, 'seeds/a.txt'), 'Text.');
    await open(web.at('/rss'));
    expect([told.length, asked()]).toEqual([1, 1]);
  });

  it('asks when a feed is due, goes on, and tells what is new', async () => {
    await writeFile(join(base, 'seeds/a.txt'), 'Text.');
    const feed = `127.0.0.1:${web.port}/rss`;
    await open(web.serve('/rss', rss('The bridge closed.')));
    feeding.begin();
    await elapse(1);
    await elapse(1);
    expect(asked()).toBe(1);
    web.serve('/rss', { status: 500 });
    await elapse(70);
    await expect.poll(asked).toBe(2);
    await elapse(20);
    await expect.poll(asked).toBe(3);
    web.serve('/rss', rss('The bridge opened again.'));
    await elapse(60);
    await expect.poll(asked).toBe(4);
    await elapse(1);
    expect(logged).toEqual([
      { feed, added: 1, changed: 0, message: 'A feed has brought articles.' },
      { feed, code: 'server', detail: '500', message: 'A feed cannot be fetched.' },
      { feed, message: 'A feed can be fetched again.' },
      { feed, added: 0, changed: 1, message: 'A feed has brought articles.' },
    ]);
  });

  it('lets another process fetch, and looks again', async () => {
    await writeFile(join(base, 'seeds/a.txt'), 'Text.');
    const lock = await takeStartLock(base, 'feeds', now);
    await open(web.serve('/rss', rss('The bridge closed.')));
    feeding.begin();
    await elapse(1);
    expect(asked()).toBe(0);
    lock.release();
    await elapse(1);
    await expect.poll(asked).toBe(1);
  });

  it('asks for nothing where nothing can be kept', async () => {
    await open(web.serve('/rss', rss('The bridge closed.')), false);
    feeding.begin();
    expect([told, asked()]).toEqual([[], 0]);
  });

  it('ends at once in the middle of an answer, which then counts as not asked for', async () => {
    await writeFile(join(base, 'seeds/a.txt'), 'Text.');
    await open(web.serve('/rss', () => undefined));
    feeding.begin();
    await expect.poll(asked).toBe(1);
    await feeding.close();
    expect(await feeding.conditions()).toMatchObject([{ fault: null, fetchedAt: null, dueAt: null }]);
  });
});
