import type { Kysely } from 'kysely';
import { PostgresAdapter, sql } from 'kysely';

import type { News } from '../../command/ports/peers.ts';
import { OVERDUE } from '../../command/stores/pin-store.ts';

/** The name that PostgreSQL tells of changes under. */
export const CHANNEL = 'dateline';

/** Every kind of news. */
export const NEWS: readonly News[] = ['settings', 'pins', 'arrivals', 'edition'];

export const isNews = (text: string): text is News => NEWS.some((news) => news === text);

/** Tables whose changes are told, whatever changed them: the bot, the terminal, an import. */
const TOLD: readonly (readonly [table: string, news: News])[] = [
  ['hidden_articles', 'settings'],
  ['corrections', 'settings'],
  ['aliases', 'settings'],
  ['guild_defaults', 'settings'],
  ['arrivals', 'arrivals'],
];

/** Makes PostgreSQL tell of changes when they are committed; SQLite has nobody to tell. */
export async function tellChanges(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`create function dateline_tell() returns trigger language plpgsql as
    $$ begin perform pg_notify(${sql.lit(CHANNEL)}, tg_argv[0]); return null; end $$`.execute(db);
  for (const [table, news] of TOLD) {
    await sql`create trigger ${sql.id(`${table}_told`)} after insert or update or delete on ${sql.table(table)}
      for each statement execute function dateline_tell(${sql.lit(news)})`.execute(db);
  }
  // Of pins alone that they show what must not be shown: each edit would be news of no use.
  await sql`create trigger pins_told after update of due_at on pins for each row
    when (new.due_at = ${sql.lit(OVERDUE.toISOString())} and old.due_at is distinct from new.due_at)
    execute function dateline_tell('pins')`.execute(db);
}
