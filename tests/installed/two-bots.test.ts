import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { GatewayOpcodes } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { shardOf } from '../../src/discord-facts/shards.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { type InstalledProgram, installProgram } from '../support/installed-program.ts';
import { addServers } from '../support/many-servers.ts';
import { makeDatabase, type OwnDatabase } from '../support/own-database.ts';
import { pinIt } from '../support/pin-it.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const ADDRESS = process.env['DATELINE_TEST_POSTGRES'] ?? '';
const SHARDS = 4;
const ON_EACH = 10;
const LIMIT = 30;

/** A process of the bot's, and what it has logged. */
interface Process {
  readonly child: ChildProcess;
  readonly log: string[];
  readonly said: string[];
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

/** `scripts/test-postgres.sh` starts a server. */
describe.skipIf(ADDRESS === '')('two processes with two shards each, on forty servers', () => {
  let program: InstalledProgram;
  beforeAll(async () => {
    program = await installProgram();
  }, 120_000);
  afterAll(() => program.remove());

  let database: OwnDatabase;
  let town: TownArchive;
  let local: LocalDiscord;
  let servers: string[];
  let bots: Process[];
  let identifies: number;
  beforeEach(async () => {
    database = await makeDatabase(ADDRESS);
    town = await makeTownArchive();
    local = new LocalDiscord({ words: english.playground.discord, shards: SHARDS, maxConcurrency: 2 });
    servers = addServers(local, SHARDS, ON_EACH);
    identifies = 0;
    local.on('heard', (opcode) => (identifies += opcode === GatewayOpcodes.Identify ? 1 : 0));
    await local.start();
    bots = await Promise.all([start('0-1/4'), start('2-3/4')]);
  }, 120_000);
  afterEach(async () => {
    for (const { child } of bots) await end(child, 'SIGKILL');
    await local.stop();
    await town.dispose();
    await database.drop();
  });

  const launch = (shards: string, folder: string): ChildProcess => {
    const env = {
      DISCORD_TOKEN: local.token,
      DISCORD_API_URL: local.api,
      DATELINE_SHARDS: shards,
      DATABASE_URL: database.url,
      DATELINE_SEEDS: town.folder,
      DATELINE_DATA: `${town.dataFolder}-${folder}`,
      DATELINE_MEMBER_LIMIT: String(LIMIT),
      DATELINE_SERVER_LIMIT: '0',
    };
    const main = join(program.folder, 'dist/src/main.js');
    return spawn(process.execPath, [main, 'start'], { cwd: program.folder, env });
  };
  /** Starts the program that was built, and waits until it says that it is on Discord. */
  const start = async (shards: string): Promise<Process> => {
    const child = launch(shards, shards.replaceAll('/', '-'));
    const log: string[] = [];
    const said: string[] = [];
    createInterface({ input: child.stderr! }).on('line', (line) => void log.push(line));
    for await (const line of createInterface({ input: child.stdout! })) {
      said.push(line);
      if (line.startsWith(english.start.invite(''))) return { child, log, said };
    }
    throw new TypeError(`The bot ended before it was up: ${[...said, ...log].join('\n')}`);
  };
  const leads = ({ log }: Process): boolean => log.some((line) => line.includes('This process has the lead.'));
  const registrations = (): number =>
    local.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;
  const edits = (): string[] =>
    local.requests
      .filter(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'))
      .map(({ path }) => path);
  const told = (id: string): number =>
    local.messages('general', undefined, id).filter(({ content }) => content.includes('Drummers')).length;

  it('do everything once: registration, refreshes, watches, limits; and the lead passes on from one that is killed', async () => {
    // In one piece: starting two processes and forty servers takes longer than what is looked at.
    expect([registrations(), identifies]).toEqual([1, SHARDS]);
    expect(bots.map(leads).filter(Boolean).length).toBe(1);
    const elsewhere = bots.filter(({ said }) => said.includes(english.start.registeredElsewhere));
    expect(elsewhere.map(leads)).toEqual([false]);

    // Two of each shard have a pin and a watch.
    const chosen = servers.filter((_, place) => place % ON_EACH < 2);
    expect(chosen.map((id) => shardOf(id, SHARDS))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    for (const id of chosen) {
      await pinIt(local.as('mona', id), { topic: 'Harbour bridge' });
      await local.as('mona', id).slash('watch', { topic: 'Harbour bridge' }, { subcommand: 'topic' });
    }
    // Pins that were made a while ago are refreshed at once.
    await database.run(`update pins set created_at = '2024-01-01T00:00:00.000Z'`);
    await town.write(
      'opened',
      '2024-05-09',
      'Harbour bridge opens again',
      'Drummers were first on the Harbour bridge in Ellin when it opened to carts on Thursday.',
    );
    await expect.poll(() => chosen.map(told), { timeout: 40_000 }).toEqual(chosen.map(() => 1));
    await expect.poll(() => edits().length, { timeout: 40_000 }).toBe(chosen.length);
    expect(new Set(edits()).size).toBe(chosen.length);

    // One member asks on servers of both at once.
    const calls = await Promise.all(
      Array.from({ length: 2 * LIMIT }, (_, place) =>
        local.as('nick', servers[(place * 7) % servers.length]).slash('archive', {}, { subcommand: 'about' }),
      ),
    );
    const refused = calls.filter(
      ({ message }) => message?.content.includes('a lot of questions at once') ?? false,
    ).length;
    expect(2 * LIMIT - refused).toBeGreaterThanOrEqual(LIMIT);
    // A bucket fills while they are answered.
    expect(2 * LIMIT - refused).toBeLessThanOrEqual(LIMIT + 5);

    const leading = bots.find(leads)!;
    const other = bots.find((bot) => bot !== leading)!;
    const killed = performance.now();
    await end(leading.child, 'SIGKILL');
    await expect.poll(() => leads(other), { timeout: 20_000, interval: 100 }).toBe(true);
    expect(performance.now() - killed).toBeLessThan(15_000);
    // The one that leads now looks at the commands, and changes none.
    await expect
      .poll(() => [registrations(), chosen.map(told), edits().length])
      .toEqual([1, chosen.map(() => 1), chosen.length]);
    const again = await start(leading === bots[0] ? '0-1/4' : '2-3/4');
    bots = [other, again];
    expect([leads(again), registrations()]).toEqual([false, 1]);
    for (const id of chosen) {
      const { message } = await local.as('alice', id).slash('ask', { question: 'why was the Harbour bridge closed' });
      expect(message?.content).toContain('cracks');
    }
    expect([chosen.map(told), edits().length]).toEqual([chosen.map(() => 1), chosen.length]);
  }, 240_000);

  it('leave no shard to two: a third process that wants one of theirs ends with 75 and says why', async () => {
    const third = launch('1/4', 'third');
    const exited = once(third, 'exit');
    const errors: string[] = [];
    createInterface({ input: third.stderr! }).on('line', (line) => void errors.push(line));
    expect((await exited)[0]).toBe(75);
    expect(errors.join('\n')).toContain('has shard 1 of 4');
    expect(identifies).toBe(SHARDS);
  }, 120_000);

  it('go on without each other: one whose shard is closed for good ends with 69 and the reason', async () => {
    const [, second] = bots as [Process, Process];
    const exited = once(second.child, 'exit');
    local.closeShard(2, 4011);
    expect((await exited)[0]).toBe(69);
    expect(second.log.join('\n')).toContain('4011');
    const answer = await local.as('alice', servers[0]).slash('ask', { question: 'why was the Harbour bridge closed' });
    expect(answer.message?.content).toContain('cracks');
  }, 120_000);
});
