import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { start } from '../../src/compose/start.ts';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';
import { english } from '../../src/texts/en/english.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

let town: TownArchive;
let temporary: string;
const lines = new PassThrough({ encoding: 'utf8' });
const log = new PassThrough({ encoding: 'utf8' });

const run = (env: Record<string, string>): Promise<number> =>
  start({
    config: readConfig({ DATELINE_DATA: town.dataFolder, DATELINE_PORT: '0', ...env }),
    folder: town.folder,
    now: () => new Date('2024-04-10T09:00:00Z'),
    log: pino({ level: 'warn' }, log),
    writeLine: (line) => void lines.write(line),
    progress: { show: () => {}, end: () => {} },
    input: new PassThrough() as unknown as NodeJS.ReadStream,
    output: new PassThrough() as unknown as NodeJS.WriteStream,
    version: '0.0.0',
    exit: () => {},
  });

beforeEach(async () => {
  town = await makeTownArchive();
  // A folder cannot be made below a file, not even by root.
  await writeFile(town.dataFolder, '');
  temporary = `${town.dataFolder}-temporary`;
  await mkdir(temporary);
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await town.dispose();
});

it('the local Discord starts without a folder to write to, says so once, and leaves nothing behind', async () => {
  const code = run({});
  for (let line = ''; line !== english.start.stayingUp; [line = ''] = (await once(lines, 'data')) as string[]);
  expect((await readdir(temporary)).filter((name) => name.startsWith('dateline-'))).toHaveLength(1);
  process.emit('SIGTERM');
  expect(await code).toBe(0);
  expect((await readdir(temporary)).filter((name) => name.startsWith('dateline-'))).toEqual([]);
  expect(String(log.read()).trim().split('\n')).toEqual([expect.stringContaining('DATELINE_DATA')]);
});

it('a bot with a token does not start where it could keep nothing', async () => {
  const started = run({ DISCORD_TOKEN: 'a-token' });
  await expect(started).rejects.toThrow(ConfigError);
  await expect(started).rejects.toThrow(english.start.nowhereToKeep);
});
