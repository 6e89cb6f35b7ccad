import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { collectGarbage } from '../../../../src/archive/snapshot/update/collect-garbage.ts';

describe('collecting garbage', () => {
  it('lets go at once of what nothing refers to, however often it is asked', async () => {
    for (let round = 0; round < 3; round++) {
      const held = new WeakRef({ round });
      // What was made in a turn of the loop is kept until its end.
      await setImmediate();
      collectGarbage();
      expect(held.deref()).toBeUndefined();
    }
  });

  it('leaves V8 as it was', () => {
    collectGarbage();
    expect(runInNewContext('typeof gc')).toBe('undefined');
  });
});
