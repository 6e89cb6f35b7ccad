import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';

import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import {
  type InstalledProgram,
  installProgram,
  type RunningProgram,
  startProgram,
} from '../support/installed-program.ts';

/** What a start is given to find out that it cannot go on, milliseconds. */
const END_MS = 30_000;

let program: InstalledProgram;
let running: RunningProgram | undefined;
let silent: Server;
beforeAll(async () => {
  program = await installProgram();
  // Takes connections, and says nothing.
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterEach(() => running?.kill());
afterAll(async () => {
  silent.close();
  await program.remove();
});

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs `start` until it ends by itself. */
const startThatEnds = (env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve) => {
    const args = [join(program.folder, 'dist/src/main.js'), 'start'];
    const settings = { DATELINE_PORT: '0', LOG_LEVEL: 'silent', ...env };
    execFile(process.execPath, args, { cwd: program.folder, env: settings, timeout: END_MS }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: `${out}${err}` }),
    );
  });
const dataFolder = (name: string): { readonly folder: string; readonly file: string } => {
  const folder = join(program.folder, name);
  mkdirSync(folder, { recursive: true });
  return { folder, file: join(folder, 'dateline.sqlite') };
};
const token = { DISCORD_TOKEN: 'abc.def.ghi' };

describe('02-start-hangs-when-database-fails: start ends', () => {
  it('with 78 where the database is damaged, and names what to put back', async () => {
    const { folder, file } = dataFolder('damaged');
    writeFileSync(file, 'hello world, not a database at all');
    const { code, said } = await startThatEnds({ ...token, DATELINE_DATA: folder });
    expect([code, said]).toEqual([78, expect.stringContaining('Put a copy in its place')]);
  });

  it.each([
    ['is not there', () => 'postgres://u:p-secret@127.0.0.1:1/db'],
    ['says nothing', () => `postgres://u:p-secret@127.0.0.1:${(silent.address() as AddressInfo).port}/db`],
  ])('with 75 where the database server %s, without its password', async (_, url) => {
    const { folder } = dataFolder('postgres');
    const { code, said } = await startThatEnds({ ...token, DATELINE_DATA: folder, DATABASE_URL: url() });
    expect([code, said.includes('p-secret')]).toEqual([75, false]);
  });

  it('with 78 where no binary of SQLite fits the machine, and says what to do', async () => {
    const { folder } = dataFolder('unloadable');
    // What the loader takes for the machine's processor: none that a binary is shipped for.
    const { code, said } = await startThatEnds({ ...token, DATELINE_DATA: folder, npm_config_arch: 'pdp11' });
    expect([code, said]).toEqual([78, expect.stringMatching(/run "npm ci" again on this machine.*DATABASE_URL/u)]);
  });

  it('with 66 where the archive is not there', async () => {
    const { code } = await startThatEnds({ ...token, DATELINE_SEEDS: join(program.folder, 'nowhere') });
    expect(code).toBe(66);
  });
});

it('15-older-build-opens-newer-database: start ends with 78', async () => {
  const { folder, file } = dataFolder('newer');
  const later = new DatabaseSync(file);
  later.exec(
    "create table kysely_migration (name text, timestamp text); insert into kysely_migration values ('0099-x', '')",
  );
  later.close();
  const { code, said } = await startThatEnds({ ...token, DATELINE_DATA: folder });
  expect([code, said]).toEqual([78, expect.stringContaining(`${file}.before-0099-x`)]);
});

it('11-two-processes-on-one-data-folder: the second start says so and ends with 75; after a kill the next one runs', async () => {
  const { folder } = dataFolder('two');
  const env = { DATELINE_PORT: '0', DATELINE_DATA: folder };
  const command = [process.execPath, join(program.folder, 'dist/src/main.js'), 'start'];
  running = await startProgram(command, { cwd: program.folder, env });
  const { code, said } = await startThatEnds(env);
  expect([code, said]).toEqual([75, expect.stringContaining(`process ${running.pid} `)]);
  running.kill();
  await running.ended(END_MS);
  running = await startProgram(command, { cwd: program.folder, env });
  process.kill(running.pid, 'SIGTERM');
  expect(await running.ended(END_MS)).toEqual([0, null]);
});
