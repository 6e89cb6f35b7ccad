import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Stores } from '../../src/command/stores/stores.ts';
import { ConfigError } from '../../src/errors.ts';
import { copyDatabase } from '../../src/storage/copy-database.ts';
import { openStores } from '../../src/storage/open-stores.ts';

const AT = new Date('2024-03-01T10:00:00Z');

describe('a copy of a database', () => {
  let folder: string;
  const open = (name: string): Promise<Stores> => openStores({ file: join(folder, name), url: null }, () => AT);
  const copied = async (): Promise<ReadonlySet<string>> => {
    const copy = await open('copy.sqlite');
    const hidden = await copy.hidden.in('g');
    await copy.close();
    return hidden;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-copied-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(['open', 'closed'])('holds every row, with the database %s', async (state) => {
    const stores = await open('data.sqlite');
    await stores.hidden.hide('g', 'a', 'mona', AT);
    if (state === 'closed') await stores.close();
    expect(await copyDatabase(join(folder, 'data.sqlite'), join(folder, 'copy.sqlite'))).toBe(true);
    expect(await copied()).toEqual(new Set(['a']));
    if (state === 'open') await stores.close();
  });

  it('is none where there is no database', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await copyDatabase(join(folder, 'data.sqlite'), join(folder, 'copy.sqlite'))).toBe(false);
    expect(await copyDatabase(join(folder, 'file/data.sqlite'), join(folder, 'copy.sqlite'))).toBe(false);
  });

  it('is refused of what is no database', async () => {
    await writeFile(join(folder, 'data.sqlite'), 'words '.repeat(200));
    const copying = copyDatabase(join(folder, 'data.sqlite'), join(folder, 'copy.sqlite'));
    await expect(copying).rejects.toThrow(ConfigError);
  });
});
