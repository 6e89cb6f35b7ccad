import { describe, expect, it } from 'vitest';

import { STATE_KEY_LENGTH, stateKey } from '../../../src/command/stores/button-states.ts';
import { memoryButtonStates } from '../../support/memory-button-states.ts';

describe('states of buttons', () => {
  it('have a key that says nothing of them, and the same states the same one', async () => {
    const states = memoryButtonStates();
    const key = await states.put('question=who won');
    expect(key).toMatch(new RegExp(`^[\\w-]{${STATE_KEY_LENGTH}}$`, 'u'));
    expect([await states.put('question=who won'), await stateKey('question=who won')]).toEqual([key, key]);
    expect(await states.put('question=who lost')).not.toBe(key);
    expect(await states.get(key)).toBe('question=who won');
    expect(await states.get('A'.repeat(STATE_KEY_LENGTH))).toBeNull();
  });

  it('give up the one used longest ago', async () => {
    const states = memoryButtonStates(2);
    const [a, b] = [await states.put('a'), await states.put('b')];
    await states.get(a);
    const c = await states.put('c');
    expect(await Promise.all([a, b, c].map((key) => states.get(key)))).toEqual(['a', null, 'c']);
  });
});
