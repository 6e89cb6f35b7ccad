import type { Alias } from '../stores/aliases.ts';
import { type GuildDefaults, NO_DEFAULTS } from '../stores/guild-defaults.ts';
import type { GuildScope } from '../stores/guild-scope.ts';
import type { Stores } from '../stores/stores.ts';

/** What moderators set for a server, as it holds at one moment. */
export interface GuildSettings {
  /** Articles hidden in this guild. */
  readonly hidden: ReadonlySet<string>;
  /** Notices to print under every passage of an article, by its id. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Words that mean the same here. */
  readonly aliases: readonly Alias[];
  /** How replies are unless the member says otherwise. */
  readonly defaults: GuildDefaults;
}

/** What holds where no moderator set anything. */
export const NO_SETTINGS: GuildSettings = {
  hidden: new Set(),
  corrections: new Map(),
  aliases: [],
  defaults: NO_DEFAULTS,
};

/** Reads what holds in a server; for `*`, what holds in all of them. */
export async function readGuildSettings(
  { hidden, corrections, aliases, defaults }: Stores,
  guild: GuildScope,
): Promise<GuildSettings> {
  return {
    hidden: await hidden.in(guild),
    corrections: await corrections.in(guild),
    aliases: await aliases.in(guild),
    defaults: await defaults.in(guild),
  };
}
