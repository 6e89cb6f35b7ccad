import { type ButtonStates, stateKey } from '../../src/command/stores/button-states.ts';

/**
 * Keeps button states in memory, until the process ends.
 *
 * @param capacity - How many at most; the one used longest ago is given up first.
 */
export function memoryButtonStates(capacity = 10_000): ButtonStates {
  const states = new Map<string, string>();
  const touch = (key: string, state: string): void => {
    states.delete(key);
    states.set(key, state);
    const oldest = states.size > capacity ? states.keys().next().value : undefined;
    if (oldest !== undefined) states.delete(oldest);
  };
  return {
    put: async (state) => {
      const key = await stateKey(state);
      touch(key, state);
      return key;
    },
    get: async (key) => {
      const state = states.get(key);
      if (state === undefined) return null;
      touch(key, state);
      return state;
    },
  };
}
