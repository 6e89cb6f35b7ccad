import type { WholeNewsroom } from '../../src/answer/newsroom.ts';
import type { GuildView } from '../../src/command/model/guild-settings.ts';
import { NO_DEFAULTS } from '../../src/command/stores/guild-defaults.ts';

/** The archive where no moderator set anything. */
export function unmoderated(newsroom: WholeNewsroom): GuildView {
  const settings = { hidden: new Set<string>(), corrections: new Map<string, string>(), aliases: [], sources: null };
  return { ...settings, defaults: NO_DEFAULTS, newsroom: newsroom.seenBy(settings) };
}
