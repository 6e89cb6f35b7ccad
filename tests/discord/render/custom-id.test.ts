import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { memoryButtonStates } from '../../support/memory-button-states.ts';
import { decodeCustomId, encodeCustomId } from '../../../src/discord/render/custom-id.ts';

const HEAD = '1:ask:page:question=';
const stateOf = (length: number): { question: string } => ({ question: 'q'.repeat(length - HEAD.length) });

describe('a custom id', () => {
  it.each([
    [99, true],
    [100, true],
    [101, false],
  ])('of %s characters carries its state itself: %s', async (length, inline) => {
    const id = await encodeCustomId({ command: 'ask', action: 'page', state: stateOf(length) }, memoryButtonStates());
    expect(id.length).toBeLessThanOrEqual(100);
    expect(id).toMatch(inline ? /^1:ask:page:question=q+$/u : /^1:ask:page:#[\w-]{16}$/u);
  });

  it('brings back any state, as text', async () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer(), fc.boolean());
    const state = fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/u), value, { noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(state, fc.integer({ min: 0, max: 24 }), async (given, copy) => {
        const states = memoryButtonStates();
        const id = await encodeCustomId({ command: 'Pin as summary', action: 'go', state: given }, states, copy);
        expect(id.length).toBeLessThanOrEqual(100);
        const text = Object.fromEntries(Object.entries(given).map(([name, each]) => [name, String(each)]));
        expect(await decodeCustomId(id, states)).toEqual({ command: 'Pin as summary', action: 'go', state: text });
      }),
    );
  });

  it('leaves out what is not set', async () => {
    const id = await encodeCustomId(
      { command: 'ask', action: 'page', state: { since: undefined, first: 3 } },
      memoryButtonStates(),
    );
    expect(id).toBe('1:ask:page:first=3');
  });

  it.each([
    '',
    'x',
    '2:ask:page:',
    '1:ask:page',
    '1:ask:pa ge:',
    '1::page:',
    '1:ask:page:#0123456789abcdef',
    `1:${'a'.repeat(33)}:b:`,
  ])('that was never ours is nothing: %j', async (id) => {
    expect(await decodeCustomId(id, memoryButtonStates())).toBeNull();
  });

  it('survives anything a forger sends', async () => {
    const forged = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `1:ask:page:${rest}`),
    );
    await fc.assert(
      fc.asyncProperty(forged, async (id) => {
        const press = await decodeCustomId(id, memoryButtonStates());
        for (const each of Object.values(press?.state ?? {})) expect(typeof each).toBe('string');
      }),
    );
  });

  it('does not reach the prototype of an object', async () => {
    const press = await decodeCustomId('1:ask:page:__proto__=x&constructor=y', memoryButtonStates());
    expect(Object.getPrototypeOf(press?.state)).toBe(Object.prototype);
    expect(Object.keys(press?.state ?? {})).toEqual(['__proto__', 'constructor']);
  });
});

describe('button states in memory', () => {
  it('gives the same key for the same state, and the state for the key', async () => {
    const states = memoryButtonStates();
    const key = await states.put('first=1');
    expect(await states.put('first=1')).toBe(key);
    expect(key).toMatch(/^[\w-]{16}$/u);
    expect(await states.get(key)).toBe('first=1');
    expect(await states.get('another-key-0000')).toBeNull();
  });

  it('gives up the state used longest ago when there is no room', async () => {
    const states = memoryButtonStates(2);
    const [one, two] = [await states.put('1'), await states.put('2')];
    await states.get(one);
    const three = await states.put('3');
    expect([await states.get(one), await states.get(two), await states.get(three)]).toEqual(['1', null, '3']);
  });
});
