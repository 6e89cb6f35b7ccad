import type { DefaultsStore } from '../stores/guild-defaults.ts';
import type { Texts } from '../../texts/texts.ts';

/** Gives the words that all of a server see: for what is written there without anybody asking. */
export type GuildTexts = (guildId: string) => Promise<Texts>;

/** What the words of a server go by. */
interface GuildTextParts {
  readonly defaults: Pick<DefaultsStore, 'in'>;
  /** What Discord says of the server. */
  readonly localeOf: (guildId: string) => string | null;
  readonly textsFor: (locale: string | null) => Texts;
}

/** The words of the language that a server's moderators set, else of the one that the server has on Discord. */
export function guildTexts({ defaults, localeOf, textsFor }: GuildTextParts): GuildTexts {
  return async (guildId) => textsFor((await defaults.in(guildId)).language ?? localeOf(guildId));
}
