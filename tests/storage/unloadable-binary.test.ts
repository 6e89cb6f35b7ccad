import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { ConfigError } from '../../src/errors.ts';
import { openStores } from '../../src/storage/open-stores.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-unloadable-'));
  // What the loader takes for the machine's processor: none that a binary is shipped for.
  process.env['npm_config_arch'] = 'pdp11';
});
afterAll(() => {
  delete process.env['npm_config_arch'];
  rmSync(folder, { recursive: true, force: true });
});

it('says what to do where no binary of SQLite fits the machine', async () => {
  const opening = openStores({ file: join(folder, 'data.sqlite'), url: null }, () => new Date('2024-03-01'));
  await expect(opening).rejects.toThrow(ConfigError);
  await expect(opening).rejects.toThrow(/run "npm ci" again on this machine.*DATABASE_URL/u);
});
