import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILT_HASH, hashCode, snapshotKey } from '../../../src/archive/snapshot/snapshot-key.ts';
import { parseRecordFields } from '../../../src/corpus/written-fields.ts';

it('names an engine, the fields of records and the code', () => {
  const fields = parseRecordFields('title=headline')!;
  const keys = [snapshotKey('one', undefined), snapshotKey('two', undefined), snapshotKey('one', fields)];
  expect(new Set(keys).size).toBe(3);
  expect(snapshotKey('one', undefined)).toBe(keys[0]);
  expect(hashCode()).toMatch(/^[0-9a-f]{32}$/u);
});

it('hashes code as it was written anew each time, and as it was compiled at the build', async () => {
  // Beside the sources nothing is kept: they change.
  expect(existsSync(BUILT_HASH)).toBe(false);
  const built = new URL('../../../dist/src/archive/snapshot/', import.meta.url);
  const compiled = (await import(new URL('snapshot-key.js', built).href)) as { hashCode: () => string };
  expect(readFileSync(new URL('code-hash.txt', built), 'utf8')).toBe(compiled.hashCode());
});
