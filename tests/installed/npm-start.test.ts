import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import {
  type InstalledProgram,
  installProgram,
  type RunningProgram,
  startProgram,
} from '../support/installed-program.ts';

/** What the bot is given to end in, milliseconds. */
const END_MS = 10_000;

let program: InstalledProgram;
beforeAll(async () => {
  program = await installProgram();
});
afterAll(() => program.remove());

// Windows has no such signals: it ends npm and its console as one.
describe.skipIf(process.platform === 'win32')('18-stopping-npm-start-leaves-the-bot-running', () => {
  let npm: RunningProgram;
  beforeEach(async () => {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, DATELINE_PORT: '0', DATELINE_DATA: join(program.folder, 'data') };
    npm = await startProgram(['npm', 'start'], { cwd: program.folder, env });
  });
  afterEach(() => npm.kill());

  it.each([
    ['npm alone is sent SIGTERM', 'SIGTERM', 1],
    ['npm alone is sent SIGINT', 'SIGINT', 1],
    ['Ctrl-C reaches the bot twice, from the terminal and from npm', 'SIGINT', -1],
  ] as const)('npm start ends the bot in good order when %s', async (_, signal, group) => {
    process.kill(group * npm.pid, signal);
    expect(await npm.ended(END_MS)).toEqual([0, null]);
    expect(npm.output()).toContain(english.start.stopping);
  });
});
