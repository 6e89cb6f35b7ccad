import type { APITextChannel, APIUser } from 'discord.js';

import { directChannelOf } from './channel-draft.ts';

/** The bot's direct messages, which are of no server. */
export class Directs {
  readonly #channels = new Map<string, APITextChannel>();
  /** Members who take no direct messages of the bot's, by id. */
  readonly closedTo = new Set<string>();

  /** The channel with somebody. */
  open(user: APIUser): APITextChannel {
    const channel = this.#channels.get(user.id) ?? directChannelOf(user);
    this.#channels.set(user.id, channel);
    return channel;
  }

  channel(id: string): APITextChannel | undefined {
    return [...this.#channels.values()].find((channel) => channel.id === id);
  }

  /** Whose direct messages a channel is; `null` for a channel of a server. */
  with(channelId: string): string | null {
    return [...this.#channels].find(([, { id }]) => id === channelId)?.[0] ?? null;
  }
}
