import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { examineFeeds } from '../../../src/compose/doctor/examine-feeds.ts';
import { fetchOnce } from '../../../src/compose/feeds/fetch-once.ts';
import { readConfig } from '../../../src/config.ts';
import { LoopbackWeb } from '../../support/loopback-web.ts';

const NOW = new Date('2024-03-02T10:00:00Z');
const LATER = new Date('2024-03-02T12:00:00Z');
const RSS =
  '<rss version="2.0"><channel><title>G</title><item><guid>g1</guid><description>Text.</description></item></channel></rss>';

let web: LoopbackWeb;
let root: string;

beforeEach(async () => {
  web = await LoopbackWeb.open();
  root = await mkdtemp(join(tmpdir(), 'dateline-feeds-doctor-'));
});

afterEach(async () => {
  await web.close();
  await rm(root, { recursive: true, force: true });
});

const config = (): ReturnType<typeof readConfig> =>
  readConfig({ DATELINE_DATA: join(root, 'data'), DATELINE_FEEDS: join(root, 'list'), DATELINE_FEEDS_PRIVATE: 'yes' });
const fetchAt = (now: Date): Promise<number> =>
  fetchOnce({ config: config(), which: 'all', version: '1.0.0', now: () => now, writeLine: () => undefined });

describe('dateline doctor on feeds', () => {
  it('has nothing to say where there are none, and says how they fare where there are', async () => {
    expect(await examineFeeds(readConfig({}), () => NOW)).toEqual([]);
    await writeFile(join(root, 'list'), web.serve('/rss', RSS));
    expect(await examineFeeds(config(), () => NOW)).toEqual([{ ok: true, text: 'Feeds: 1, with 0 items kept.' }]);
    await fetchAt(NOW);
    expect(await examineFeeds(config(), () => NOW)).toEqual([{ ok: true, text: 'Feeds: 1, with 1 item kept.' }]);
  });

  it('takes a fault that may pass for none to mend until it has lasted a day', async () => {
    await writeFile(join(root, 'list'), web.serve('/rss?key=secret', RSS));
    await fetchAt(NOW);
    web.serve('/rss?key=secret', { status: 500 });
    await fetchAt(LATER);
    const name = `127.0.0.1:${web.port}/rss`;
    const all = { ok: true, text: 'Feeds: 1, with 1 item kept; 1 cannot be fetched.' };
    expect(await examineFeeds(config(), () => LATER)).toEqual([
      all,
      { ok: true, text: `${name}: its server has a fault (500). It is tried again by itself.` },
    ]);
    expect(await examineFeeds(config(), () => new Date('2024-03-03T12:00:00Z'))).toEqual([
      all,
      { ok: false, text: `${name}: its server has a fault (500).`, advice: 'It is tried again by itself.' },
    ]);
  });

  it('says what to do about the others, and about the list', async () => {
    await writeFile(join(root, 'list'), web.serve('/rss', { status: 404 }));
    await fetchAt(NOW);
    expect((await examineFeeds(config(), () => NOW))[1]).toMatchObject({
      ok: false,
      advice: 'Look its new address up and put that into the list.',
    });
    await writeFile(join(root, 'list'), '\nnowhere\n');
    expect(await examineFeeds(config(), () => NOW)).toMatchObject([
      {
        ok: false,
        text: expect.stringContaining('list:2:') as string,
        advice: expect.stringContaining('OPML') as string,
      },
    ]);
  });
});
