/** The database's tables. Times are ISO 8601 in UTC, lists and options JSON: both alike in SQLite and PostgreSQL. */
export interface Database {
  button_states: { key: string; state: string; used_at: string };
  hidden_articles: { guild_id: string; article_id: string; set_by: string; set_at: string };
  aliases: { guild_id: string; word: string; meaning: string; set_by: string; set_at: string };
  corrections: { guild_id: string; article_id: string; text: string; set_by: string; set_at: string };
  guild_defaults: { guild_id: string; name: string; value: string };
  votes: { guild_id: string; message_id: string; user_id: string; vote: string; question: string; voted_at: string };
  reports: { id: string; guild_id: string; message_id: string; user_id: string; text: string; reported_at: string };
  actions: { id: string; guild_id: string; user_id: string; action: string; detail: string; done_at: string };
  pins: {
    id: string;
    guild_id: string;
    channel_id: string;
    message_id: string;
    command: string;
    subcommand: string | null;
    options: string;
    created_by: string;
    created_at: string;
    shown: string;
    edited_at: string | null;
    due_at: string | null;
    stopped: string | null;
    placement: string | null;
    language: string | null;
  };
  watches: {
    id: string;
    guild_id: string;
    channel_id: string;
    /** Of a private one: whose it is. */
    owner_id: string | null;
    created_by: string;
    created_at: string;
    kind: string;
    about: string;
    since: string | null;
    until: string | null;
    source: string | null;
    quiet: string | null;
    most: string | null;
    told: string;
    shown: string;
    posts: string;
    posting: string | null;
  };
  digests: {
    id: string;
    guild_id: string;
    channel_id: string;
    created_by: string;
    created_at: string;
    every: string;
    weekday: string | null;
    at: string;
    pin: string;
    empty: string;
    lines: string;
    told: string | null;
    last: string;
    message_id: string | null;
    posting: string | null;
  };
  /** Every article that was seen since the first watch, with the turn in which it came in. */
  arrivals: { article_id: string; day: string; text: string; turn: string };
  left_guilds: { guild_id: string; left_at: string };
  pin_versions: { pin_id: string; at: string; shown: string };
}
