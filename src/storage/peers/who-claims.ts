import { sql } from 'kysely';

import { openToRead } from '../open-to-read.ts';
import { lockName } from './postgres-peers.ts';

/** Which of some claims processes have on a PostgreSQL database now. Nothing is taken by looking. @throws When it cannot be asked. */
export async function whoClaims(url: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const db = await openToRead({ file: '', url });
  try {
    const keys = sql`select unnest(${names.map(lockName)}::text[]) as name`;
    const { rows } = await sql<{ readonly name: string }>`
      select wanted.name from (${keys}) wanted join pg_locks held
        on ((held.classid::bigint << 32) | held.objid::bigint) = hashtextextended(wanted.name, 0)
      where held.locktype = 'advisory' and held.objsubid = 1 and held.granted
        and held.database = (select oid from pg_database where datname = current_database())`.execute(db);
    const held = new Set(rows.map(({ name }) => name));
    return new Set(names.filter((name) => held.has(lockName(name))));
  } finally {
    await db.destroy();
  }
}
