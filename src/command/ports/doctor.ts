import type { Permission } from './permission.ts';

/** A channel where Dateline lacks something. */
export interface ChannelHealth {
  readonly name: string;
  /** Whether pins are made there: not in voice and stage channels. */
  readonly pins: boolean;
  readonly missing: readonly Permission[];
}

/** How Dateline fares on a server. */
export interface ServerHealth {
  readonly name: string;
  /** Channels in which commands work, with what the bot lacks there. */
  readonly channels: readonly ChannelHealth[];
  /** The channel that reports go to, where the server has one: by name, and what the bot lacks there; `null` for one that is out of its reach. */
  readonly reports?: ChannelHealth | null;
  /** The same of the channel in which it is told what moderators do. */
  readonly log?: ChannelHealth | null;
}

/** How Dateline fares on Discord. */
export interface DiscordHealth {
  /** The bot's name; `null` when Discord does not take the token. */
  readonly bot: string | null;
  readonly intents: readonly string[];
  /** Commands that Discord offers, and those of ours that it does not. */
  readonly commands: { readonly registered: number; readonly missing: readonly string[] };
  /** Of the server that was asked about; `null` where Discord does not say, absent where none was. */
  readonly server?: ServerHealth | null;
  /** How far this machine's clock is ahead of Discord's, in seconds; `null` when unknown. */
  readonly clockSeconds: number | null;
}

/** Looks at what only Discord can tell. */
export interface Doctor {
  /**
   * @param guildId - The server whose channels are looked at.
   * @param reportChannelId - Where its reports go; `null` for nowhere.
   * @param logChannelId - Where it is told what its moderators do; `null` for nowhere.
   * @returns `null` away from Discord.
   */
  examine(
    guildId: string | null,
    reportChannelId: string | null,
    logChannelId: string | null,
  ): Promise<DiscordHealth | null>;
}
