import { expect, it } from 'vitest';
import { hashCode, snapshotKey } from '../../../src/archive/snapshot/snapshot-key.ts';
import { parseRecordFields } from '../../../src/corpus/written-fields.ts';

it('names an engine, the fields of records and the code', () => {
  const fields = parseRecordFields('title=headline')!;
  const keys = [snapshotKey('one', undefined), snapshotKey('two', undefined), snapshotKey('one', fields)];
  expect(new Set(keys).size).toBe(3);
  expect(snapshotKey('one', undefined)).toBe(keys[0]);
  expect(hashCode()).toMatch(/^[0-9a-f]{32}$/u);
});
