import type { Kysely, Selectable } from 'kysely';

import type { Digest, DigestPosting, DigestStore } from '../../command/stores/digest-store.ts';
import type { Day } from '../../corpus/day.ts';
import type { Database } from '../schema.ts';

/** Digests, in a table. */
export function digests(db: Kysely<Database>): DigestStore {
  const change = async (id: string, values: Partial<Database['digests']>): Promise<void> => {
    await db.updateTable('digests').set(values).where('id', '=', id).execute();
  };
  return {
    add: async (digest) => {
      await db.insertInto('digests').values(rowOf(digest)).execute();
    },
    byId: async (id) => {
      const row = await db.selectFrom('digests').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : digestOf(row);
    },
    all: async (guildId) => {
      const left = db.selectFrom('left_guilds').select('guild_id');
      let query = db.selectFrom('digests').selectAll().where('guild_id', 'not in', left);
      if (guildId !== null) query = query.where('guild_id', '=', guildId);
      return (await query.orderBy('created_at').orderBy('id').execute()).map(digestOf);
    },
    claim: async (id, last, posting) => {
      const free = db.updateTable('digests').where('id', '=', id).where('last', '=', last).where('posting', 'is', null);
      const { numUpdatedRows } = await free.set({ posting: JSON.stringify(posting) }).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    posted: (id, { day, turn }, messageId) =>
      change(id, { last: day, posting: null, message_id: messageId, ...(turn !== null && { told: turn }) }),
    release: (id) => change(id, { posting: null }),
    passed: (id, day) => change(id, { last: day }),
    remove: async (id) => {
      await db.deleteFrom('digests').where('id', '=', id).execute();
    },
  };
}

const YES = 'yes';
const NO = 'no';

function rowOf(digest: Digest): Selectable<Database['digests']> {
  return {
    id: digest.id,
    guild_id: digest.guildId,
    channel_id: digest.channelId,
    created_by: digest.createdBy,
    created_at: digest.createdAt.toISOString(),
    every: digest.every,
    weekday: digest.weekday === null ? null : String(digest.weekday),
    at: String(digest.at),
    pin: digest.pin ? YES : NO,
    empty: digest.empty ? YES : NO,
    lines: String(digest.lines),
    told: digest.told,
    last: digest.last,
    message_id: digest.messageId,
    posting: digest.posting === null ? null : JSON.stringify(digest.posting),
  };
}

function digestOf(row: Selectable<Database['digests']>): Digest {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    every: row.every === 'weekly' ? 'weekly' : 'daily',
    weekday: row.weekday === null ? null : Number(row.weekday),
    at: Number(row.at),
    pin: row.pin === YES,
    empty: row.empty === YES,
    lines: Number(row.lines),
    told: row.told,
    last: row.last as Day,
    messageId: row.message_id,
    posting: row.posting === null ? null : (JSON.parse(row.posting) as DigestPosting),
  };
}
