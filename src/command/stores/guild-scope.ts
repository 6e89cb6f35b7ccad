/** The server that a moderator's setting holds in: its id, or `*` for every server (the operator's terminal alone may write that). */
export type GuildScope = string;

/** The scope that holds everywhere. */
export const EVERY_GUILD: GuildScope = '*';
