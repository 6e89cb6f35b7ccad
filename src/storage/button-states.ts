import type { Kysely } from 'kysely';

import { type ButtonStates, stateKey } from '../command/stores/button-states.ts';
import { inTime } from './drivers/in-time.ts';
import { unlessUnavailable } from './drivers/patient-sqlite.ts';
import type { Database } from './schema.ts';

/** States that are remembered: some hours' worth. */
const MOST_REMEMBERED = 2000;
/** An answer waits so long for its buttons; and how a press is to be answered is known by its state alone. */
const PATIENCE_MS = 1000;
/** Characters of an instant that name its day: when a state was last used is kept to the day. */
const DAY = 10;

/** A state, and the day on which its row was last written; `null` where there is no row. */
interface Remembered {
  readonly state: string;
  readonly writtenOn: string | null;
}

/**
 * Button states in the database. Those of late are remembered, so that they are written and read once; while nothing can be
 * written (a full disk), or nothing reached, answers go out whole all the same: buttons from that time end with the process.
 */
export function buttonStates(db: Kysely<Database>, now: () => Date): ButtonStates {
  const known = new Map<string, Remembered>();
  const today = (): string => now().toISOString().slice(0, DAY);
  const remember = (key: string, state: string, writtenOn: string | null): void => {
    known.delete(key);
    known.set(key, { state, writtenOn });
    const [oldest] = known.keys();
    if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
  };
  const write = together(async (states: ReadonlyMap<string, string>) => {
    const used = { used_at: now().toISOString() };
    const insert = db
      .insertInto('button_states')
      .values([...states].map(([key, state]) => ({ key, state, ...used })))
      .onConflict((conflict) => conflict.column('key').doUpdateSet(used));
    const isWritten = await inTime(insert.execute(), PATIENCE_MS).then(() => true, isUnavailable);
    for (const [key, state] of states) remember(key, state, isWritten ? today() : null);
  });
  return {
    put: async (state) => {
      const key = await stateKey(state);
      if (known.get(key)?.writtenOn !== today()) await write(key, state);
      return key;
    },
    get: async (key) => {
      const before = known.get(key);
      if (before?.writtenOn === today()) return before.state;
      const select = db.selectFrom('button_states').select(['state', 'used_at']).where('key', '=', key);
      const row = await inTime(select.executeTakeFirst(), PATIENCE_MS).catch((error: unknown) => {
        unlessUnavailable(error);
        if (before === undefined) throw error;
        return undefined;
      });
      if (row === undefined) return before?.state ?? null;
      if (row.used_at.slice(0, DAY) === today()) remember(key, row.state, today());
      else await write(key, row.state);
      return row.state;
    },
  };
}

/** @throws What is no fault of the database's. */
function isUnavailable(error: unknown): false {
  unlessUnavailable(error);
  return false;
}

/** Does in one go what is asked for in one turn of the thread. */
function together(
  work: (values: ReadonlyMap<string, string>) => Promise<void>,
): (key: string, value: string) => Promise<void> {
  let next: { readonly values: Map<string, string>; readonly done: Promise<void> } | null = null;
  return (key, value) => {
    if (next === null) {
      const values = new Map<string, string>();
      const turn = new Promise<void>((resolve) => void setImmediate(resolve));
      next = {
        values,
        done: turn.then(() => {
          next = null;
          return work(values);
        }),
      };
    }
    next.values.set(key, value);
    return next.done;
  };
}
