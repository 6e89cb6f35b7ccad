import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { launch } from '../support/bot-processes.ts';
import { type InstalledProgram, installProgram } from '../support/installed-program.ts';
import { expectAllOnce, SHARDS, startTwoBots, type TwoBots } from '../support/two-bots.ts';

const ADDRESS = process.env['DATELINE_TEST_POSTGRES'] ?? '';

/** `scripts/test-postgres.sh` starts a server. */
describe.skipIf(ADDRESS === '')('two processes with two shards each, on forty servers', () => {
  let program: InstalledProgram;
  beforeAll(async () => {
    program = await installProgram();
  }, 120_000);
  afterAll(() => program.remove());

  let two: TwoBots;
  beforeEach(async () => {
    two = await startTwoBots(program, ADDRESS, async ({ town }) => ({
      settings: { DATELINE_SEEDS: town.folder },
      close: async () => {},
    }));
  }, 120_000);
  afterEach(() => two.close());

  it('do everything once: registration, refreshes, watches, limits; and the lead passes on from one that is killed', async () => {
    expect(await expectAllOnce(two)).toBeLessThan(15_000);
  }, 240_000);

  it('leave no shard to two: a third process that wants one of theirs ends with 75 and says why', async () => {
    const third = launch(program, two.settingsOf('1/4'));
    const exited = once(third, 'exit');
    const errors: string[] = [];
    createInterface({ input: third.stderr! }).on('line', (line) => void errors.push(line));
    expect((await exited)[0]).toBe(75);
    expect(errors.join('\n')).toContain('has shard 1 of 4');
    expect(two.deeds.identifies()).toBe(SHARDS);
  }, 120_000);

  it('go on without each other: one whose shard is closed for good ends with 69 and the reason', async () => {
    const [, second] = two.bots;
    const exited = once(second.child, 'exit');
    two.local.closeShard(2, 4011);
    expect((await exited)[0]).toBe(69);
    expect(second.log.join('\n')).toContain('4011');
    const asked = { question: 'why was the Harbour bridge closed' };
    const answer = await two.local.as('alice', two.servers[0]).slash('ask', asked);
    expect(answer.message?.content).toContain('cracks');
  }, 120_000);
});
