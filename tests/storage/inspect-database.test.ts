import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { inspectDatabase } from '../../src/storage/inspect-database.ts';
import { MIGRATIONS } from '../../src/storage/migrations.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { keepSomething } from './kept-rows.ts';

const NOW = new Date('2024-03-05T10:00:00Z');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-inspect-'));
  file = join(folder, 'dateline.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const inspect = () => inspectDatabase({ file, url: null });
async function make(): Promise<void> {
  const stores = await openStores({ file, url: null }, () => NOW);
  await keepSomething(stores);
  await stores.close();
}

describe('a look at the database', () => {
  it('makes none where there is none', async () => {
    expect(await inspect()).toMatchObject({ exists: false, faults: [] });
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('finds one that is whole, and changes nothing', async () => {
    await make();
    const before = readFileSync(file);
    const schema = Object.keys(MIGRATIONS).toSorted().at(-1);
    expect(await inspect()).toMatchObject({ exists: true, schema, age: 'current', faults: [], isOpenToOthers: false });
    expect((await inspect()).rows).toBeGreaterThan(9);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'is no database',
      () => writeFileSync(file, 'something else altogether, and long enough to tell'),
      /not a database/u,
    ],
    [
      'is damaged in the middle',
      () => writeFileSync(file, readFileSync(file).fill(0x53, 4096 * 3, 4096 * 6)),
      /page|row|index|malformed|btree/iu,
    ],
    ['has a setting that cannot be read', () => change("update guild_defaults set value = '{'"), /damaged value/u],
    [
      'has a past of a pin that is gone',
      () => change('pragma foreign_keys = off; delete from pins'),
      /refer to rows that are gone/u,
    ],
  ])('finds one that %s', async (_, damage, told) => {
    await make();
    damage();
    expect((await inspect()).faults.join('\n')).toMatch(told);
  });

  it('finds one that a newer version has changed, and one that others may read', async () => {
    await make();
    change("insert into kysely_migration values ('9999-later', 'now')");
    chmodSync(file, 0o644);
    expect(await inspect()).toMatchObject({ age: 'newer', schema: '9999-later', isOpenToOthers: true });
  });
});

function change(statement: string): void {
  const sqlite = new DatabaseSync(file);
  sqlite.exec(statement);
  sqlite.close();
}
