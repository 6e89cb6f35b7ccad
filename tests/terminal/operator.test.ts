import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.ts';
import { checkData, exportData, importData } from '../../src/compose/data.ts';
import { openTerminal } from '../../src/compose/open-terminal.ts';
import { databaseLocation, openTerminalStores } from '../../src/compose/stores.ts';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';
import { runCommandLine } from '../../src/terminal/command-line.ts';
import type { OperatorCommands } from '../../src/terminal/operator-commands.ts';
import { english } from '../../src/texts/en/english.ts';
import { IDLE_OPERATOR } from '../support/idle-operator.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const progress = { show: () => {}, end: () => {} };

const NOW = new Date('2024-04-10T09:00:00Z');

let town: TownArchive;
beforeAll(async () => {
  town = await makeTownArchive();
});
afterAll(() => town.dispose());

/** Runs a command line; gives its exit code and all that it wrote. */
async function run(
  argv: readonly string[],
  operator: Partial<OperatorCommands> = {},
  dataFolder = town.dataFolder,
): Promise<[number, string]> {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const config = readConfig({ DATELINE_DATA: dataFolder });
  const code = await runCommandLine(argv, {
    version: '0',
    commands,
    texts: english,
    style: { width: 200, colour: false },
    write,
    writeError: write,
    open: () => openTerminal({ config, folder: town.folder, now: () => NOW, log, progress }),
    operator: { ...IDLE_OPERATOR, ...operator },
  });
  return [code, written];
}

/** What the commands about what is kept take, and what they say. */
const dataSettings = (dataFolder: string) => {
  const lines: string[] = [];
  const config = readConfig({ DATELINE_DATA: dataFolder });
  return { lines, config, now: () => NOW, writeLine: (line: string) => void lines.push(line) };
};

describe('the operator’s terminal', () => {
  it('takes what is kept from one data folder to another, in a file for the operator alone', async () => {
    const kept = await mkdtemp(join(tmpdir(), 'dateline-kept-'));
    const from = dataSettings(town.dataFolder);
    const to = dataSettings(join(kept, 'other'));
    const data = (settings: typeof from): Partial<OperatorCommands> => ({
      exportData: (file) => exportData(file, settings),
      importData: (file) => importData(file, settings),
      checkData: () => checkData(settings),
    });
    try {
      const file = join(kept, 'kept.jsonl');
      await run(['archive-admin', 'alias-add', '--word', 'EU', '--meaning', 'European Union']);
      expect((await run(['data', 'export', file], data(from)))[0]).toBe(0);
      expect(from.lines.join()).toMatch(/\d+ rows written to/u);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await run(['data', 'export', file], data(from))).toEqual([2, expect.stringContaining('already')]);
      expect(await run(['data', 'check'], data(to))).toEqual([0, '']);
      expect(await run(['data', 'import', file], data(to))).toEqual([0, '']);
      expect(await run(['data', 'check'], data(to))).toEqual([0, '']);
      expect(to.lines.join('\n')).toMatch(/no database yet[^]*rows put in; 0 were here already[^]*is whole: \d+ rows/u);
      await run(['data', 'export'], data(from));
      expect(from.lines).toContainEqual(expect.stringContaining('"table":"aliases"'));
      expect(await run(['data', 'import', join(kept, 'none')], data(to))).toEqual([
        2,
        expect.stringContaining('ENOENT'),
      ]);
    } finally {
      await rm(kept, { recursive: true, force: true });
    }
  });

  it('hides an article everywhere, and brings it back', async () => {
    const question = ['ask', 'why was the Harbour bridge closed'];
    expect((await run(question))[1]).toContain('cracks');
    expect(await run(['archive-admin', 'hide', 'closed'])).toEqual([0, expect.stringContaining('Hidden')]);
    expect((await run(question))[1]).not.toContain('cracks');
    expect((await run(['archive-admin', 'status']))[1]).toMatch(/1 article hidden here[^]*hide · closed/u);
    expect(await run(['archive-admin', 'unhide', 'closed'])).toEqual([
      0,
      expect.stringContaining('Back in the answers'),
    ]);
    expect((await run(question))[1]).toContain('cracks');
  });

  it('adds an alias for every server, and sees file names and the doctor', async () => {
    await run(['archive-admin', 'alias-add', '--word', 'EU', '--meaning', 'European Union']);
    expect((await run(['ask', 'what did the EU open in Ellin']))[1]).toContain('grain market');
    expect((await run(['archive-admin', 'status']))[1]).toContain(town.folder);
    expect((await run(['archive-admin', 'doctor']))[1]).toContain('Not on Discord');
    expect(await run(['archive-admin', 'reindex'])).toEqual([0, expect.stringContaining('read again')]);
  });

  it.each<[argv: string[], said: string]>([
    [['bogus', '--help'], "error: unknown command 'bogus'"],
    [['article', 'bogus', '--help'], "error: unknown command 'bogus'"],
    [['ask', 'why was the Harbour bridge closed', '--page', '99'], '“page” must be a whole number from 1 to'],
    [['ask', 'why was the Harbour bridge closed', '--press', '99'], '“press” must be a whole number from 1 to'],
    [['archive', 'about', '--press', '1'], 'There is no button to press under that.'],
  ])('%j is input to mend', async (argv, said) => {
    expect(await run(argv)).toEqual([2, expect.stringContaining(said)]);
  });

  it.each([['--help'], ['help'], ['ask', '--help'], ['article', '--help']])('%s gives help', async (...argv) => {
    expect(await run(argv)).toEqual([0, expect.stringContaining('Usage: dateline')]);
  });

  it('writes feedback as CSV, and has no pins', async () => {
    const [code, csv] = await run(['archive-admin', 'feedback']);
    expect([code, csv.trim()]).toEqual([0, '\uFEFF"kind","time","member","message","vote","text"'.trim()]);
    expect((await run(['pin', 'list']))[0]).toBe(2);
  });

  it('deletes what is kept about a person, by an id that can be one', async () => {
    const asked: string[] = [];
    const forget: OperatorCommands['forget'] = async ({ user }) => {
      asked.push(user);
      return 0;
    };
    expect(await run(['data', 'delete', '--user', '123456789012345678'], { forget })).toEqual([0, '']);
    expect(await run(['data', 'delete', '--user', 'mona'], { forget })).toEqual([
      2,
      expect.stringContaining('17 to 20'),
    ]);
    expect((await run(['data', 'delete'], { forget }))[0]).toBe(2);
    expect(asked).toEqual(['123456789012345678']);
  });

  it.each([
    [[], { passages: 100_000, growth: [], only: null, folder: null, budgetSeconds: 90, rounds: 1 }],
    [
      ['--passages', '300000', '--budget', '1200', '--rounds', '3', '--folder', 'seeds'],
      { passages: 300_000, growth: [], only: null, folder: 'seeds', budgetSeconds: 1200, rounds: 3 },
    ],
    [
      ['--growth', '10000,1000000'],
      { passages: 100_000, growth: [10_000, 1_000_000], only: null, folder: null, budgetSeconds: 90, rounds: 1 },
    ],
    [['--builds'], { passages: 100_000, growth: [], only: 'builds', folder: null, budgetSeconds: 90, rounds: 1 }],
    [['--questions'], { passages: 100_000, growth: [], only: 'questions', folder: null, budgetSeconds: 90, rounds: 1 }],
  ])('measures as it is told: bench %j', async (options, expected) => {
    const asked: Parameters<OperatorCommands['bench']>[0][] = [];
    const bench: OperatorCommands['bench'] = async (given) => {
      asked.push(given);
      return 0;
    };
    expect(await run(['bench', ...options], { bench })).toEqual([0, '']);
    expect(asked).toEqual([expected]);
  });

  it.each([
    ['--passages', '0'],
    ['--growth', '10000,'],
    ['--growth', 'all'],
    ['--rounds', '1.5'],
    ['--budget', '-1'],
  ])('measures nothing when told %s %s', async (option, value) => {
    expect((await run(['bench', `${option}=${value}`]))[0]).toBe(2);
  });
});

describe('with a data folder that cannot be written to, the terminal', () => {
  it('answers, and refuses what could not be kept', async () => {
    // A folder cannot be made below a file, not even by root.
    const below = join(town.folder, 'market.txt', 'data');
    expect((await run(['ask', 'what did the European Union open in Ellin'], {}, below))[1]).toContain('grain market');
    await expect(run(['archive-admin', 'hide', 'closed'], {}, below)).rejects.toThrow(/nothing was changed/u);
  });

  it('keeps to what moderators said', async () => {
    await run(['archive-admin', 'hide', 'ferry']);
    const location = databaseLocation(readConfig({ DATELINE_DATA: town.dataFolder }));
    const folder = await mkdtemp(join(tmpdir(), 'dateline-copy-'));
    const stores = await openTerminalStores(
      location,
      { folder, isTemporary: true, mayHeal: false, close: async () => {} },
      () => NOW,
    );
    expect(await stores.hidden.in('*')).toEqual(new Set(['ferry']));
    await expect(stores.hidden.unhide('*', 'ferry')).rejects.toThrow(ConfigError);
    await expect(stores.forget('123456789012345678')).rejects.toThrow(ConfigError);
    await stores.close();
    await rm(folder, { recursive: true, force: true });
    await run(['archive-admin', 'unhide', 'ferry']);
  });
});
