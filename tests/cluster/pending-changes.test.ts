import { expect, it } from 'vitest';

import type { EditionRecord } from '../../src/cluster/generation.ts';
import { PendingChanges } from '../../src/cluster/publish/pending-changes.ts';
import type { Since } from '../../src/cluster/publish/publish.ts';
import { SearchUnreachableError } from '../../src/errors.ts';

/** Writes once. @returns What the writer was told. */
async function told(pending: PendingChanges, id: string, meanwhile: () => void = () => {}): Promise<Since | null> {
  let since: Since | null = null;
  await pending.write(async (given) => {
    since = given;
    meanwhile();
    return { id } as EditionRecord;
  });
  return since;
}

it('knows what changed since it wrote, and before that nothing', async () => {
  const pending = new PendingChanges();
  pending.add(new Set(['a']));
  expect(await told(pending, 'first', () => pending.add(new Set(['b'])))).toBeNull();
  // What came while it was written is left to the next time.
  expect(pending.ids).toEqual(new Set(['b']));
  pending.add(new Set(['c']));
  expect(await told(pending, 'second')).toEqual({ generation: 'first', ids: new Set(['b', 'c']) });
  expect(await told(pending, 'second')).toEqual({ generation: 'second', ids: new Set() });
});

it('keeps what could not be written', async () => {
  const pending = new PendingChanges();
  await told(pending, 'first');
  pending.add(new Set(['a']));
  const failing = pending.write(() => {
    pending.add(new Set(['b']));
    return Promise.reject(new SearchUnreachableError('away'));
  });
  await expect(failing).rejects.toThrow('away');
  expect(await told(pending, 'second')).toEqual({ generation: 'first', ids: new Set(['a', 'b']) });
});

it('knows nothing once it is told that anything may have changed', async () => {
  const pending = new PendingChanges();
  await told(pending, 'first');
  pending.add(null);
  pending.add(new Set(['a']));
  expect(await told(pending, 'second', () => pending.add(null))).toBeNull();
  expect(pending.ids).toBeNull();
  expect(await told(pending, 'third')).toBeNull();
  expect(await told(pending, 'third')).toEqual({ generation: 'third', ids: new Set() });
});
