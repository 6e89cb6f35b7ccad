import type { Kysely } from 'kysely';

import { EVERY_GUILD } from '../command/stores/guild-scope.ts';
import type { GuildRows } from '../command/stores/guild-rows.ts';
import type { KnownSettings } from './known-settings.ts';
import type { Database } from './schema.ts';
import { GUILD_TABLES } from './tables.ts';

/** The rows of whole servers, in tables. */
export function guildRows(db: Kysely<Database>, known: KnownSettings): GuildRows {
  const joined = async (guildId: string): Promise<boolean> => {
    const { numDeletedRows } = await db.deleteFrom('left_guilds').where('guild_id', '=', guildId).executeTakeFirst();
    return numDeletedRows > 0n;
  };
  const left = async (guildId: string, at: Date): Promise<void> => {
    const row = { guild_id: guildId, left_at: at.toISOString() };
    await db
      .insertInto('left_guilds')
      .values(row)
      // The first time counts: it may be looked again each day.
      .onConflict((conflict) => conflict.column('guild_id').doNothing())
      .execute();
  };
  return {
    present: async (guildIds, at, owns) => {
      const on = new Set(guildIds);
      const ours = [...(await guildsWithRows(db))].filter((guildId) => owns(guildId));
      for (const guildId of ours) await (on.has(guildId) ? joined(guildId) : left(guildId, at));
    },
    left,
    joined,
    deleteLeft: async (before) => {
      const query = db.selectFrom('left_guilds').select('guild_id').where('left_at', '<', before.toISOString());
      const gone = (await query.execute()).map((row) => row.guild_id);
      for (const guildId of gone) {
        await known.change(db.transaction().execute((transaction) => deleteGuild(transaction, guildId)));
      }
      return gone;
    },
  };
}

async function guildsWithRows(db: Kysely<Database>): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const table of GUILD_TABLES) {
    for (const row of await db.selectFrom(table).select('guild_id').distinct().execute()) ids.add(row.guild_id);
  }
  for (const noGuild of [EVERY_GUILD, '']) ids.delete(noGuild);
  return ids;
}

async function deleteGuild(db: Kysely<Database>, guildId: string): Promise<void> {
  const ofGuild = db.selectFrom('pins').select('id').where('guild_id', '=', guildId);
  await db.deleteFrom('pin_versions').where('pin_id', 'in', ofGuild).execute();
  for (const table of GUILD_TABLES) await db.deleteFrom(table).where('guild_id', '=', guildId).execute();
  await db.deleteFrom('left_guilds').where('guild_id', '=', guildId).execute();
}
