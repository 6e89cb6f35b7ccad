import type { Database } from './schema.ts';

type Columns<Table extends keyof Database> = { readonly [Column in keyof Database[Table]]: 'always' | 'maybe' };

/** Every table with its columns, and whether each always has a value; a table stands after those that it refers to. */
export const TABLES: { readonly [Table in keyof Database]: Columns<Table> } = {
  button_states: { key: 'always', state: 'always', used_at: 'always' },
  hidden_articles: { guild_id: 'always', article_id: 'always', set_by: 'always', set_at: 'always' },
  aliases: { guild_id: 'always', word: 'always', meaning: 'always', set_by: 'always', set_at: 'always' },
  corrections: { guild_id: 'always', article_id: 'always', text: 'always', set_by: 'always', set_at: 'always' },
  guild_defaults: { guild_id: 'always', name: 'always', value: 'always' },
  votes: {
    guild_id: 'always',
    message_id: 'always',
    user_id: 'always',
    vote: 'always',
    question: 'always',
    voted_at: 'always',
  },
  reports: {
    id: 'always',
    guild_id: 'always',
    message_id: 'always',
    user_id: 'always',
    text: 'always',
    reported_at: 'always',
  },
  actions: {
    id: 'always',
    guild_id: 'always',
    user_id: 'always',
    action: 'always',
    detail: 'always',
    done_at: 'always',
  },
  pins: {
    id: 'always',
    guild_id: 'always',
    channel_id: 'always',
    message_id: 'always',
    command: 'always',
    subcommand: 'maybe',
    options: 'always',
    created_by: 'always',
    created_at: 'always',
    shown: 'always',
    edited_at: 'maybe',
    due_at: 'maybe',
    stopped: 'maybe',
    placement: 'maybe',
    language: 'maybe',
  },
  watches: {
    id: 'always',
    guild_id: 'always',
    channel_id: 'always',
    owner_id: 'maybe',
    created_by: 'always',
    created_at: 'always',
    kind: 'always',
    about: 'always',
    since: 'maybe',
    until: 'maybe',
    source: 'maybe',
    quiet: 'maybe',
    most: 'maybe',
    told: 'always',
    shown: 'always',
    posts: 'always',
    posting: 'maybe',
  },
  digests: {
    id: 'always',
    guild_id: 'always',
    channel_id: 'always',
    created_by: 'always',
    created_at: 'always',
    every: 'always',
    weekday: 'maybe',
    at: 'always',
    pin: 'always',
    empty: 'always',
    lines: 'always',
    told: 'maybe',
    last: 'always',
    message_id: 'maybe',
    posting: 'maybe',
  },
  arrivals: { article_id: 'always', day: 'always', text: 'always', turn: 'always' },
  left_guilds: { guild_id: 'always', left_at: 'always' },
  pin_versions: { pin_id: 'always', at: 'always', shown: 'always' },
};

/** The tables' names, each after those that it refers to. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly (keyof Database)[];

/** A table with rows of servers, but the one that says which servers were left. */
type GuildTable = Exclude<
  { [Table in keyof Database]: 'guild_id' extends keyof Database[Table] ? Table : never }[keyof Database],
  'left_guilds'
>;

/** The names of the tables with rows of servers. Versions of pins go with their pins. */
export const GUILD_TABLES = TABLE_NAMES.filter(
  (table): table is GuildTable => table !== 'left_guilds' && 'guild_id' in TABLES[table],
);
