import type { Kysely, Migration } from 'kysely';

import { makeRoomForCounts } from './peers/count-together.ts';
import { tellChanges } from './peers/news.ts';

/** Every change of the schema, by name, in the order of their names. A landed one never changes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': {
    async up(db: Kysely<unknown>) {
      // In one piece: one version of the schema, read from top to bottom as the database gets it.
      const { schema } = db;
      await schema
        .createTable('button_states')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('used_at', 'text', (column) => column.notNull())
        .execute();
      for (const [table, subject, value] of [
        ['hidden_articles', 'article_id', null],
        ['aliases', 'word', 'meaning'],
        ['corrections', 'article_id', 'text'],
      ] as const) {
        let create = schema
          .createTable(table)
          .addColumn('guild_id', 'text', (column) => column.notNull())
          .addColumn(subject, 'text', (column) => column.notNull())
          .addColumn('set_by', 'text', (column) => column.notNull())
          .addColumn('set_at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint(`${table}_pk`, ['guild_id', subject] as never);
        if (value !== null) create = create.addColumn(value, 'text', (column) => column.notNull());
        await create.execute();
      }
      await schema
        .createTable('guild_defaults')
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('guild_defaults_pk', ['guild_id', 'name'])
        .execute();
      await schema
        .createTable('votes')
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('message_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('vote', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('voted_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('votes_pk', ['message_id', 'user_id'])
        .execute();
      await schema
        .createTable('reports')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('message_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('reported_at', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('actions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('detail', 'text', (column) => column.notNull())
        .addColumn('done_at', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('pins')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('guild_id', 'text', (column) => column.notNull())
        .addColumn('channel_id', 'text', (column) => column.notNull())
        .addColumn('message_id', 'text', (column) => column.notNull().unique())
        .addColumn('command', 'text', (column) => column.notNull())
        .addColumn('subcommand', 'text')
        .addColumn('options', 'text', (column) => column.notNull())
        .addColumn('created_by', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('shown', 'text', (column) => column.notNull())
        .addColumn('edited_at', 'text')
        .addColumn('due_at', 'text')
        .addColumn('stopped', 'text')
        .execute();
      await schema
        .createTable('pin_versions')
        .addColumn('pin_id', 'text', (column) => column.notNull().references('pins.id').onDelete('cascade'))
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('shown', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('pin_versions_pk', ['pin_id', 'at'])
        .execute();
      await schema.createIndex('actions_by_guild').on('actions').columns(['guild_id', 'done_at']).execute();
      await schema.createIndex('pins_by_guild').on('pins').columns(['guild_id', 'stopped']).execute();
    },
  },
  '0002-placements-and-departures': {
    async up({ schema }: Kysely<unknown>) {
      await schema.alterTable('pins').addColumn('placement', 'text').execute();
      await schema
        .createTable('left_guilds')
        .addColumn('guild_id', 'text', (column) => column.primaryKey())
        .addColumn('left_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0003-watches': {
    async up({ schema }: Kysely<unknown>) {
      let watches = schema.createTable('watches').addColumn('id', 'text', (column) => column.primaryKey());
      for (const column of [
        'guild_id',
        'channel_id',
        'created_by',
        'created_at',
        'kind',
        'about',
        'told',
        'shown',
        'posts',
      ])
        watches = watches.addColumn(column, 'text', (each) => each.notNull());
      for (const column of ['owner_id', 'since', 'until', 'source', 'quiet', 'most', 'posting'])
        watches = watches.addColumn(column, 'text');
      await watches.execute();
      await schema.createIndex('watches_by_guild').on('watches').column('guild_id').execute();
      await schema
        .createTable('arrivals')
        .addColumn('article_id', 'text', (column) => column.primaryKey())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('turn', 'text', (column) => column.notNull())
        .execute();
      await schema.createIndex('arrivals_by_text').on('arrivals').column('text').execute();
      await schema.createIndex('arrivals_by_turn').on('arrivals').column('turn').execute();
    },
  },
  '0004-languages-of-pins': {
    async up({ schema }: Kysely<unknown>) {
      await schema.alterTable('pins').addColumn('language', 'text').execute();
    },
  },
  '0005-digests': {
    async up({ schema }: Kysely<unknown>) {
      let digests = schema.createTable('digests').addColumn('id', 'text', (column) => column.primaryKey());
      for (const column of [
        'guild_id',
        'channel_id',
        'created_by',
        'created_at',
        'every',
        'at',
        'pin',
        'empty',
        'lines',
        'last',
      ])
        digests = digests.addColumn(column, 'text', (each) => each.notNull());
      for (const column of ['weekday', 'told', 'message_id', 'posting']) digests = digests.addColumn(column, 'text');
      await digests.execute();
      await schema.createIndex('digests_by_guild').on('digests').column('guild_id').execute();
    },
  },
  '0006-told-changes': { up: tellChanges },
  '0007-counted-calls': { up: makeRoomForCounts },
};
