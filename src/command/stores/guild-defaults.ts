import type { GuildScope } from './guild-scope.ts';

/** How a server wants things, unless a member says otherwise where they may. */
export interface GuildDefaults {
  /** Replies are for the asker alone. */
  readonly private: boolean;
  /** Lines of a summary, 3-10; `null` for Dateline's own. */
  readonly lines: number | null;
  /** Channel that reports of wrong answers go to; `null` for none. */
  readonly reportChannelId: string | null;
  /** Channel that is told what moderators do; `null` for none. */
  readonly logChannelId: string | null;
  /** Channels in which members are answered, their threads with them; empty for everywhere. */
  readonly answerChannelIds: readonly string[];
  /** The time zone (IANA) of its "today"; `null` for the installation's. */
  readonly timeZone: string | null;
  /** The language (ISO 639-1) of what all see; `null` for what Discord says of the server. */
  readonly language: string | null;
  /** Names of the sources whose articles it sees; `null` for all. */
  readonly sources: readonly string[] | null;
  /** Whether `/ask` in a channel answers in a thread. */
  readonly threads: boolean;
  /** Hours in which watches in its channels are silent that name none: `22:00-07:00`; `null` for none. */
  readonly quiet: string | null;
  /** Messages a day of watches in a channel, for those that name no number; `null` for Dateline's own. */
  readonly most: number | null;
}

/** What holds where nothing was set. */
export const NO_DEFAULTS: GuildDefaults = {
  private: false,
  lines: null,
  reportChannelId: null,
  logChannelId: null,
  answerChannelIds: [],
  timeZone: null,
  language: null,
  sources: null,
  threads: false,
  quiet: null,
  most: null,
};

/** Each server's defaults. */
export interface DefaultsStore {
  /** In a server; what it did not set comes from every server's, then {@link NO_DEFAULTS}. Cheap. */
  in(guild: GuildScope): Promise<GuildDefaults>;
  set(guild: GuildScope, defaults: Partial<GuildDefaults>): Promise<void>;
  /** Forgets what was set of some of them. */
  reset(guild: GuildScope, names: readonly (keyof GuildDefaults)[]): Promise<void>;
}
