import type { DeleteResult, Kysely } from 'kysely';

import type { Aliases } from '../command/stores/aliases.ts';
import type { Corrections } from '../command/stores/corrections.ts';
import { NO_DEFAULTS, type DefaultsStore, type GuildDefaults } from '../command/stores/guild-defaults.ts';
import { EVERY_GUILD, type GuildScope } from '../command/stores/guild-scope.ts';
import type { HiddenArticles } from '../command/stores/hidden-articles.ts';
import type { Database } from './schema.ts';

/** Articles that moderators took out, in a table. */
export function hiddenArticles(db: Kysely<Database>): HiddenArticles {
  return {
    in: async (guild) => {
      const rows = await db
        .selectFrom('hidden_articles')
        .select('article_id')
        .where('guild_id', 'in', [guild, EVERY_GUILD])
        .execute();
      return new Set(rows.map((row) => row.article_id));
    },
    hide: async (guild, articleId, by, at) => {
      const result = await db
        .insertInto('hidden_articles')
        .values({ guild_id: guild, article_id: articleId, set_by: by, set_at: at.toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    unhide: (guild, articleId) =>
      didDelete(db.deleteFrom('hidden_articles').where('guild_id', '=', guild).where('article_id', '=', articleId)),
  };
}

/** Moderators' aliases, in a table. A server's own takes the place of one that holds everywhere. */
export function aliases(db: Kysely<Database>): Aliases {
  return {
    in: async (guild) => {
      const rows = await db
        .selectFrom('aliases')
        .select(['guild_id', 'word', 'meaning'])
        .where('guild_id', 'in', [guild, EVERY_GUILD])
        .orderBy('word')
        .execute();
      const own = new Set(rows.filter((row) => row.guild_id === guild).map(({ word }) => word));
      return rows
        .filter((row) => row.guild_id === guild || !own.has(row.word))
        .map(({ word, meaning }) => ({ word, meaning }));
    },
    add: async (guild, { word, meaning }, by, at) => {
      const row = { meaning, set_by: by, set_at: at.toISOString() };
      await db
        .insertInto('aliases')
        .values({ guild_id: guild, word, ...row })
        .onConflict((conflict) => conflict.columns(['guild_id', 'word']).doUpdateSet(row))
        .execute();
    },
    remove: (guild, word) => didDelete(db.deleteFrom('aliases').where('guild_id', '=', guild).where('word', '=', word)),
  };
}

/** Moderators' correction notices, in a table. A server's own takes the place of one that holds everywhere. */
export function corrections(db: Kysely<Database>): Corrections {
  return {
    in: async (guild) => {
      const rows = await db
        .selectFrom('corrections')
        .select(['guild_id', 'article_id', 'text'])
        .where('guild_id', 'in', [guild, EVERY_GUILD])
        .execute();
      return new Map(everywhereFirst(rows, guild).map((row) => [row.article_id, row.text]));
    },
    set: async (guild, articleId, text, by, at) => {
      const row = { text, set_by: by, set_at: at.toISOString() };
      await db
        .insertInto('corrections')
        .values({ guild_id: guild, article_id: articleId, ...row })
        .onConflict((conflict) => conflict.columns(['guild_id', 'article_id']).doUpdateSet(row))
        .execute();
    },
    remove: (guild, articleId) =>
      didDelete(db.deleteFrom('corrections').where('guild_id', '=', guild).where('article_id', '=', articleId)),
  };
}

/** Servers' defaults, a row a setting, each value as JSON. */
export function guildDefaults(db: Kysely<Database>): DefaultsStore {
  return {
    in: async (guild) => {
      const rows = await db
        .selectFrom('guild_defaults')
        .select(['guild_id', 'name', 'value'])
        .where('guild_id', 'in', [guild, EVERY_GUILD])
        .execute();
      const set = Object.fromEntries(
        everywhereFirst(rows, guild).map(({ name, value }) => [name, JSON.parse(value) as unknown]),
      );
      return { ...NO_DEFAULTS, ...(set as Partial<GuildDefaults>) };
    },
    set: async (guild, defaults) => {
      for (const [name, value] of Object.entries(defaults)) {
        const row = { value: JSON.stringify(value) };
        await db
          .insertInto('guild_defaults')
          .values({ guild_id: guild, name, ...row })
          .onConflict((conflict) => conflict.columns(['guild_id', 'name']).doUpdateSet(row))
          .execute();
      }
    },
  };
}

/** So that a server's own rows take the place of those that hold everywhere. */
function everywhereFirst<Row extends { readonly guild_id: string }>(rows: readonly Row[], guild: GuildScope): Row[] {
  return rows.toSorted((a, b) => Number(a.guild_id === guild) - Number(b.guild_id === guild));
}

async function didDelete(query: { executeTakeFirst(): Promise<DeleteResult> }): Promise<boolean> {
  return (await query.executeTakeFirst()).numDeletedRows > 0n;
}
