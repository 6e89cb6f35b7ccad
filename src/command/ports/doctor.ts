import type { Permission } from './permission.ts';

/** A channel where Dateline lacks something. */
export interface ChannelHealth {
  readonly name: string;
  readonly missing: readonly Permission[];
}

/** How Dateline fares on Discord. */
export interface DiscordHealth {
  /** The bot's name; `null` when Discord does not take the token. */
  readonly bot: string | null;
  readonly intents: readonly string[];
  /** Commands that Discord offers, and those of ours that it does not. */
  readonly commands: { readonly registered: number; readonly missing: readonly string[] };
  /** Text channels of the server that the bot can or cannot use. */
  readonly channels: readonly ChannelHealth[];
  /** How far this machine's clock is ahead of Discord's, in seconds; `null` when unknown. */
  readonly clockSeconds: number | null;
}

/** Looks at what only Discord can tell. */
export interface Doctor {
  /** @param guildId - The server whose channels are looked at. @returns `null` away from Discord. */
  examine(guildId: string | null): Promise<DiscordHealth | null>;
}
