import type { Kysely } from 'kysely';

import { type ButtonStates, stateKey } from '../command/stores/button-states.ts';
import { inTime } from './drivers/in-time.ts';
import { unlessUnavailable } from './drivers/patient-sqlite.ts';
import type { Database } from './schema.ts';

/** States that are kept in memory while they cannot be written: some hours' worth. */
const MOST_IN_MEMORY = 2000;
/** An answer waits so long for its buttons; and how a press is to be answered is known by its state alone. */
const PATIENCE_MS = 1000;

/**
 * Button states in the database. While nothing can be written there (a full disk) they are kept in memory, so that answers go
 * out whole; buttons from that time end with the process.
 */
export function buttonStates(db: Kysely<Database>, now: () => Date): ButtonStates {
  const unwritten = new Map<string, string>();
  const keep = (key: string, state: string): void => {
    unwritten.set(key, state);
    const [oldest] = unwritten.keys();
    if (unwritten.size > MOST_IN_MEMORY && oldest !== undefined) unwritten.delete(oldest);
  };
  return {
    put: async (state) => {
      const key = await stateKey(state);
      const used = { used_at: now().toISOString() };
      const insert = db
        .insertInto('button_states')
        .values({ key, state, ...used })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(used));
      await inTime(insert.execute(), PATIENCE_MS).catch((error: unknown) => {
        unlessUnavailable(error);
        keep(key, state);
      });
      return key;
    },
    get: async (key) => {
      const select = db.selectFrom('button_states').select('state').where('key', '=', key);
      const row = await inTime(select.executeTakeFirst(), PATIENCE_MS).catch((error: unknown) => {
        unlessUnavailable(error);
        if (unwritten.has(key)) return undefined;
        throw error;
      });
      if (row === undefined) return unwritten.get(key) ?? null;
      await db
        .updateTable('button_states')
        .set({ used_at: now().toISOString() })
        .where('key', '=', key)
        .execute()
        .catch(unlessUnavailable);
      return row.state;
    },
  };
}
