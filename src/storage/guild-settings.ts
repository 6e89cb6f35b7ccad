import type { DeleteResult, Kysely } from 'kysely';

import type { Aliases } from '../command/stores/aliases.ts';
import type { Corrections } from '../command/stores/corrections.ts';
import type { DefaultsStore } from '../command/stores/guild-defaults.ts';
import type { HiddenArticles } from '../command/stores/hidden-articles.ts';
import type { KnownSettings } from './known-settings.ts';
import type { Database } from './schema.ts';

/** Articles that moderators took out, in a table. */
export function hiddenArticles(db: Kysely<Database>, known: KnownSettings): HiddenArticles {
  return {
    in: async (guild) => (await known.in(guild)).hidden,
    hide: async (guild, articleId, by, at) => {
      const insert = db
        .insertInto('hidden_articles')
        .values({ guild_id: guild, article_id: articleId, set_by: by, set_at: at.toISOString() })
        .onConflict((conflict) => conflict.doNothing());
      const result = await known.change(insert.executeTakeFirst());
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    unhide: (guild, articleId) =>
      didDelete(
        known,
        db.deleteFrom('hidden_articles').where('guild_id', '=', guild).where('article_id', '=', articleId),
      ),
  };
}

/** Moderators' aliases, in a table. A server's own takes the place of one that holds everywhere. */
export function aliases(db: Kysely<Database>, known: KnownSettings): Aliases {
  return {
    in: async (guild) => (await known.in(guild)).aliases,
    add: async (guild, { word, meaning }, by, at) => {
      const row = { meaning, set_by: by, set_at: at.toISOString() };
      const insert = db
        .insertInto('aliases')
        .values({ guild_id: guild, word, ...row })
        .onConflict((conflict) => conflict.columns(['guild_id', 'word']).doUpdateSet(row));
      await known.change(insert.execute());
    },
    remove: (guild, word) =>
      didDelete(known, db.deleteFrom('aliases').where('guild_id', '=', guild).where('word', '=', word)),
  };
}

/** Moderators' correction notices, in a table. A server's own takes the place of one that holds everywhere. */
export function corrections(db: Kysely<Database>, known: KnownSettings): Corrections {
  return {
    in: async (guild) => (await known.in(guild)).corrections,
    set: async (guild, articleId, text, by, at) => {
      const row = { text, set_by: by, set_at: at.toISOString() };
      const insert = db
        .insertInto('corrections')
        .values({ guild_id: guild, article_id: articleId, ...row })
        .onConflict((conflict) => conflict.columns(['guild_id', 'article_id']).doUpdateSet(row));
      await known.change(insert.execute());
    },
    remove: (guild, articleId) =>
      didDelete(known, db.deleteFrom('corrections').where('guild_id', '=', guild).where('article_id', '=', articleId)),
  };
}

/** Servers' defaults, a row a setting, each value as JSON. */
export function guildDefaults(db: Kysely<Database>, known: KnownSettings): DefaultsStore {
  return {
    in: async (guild) => (await known.in(guild)).defaults,
    set: async (guild, defaults) => {
      for (const [name, value] of Object.entries(defaults)) {
        const row = { value: JSON.stringify(value) };
        const insert = db
          .insertInto('guild_defaults')
          .values({ guild_id: guild, name, ...row })
          .onConflict((conflict) => conflict.columns(['guild_id', 'name']).doUpdateSet(row));
        await known.change(insert.execute());
      }
    },
    reset: async (guild, names) => {
      if (names.length === 0) return;
      const deletion = db.deleteFrom('guild_defaults').where('guild_id', '=', guild).where('name', 'in', names);
      await known.change(deletion.execute());
    },
  };
}

async function didDelete(known: KnownSettings, query: { executeTakeFirst(): Promise<DeleteResult> }): Promise<boolean> {
  return (await known.change(query.executeTakeFirst())).numDeletedRows > 0n;
}
