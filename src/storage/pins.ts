import type { Kysely, Selectable } from 'kysely';

import type { RawOptions } from '../command/message/reply.ts';
import { EVERY_GUILD, type GuildScope } from '../command/stores/guild-scope.ts';
import {
  OVERDUE,
  type Pin,
  type PinnedQuote,
  type PinStop,
  type PinStore,
  type Placement,
} from '../command/stores/pin-store.ts';
import type { Database } from './schema.ts';

/** Dateline's own pins and what they showed before, in tables. */
export function pins(db: Kysely<Database>): PinStore {
  // In one piece: a statement or two for each thing that is asked of the tables.
  return {
    add: async (pin) => {
      await db.insertInto('pins').values(rowOf(pin)).execute();
    },
    byId: async (id) => {
      const row = await db.selectFrom('pins').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : pinOf(row);
    },
    byMessage: async (messageId) => {
      const row = await db.selectFrom('pins').selectAll().where('message_id', '=', messageId).executeTakeFirst();
      return row === undefined ? undefined : pinOf(row);
    },
    live: async (guildId) => {
      let query = here(db).where('stopped', 'is', null);
      if (guildId !== null) query = query.where('guild_id', '=', guildId);
      return (await query.orderBy('created_at').orderBy('id').execute()).map(pinOf);
    },
    unsettled: async () => {
      const rows = await here(db).where('placement', 'is not', null).orderBy('created_at').orderBy('id').execute();
      return rows.map(pinOf).filter(({ stopped }) => stopped === null || stopped === 'unposted');
    },
    place: async (id, placement) => {
      await db
        .updateTable('pins')
        .set({ placement: JSON.stringify(placement) })
        .where('id', '=', id)
        .execute();
    },
    placed: async (id, messageId) => {
      const stands = { message_id: messageId, placement: null, stopped: null };
      await db.updateTable('pins').set(stands).where('id', '=', id).execute();
    },
    edited: (id, shown, at) => db.transaction().execute((transaction) => edit(transaction, id, shown, at)),
    due: async (id, at) => {
      await db
        .updateTable('pins')
        .set({ due_at: at?.toISOString() ?? null })
        .where('id', '=', id)
        .execute();
    },
    stop: async (id, why) => {
      const ended = { stopped: why, due_at: null, placement: null };
      await db.updateTable('pins').set(ended).where('id', '=', id).execute();
    },
    drop: async (id) => {
      await db.deleteFrom('pins').where('id', '=', id).where('stopped', '=', 'unposted').execute();
    },
    versions: async (id, limit) => {
      const ofPin = db.selectFrom('pin_versions').selectAll().where('pin_id', '=', id);
      const rows = await ofPin.orderBy('at', 'desc').limit(limit).execute();
      return rows.map((row) => ({ pinId: row.pin_id, at: new Date(row.at), shown: quotesOf(row.shown) }));
    },
    mentioned: async () => {
      const rows = [
        ...(await db.selectFrom('pins').select('shown').execute()),
        ...(await db.selectFrom('pin_versions').select('shown').execute()),
      ];
      return new Set(rows.flatMap(({ shown }) => quotesOf(shown).map(({ articleId }) => articleId)));
    },
    purge: (guild, articleId, owns = () => true) =>
      db.transaction().execute((transaction) => purge(transaction, { guild, articleId, owns })),
  };
}

/** The pins of the servers that Dateline is on. */
function here(db: Kysely<Database>) {
  const left = db.selectFrom('left_guilds').select('guild_id');
  return db.selectFrom('pins').selectAll().where('guild_id', 'not in', left);
}

/** Keeps what a pin showed until now as a version, and what it shows from now on. */
async function edit(db: Kysely<Database>, id: string, shown: readonly PinnedQuote[], at: Date): Promise<void> {
  const ofPin = db.selectFrom('pins').select(['shown', 'edited_at', 'created_at']).where('id', '=', id);
  const before = await ofPin.executeTakeFirst();
  if (before === undefined) return;
  await db
    .insertInto('pin_versions')
    .values({ pin_id: id, at: before.edited_at ?? before.created_at, shown: before.shown })
    .onConflict((conflict) => conflict.columns(['pin_id', 'at']).doUpdateSet({ shown: before.shown }))
    .execute();
  const now = { shown: JSON.stringify(shown), edited_at: at.toISOString(), due_at: null };
  await db.updateTable('pins').set(now).where('id', '=', id).execute();
}

/** Takes an article's text out of all pins and versions of a server, and marks the pins. @returns Those to change now. */
async function purge(
  db: Kysely<Database>,
  {
    guild,
    articleId,
    owns,
  }: { readonly guild: GuildScope; readonly articleId: string; readonly owns: (guildId: string) => boolean },
): Promise<Pin[]> {
  let query = db.selectFrom('pins').selectAll();
  if (guild !== EVERY_GUILD) query = query.where('guild_id', '=', guild);
  const left = new Set((await db.selectFrom('left_guilds').select('guild_id').execute()).map((row) => row.guild_id));
  const dueAt = OVERDUE.toISOString();
  const touched: Pin[] = [];
  for (const row of (await query.execute()).filter((each) => owns(each.guild_id))) {
    const shown = without(row.shown, articleId);
    if (shown !== null) {
      const showsIt = row.stopped === null || row.stopped === 'unposted';
      const change = { shown, ...(showsIt && { due_at: dueAt }) };
      await db.updateTable('pins').set(change).where('id', '=', row.id).execute();
      if (row.stopped === null && !left.has(row.guild_id)) touched.push(pinOf({ ...row, ...change }));
    }
    await purgeVersions(db, row.id, articleId);
  }
  return touched;
}

async function purgeVersions(db: Kysely<Database>, pinId: string, articleId: string): Promise<void> {
  const versions = await db.selectFrom('pin_versions').selectAll().where('pin_id', '=', pinId).execute();
  for (const version of versions) {
    const shown = without(version.shown, articleId);
    if (shown === null) continue;
    const same = db.updateTable('pin_versions').set({ shown }).where('pin_id', '=', pinId);
    await same.where('at', '=', version.at).execute();
  }
}

/** The quotes without those of one article; `null` where there is none of it. */
function without(shown: string, articleId: string): string | null {
  const quotes = quotesOf(shown);
  const rest = quotes.filter((quote) => quote.articleId !== articleId);
  return rest.length === quotes.length ? null : JSON.stringify(rest);
}

const quotesOf = (shown: string): PinnedQuote[] => JSON.parse(shown) as PinnedQuote[];

function rowOf(pin: Pin): Selectable<Database['pins']> {
  return {
    id: pin.id,
    guild_id: pin.guildId,
    channel_id: pin.channelId,
    message_id: pin.messageId,
    command: pin.command,
    subcommand: pin.subcommand,
    options: JSON.stringify(pin.options),
    language: pin.language,
    created_by: pin.createdBy,
    created_at: pin.createdAt.toISOString(),
    shown: JSON.stringify(pin.shown),
    edited_at: pin.editedAt?.toISOString() ?? null,
    due_at: pin.dueAt?.toISOString() ?? null,
    stopped: pin.stopped,
    placement: pin.placement === null ? null : JSON.stringify(pin.placement),
  };
}

function pinOf(row: Selectable<Database['pins']>): Pin {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
    command: row.command,
    subcommand: row.subcommand,
    options: JSON.parse(row.options) as RawOptions,
    // Before there were others, every pin was English.
    language: row.language ?? 'en',
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    shown: quotesOf(row.shown),
    editedAt: row.edited_at === null ? null : new Date(row.edited_at),
    dueAt: row.due_at === null ? null : new Date(row.due_at),
    stopped: row.stopped as PinStop | null,
    placement: row.placement === null ? null : (JSON.parse(row.placement) as Placement),
  };
}
