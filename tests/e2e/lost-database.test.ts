import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Log } from '../../src/command/ports/log.ts';
import type { Timer } from '../../src/command/ports/timer.ts';
import type { PersonName } from '../../src/local-discord/guild/residents.ts';
import { english } from '../../src/texts/en/english.ts';
import { CutLine } from '../support/cut-line.ts';
import { messageOf, told } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const ADDRESS = process.env['DATELINE_TEST_POSTGRES'];
const CLOSED = 'why was the Harbour bridge closed';

/** The machine's: a server that hangs takes real time. */
const timer: Timer = (milliseconds, run) => {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
};

/** `scripts/test-postgres.sh` starts a server. */
describe.skipIf(ADDRESS === undefined)('a PostgreSQL that is lost while the bot runs', () => {
  let town: TownArchive;
  beforeAll(async () => {
    town = await makeTownArchive();
  });
  afterAll(() => town.dispose());

  let line: CutLine;
  let live: RealBot;
  let said: string[];
  let minute = 0;
  beforeEach(async () => {
    const url = new URL(ADDRESS ?? '');
    line = new CutLine({ host: url.hostname, port: Number(url.port) });
    url.port = String(await line.open());
    said = [];
    minute = 0;
    const note = (_: object, message: string): void => void said.push(message);
    const databaseLog: Log = { debug: () => {}, info: note, warn: note, error: note };
    const now = (): Date => new Date(Date.UTC(2024, 3, 10, 12, minute));
    live = await startRealBot(town.folder, { now, databaseUrl: url.href, databaseLog, timer });
  });
  afterEach(async () => {
    await live.stop();
    line.close();
  });

  const ask = () => live.local.as('alice').slash('ask', { question: CLOSED });
  const tune = (subcommand: string, options: Record<string, string> = {}) =>
    live.local.as('mona').slash('archive-admin', options, { subcommand, channel: 'mod-log' });
  const LOST = 'The database cannot be used now; questions are answered without it.';

  it.each(['cut', 'die'] as const)(
    'because its line does %s: questions are answered, all else says why, and it heals by itself',
    async (loss) => {
      await tune('hide', { title: 'repair' });
      const answer = messageOf(await ask());
      expect(answer.content).toContain('cracks');
      const vote = async (name: PersonName): Promise<string> => told(await live.local.as(name).press(answer, '👍'));
      line[loss]();
      expect(await vote('alice')).toBe(english.discord.cannotReach);
      const blind = messageOf(await ask());
      expect(blind.content).toContain('cracks');
      // What was hidden stays so.
      expect(blind.content).not.toContain('nine million');
      expect(told(await tune('unhide', { title: 'repair' }))).toBe(english.discord.cannotReach);
      expect(told(await tune('status'))).toContain('cannot be reached');
      expect(await live.stores.fault()).toMatchObject({ isReached: false });
      expect(said).toEqual([LOST]);
      minute = 2;
      await vote('nick');
      expect(said).toEqual([LOST, LOST]);
      line.mend();
      await expect
        .poll(() => vote('nick'), { timeout: 15_000, interval: 300 })
        .toBe(english.feedback.voted('up', 1, 0));
      expect(told(await tune('status'))).not.toContain('cannot be reached');
      expect(said).toEqual([LOST, LOST, 'The database is back.']);
      expect(told(await tune('unhide', { title: 'repair' }))).toContain('Back in the answers');
      expect(live.logged.filter(({ level }) => level === 'error')).toEqual([]);
    },
    60_000,
  );
});
