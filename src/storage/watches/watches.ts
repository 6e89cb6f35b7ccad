import type { Kysely, Selectable } from 'kysely';

import type { SentencePlace } from '../../answer/news/news.ts';
import type { Posting, Watch, WatchStore } from '../../command/stores/watch-store.ts';
import type { Day } from '../../corpus/day.ts';
import type { Database } from '../schema.ts';

/** What a watch quoted, and when it posted, is kept so far back. */
const SHOWN = 60;
const POSTS = 50;

/** Watches, in a table. */
export function watches(db: Kysely<Database>): WatchStore {
  const change = async (id: string, values: Partial<Database['watches']>): Promise<void> => {
    await db.updateTable('watches').set(values).where('id', '=', id).execute();
  };
  return {
    add: async (watch) => {
      await db.insertInto('watches').values(rowOf(watch)).execute();
    },
    byId: async (id) => {
      const row = await db.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : watchOf(row);
    },
    all: async (guildId) => {
      let query = here(db);
      if (guildId !== null) query = query.where('guild_id', '=', guildId);
      return (await query.execute()).map(watchOf);
    },
    ownedBy: async (userId) => (await here(db).where('owner_id', '=', userId).execute()).map(watchOf),
    claim: async (id, told, posting) => {
      const free = db.updateTable('watches').where('id', '=', id).where('told', '=', told).where('posting', 'is', null);
      const { numUpdatedRows } = await free.set({ posting: JSON.stringify(posting) }).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    posted: (id, posting) => db.transaction().execute((transaction) => posted(transaction, id, posting)),
    release: (id) => change(id, { posting: null }),
    passed: (id, turn) => change(id, { told: turn }),
    remove: async (id) => {
      await db.deleteFrom('watches').where('id', '=', id).execute();
    },
  };
}

/** The watches of the servers that Dateline is on. */
function here(db: Kysely<Database>) {
  const left = db.selectFrom('left_guilds').select('guild_id');
  return db.selectFrom('watches').selectAll().where('guild_id', 'not in', left).orderBy('created_at').orderBy('id');
}

async function posted(db: Kysely<Database>, id: string, { turn, shown, at }: Posting): Promise<void> {
  const row = await db.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return;
  const before = watchOf(row);
  const values = {
    told: turn,
    posting: null,
    shown: JSON.stringify([...before.shown, ...shown].slice(-SHOWN)),
    posts: JSON.stringify([...before.posts, at].slice(-POSTS)),
  };
  await db.updateTable('watches').set(values).where('id', '=', id).execute();
}

function rowOf(watch: Watch): Selectable<Database['watches']> {
  return {
    id: watch.id,
    guild_id: watch.guildId,
    channel_id: watch.channelId,
    owner_id: watch.ownerId,
    created_by: watch.createdBy,
    created_at: watch.createdAt.toISOString(),
    kind: watch.kind,
    about: watch.about,
    since: watch.since,
    until: watch.until,
    source: watch.source,
    quiet: watch.quiet,
    most: watch.most === null ? null : String(watch.most),
    told: watch.told,
    shown: JSON.stringify(watch.shown),
    posts: JSON.stringify(watch.posts),
    posting: watch.posting === null ? null : JSON.stringify(watch.posting),
  };
}

function watchOf(row: Selectable<Database['watches']>): Watch {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    ownerId: row.owner_id,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    kind: row.kind === 'question' ? 'question' : 'topic',
    about: row.about,
    since: row.since as Day | null,
    until: row.until as Day | null,
    source: row.source,
    quiet: row.quiet,
    most: row.most === null ? null : Number(row.most),
    told: row.told,
    shown: JSON.parse(row.shown) as SentencePlace[],
    posts: JSON.parse(row.posts) as string[],
    posting: row.posting === null ? null : (JSON.parse(row.posting) as Posting),
  };
}
