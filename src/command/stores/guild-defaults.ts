import type { GuildScope } from './guild-scope.ts';

/** How a server wants its replies unless the member says otherwise. */
export interface GuildDefaults {
  /** Replies are for the asker alone. */
  readonly private: boolean;
  /** Lines of a summary, 3-10; `null` for Dateline's own. */
  readonly lines: number | null;
  /** Channel that reports of wrong answers go to; `null` for none. */
  readonly reportChannelId: string | null;
  /** Channel that is told what moderators do; `null` for none. */
  readonly logChannelId: string | null;
}

/** What holds where nothing was set. */
export const NO_DEFAULTS: GuildDefaults = { private: false, lines: null, reportChannelId: null, logChannelId: null };

/** Each server's defaults. */
export interface DefaultsStore {
  /** In a server; what it did not set comes from every server's, then {@link NO_DEFAULTS}. Cheap. */
  in(guild: GuildScope): Promise<GuildDefaults>;
  set(guild: GuildScope, defaults: Partial<GuildDefaults>): Promise<void>;
}
