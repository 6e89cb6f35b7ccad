import type { Newsroom, WholeNewsroom } from '../../answer/newsroom.ts';
import type { View } from '../../answer/model/view.ts';
import type { GuildDefaults } from '../stores/guild-defaults.ts';
import type { GuildScope } from '../stores/guild-scope.ts';
import type { Stores } from '../stores/stores.ts';

/** What moderators set for a server, as it holds at one moment. */
export interface GuildSettings extends View {
  /** Notices to print under every passage of an article, by its id. */
  readonly corrections: ReadonlyMap<string, string>;
  /** How replies are unless the member says otherwise. */
  readonly defaults: GuildDefaults;
}

/** A server's settings, and the archive as it is seen under them. */
export interface GuildView extends GuildSettings {
  readonly newsroom: Newsroom;
}

/** Reads what holds in a server; for `*`, what holds in all of them. */
export async function readGuildView(
  { newsroom, stores }: { readonly newsroom: WholeNewsroom; readonly stores: Stores },
  guild: GuildScope,
): Promise<GuildView> {
  const defaults = await stores.defaults.in(guild);
  const settings: GuildSettings = {
    hidden: await stores.hidden.in(guild),
    corrections: await stores.corrections.in(guild),
    aliases: await stores.aliases.in(guild),
    sources: defaults.sources,
    defaults,
  };
  return { ...settings, newsroom: newsroom.seenBy(settings) };
}
