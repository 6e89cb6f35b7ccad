import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { News } from '../../../src/command/ports/peers.ts';
import { joinPeers } from '../../../src/storage/peers/postgres-peers.ts';
import { english } from '../../../src/texts/en/english.ts';
import { end, type StartedProcess, startProcess } from '../../support/bot-processes.ts';
import { type InstalledProgram, installProgram } from '../../support/installed-program.ts';
import { expectAllOnce, startTwoBots, type TwoBots } from '../../support/two-bots.ts';
import { freshPrefix, NODES } from './live-cluster.ts';

const ignore = (): void => {};
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const ADDRESS = process.env['DATELINE_TEST_POSTGRES'] ?? '';

/** `scripts/cluster/test.sh` starts a PostgreSQL too, where there is one. */
describe.skipIf(ADDRESS === '')('an indexer, and two bots that have nothing but the cluster and a PostgreSQL', () => {
  let program: InstalledProgram;
  beforeAll(async () => {
    program = await installProgram();
  }, 120_000);
  afterAll(() => program.remove());

  let two: TwoBots;
  let indexer: StartedProcess;
  beforeEach(async () => {
    two = await startTwoBots(program, ADDRESS, async ({ town, settings }) => {
      const search = { DATELINE_SEARCH_URL: NODES.join(','), DATELINE_SEARCH_PREFIX: freshPrefix() };
      // It has the bots' token and database too, as processes that share one file of settings have.
      const own = {
        DATELINE_ROLE: 'indexer',
        DATELINE_SEEDS: town.folder,
        DATELINE_DATA: `${town.dataFolder}-indexer`,
      };
      indexer = await startProcess(program, { ...settings, ...search, ...own }, english.start.indexerRuns);
      return {
        settings: { ...search, DATELINE_ROLE: 'bot', DATELINE_SEEDS: `${town.folder}-nowhere` },
        close: () => end(indexer.child, 'SIGTERM'),
      };
    });
  });
  afterEach(() => two.close());

  it('do everything once, answer what the indexer reads, and pass the lead on', async () => {
    expect(await expectAllOnce(two)).toBeLessThan(15_000);
    const heard: News[] = [];
    const peers = await joinPeers(two.database.url, [], SILENT);
    peers.onNews((news) => void heard.push(news));
    await two.town.write('parade', '2024-04-09', 'Parade on the Harbour bridge', 'Drummers led the parade again.');
    // The indexer, which is none of them, tells of what it shows and hides.
    await expect.poll(() => heard, { timeout: 60_000 }).toContain('edition');
    await peers.close();
    // Without it they answer from what is written.
    await end(indexer.child, 'SIGKILL');
    const asked = { question: 'who was first on the Harbour bridge' };
    for (const id of [two.servers[0], two.servers.at(-1)])
      expect((await two.local.as('alice', id).slash('ask', asked)).message?.content).toContain('Drummers');
  }, 300_000);
});
