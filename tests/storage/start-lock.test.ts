import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { UnavailableError } from '../../src/errors.ts';
import { takeStartLock } from '../../src/storage/start-lock.ts';

const AT = new Date('2024-03-01T10:00:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const take = (role: 'bot' | 'playground' = 'bot') => takeStartLock(folder, role, AT);

describe('11-two-processes-on-one-data-folder: a data folder', () => {
  it('is for one bot, and the second names the first', async () => {
    const first = await take();
    await expect(take()).rejects.toThrow(UnavailableError);
    await expect(take()).rejects.toThrow(new RegExp(`process ${process.pid} on .*2024-03-01T10:00`, 'u'));
    const other = await take('playground');
    first.release();
    (await take()).release();
    other.release();
  });

  it('is free again after a process was killed', async () => {
    const script = `
      const { DatabaseSync } = require('@photostructure/sqlite');
      globalThis.held = new DatabaseSync(${JSON.stringify(join(folder, 'bot.lock'))});
      held.exec('begin exclusive');
      console.log('held');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    await expect(take()).rejects.toThrow(/Another Dateline is running/u);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    (await take()).release();
  });
});
