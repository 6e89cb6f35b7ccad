import type { APITextChannel, APIUser } from 'discord.js';

import { ApiError } from '../wire/api-error.ts';
import { Directs } from './directs.ts';
import { Guild } from './guild.ts';
import { GUILD_ID } from './residents.ts';

/** Name of the playground's server. */
const HOME_NAME = 'Dateline playground';

/** The servers that there are, each with channels and roles of its own and the same people on it. */
export class Guilds {
  readonly #directs = new Directs();
  /** The playground's own; direct messages are looked for in it first. */
  readonly home = new Guild(GUILD_ID, HOME_NAME, this.#directs);
  readonly #guilds = new Map([[GUILD_ID, this.home]]);

  /** Opens another server with the bot on it. @param id - Its channels and roles count on from there. */
  add(id: string, name: string): Guild {
    const guild = new Guild(id, name, this.#directs);
    this.#guilds.set(id, guild);
    return guild;
  }

  /** @throws ApiError 10004. */
  get(id: string): Guild {
    const guild = this.#guilds.get(id);
    if (guild === undefined) throw new ApiError('unknownGuild');
    return guild;
  }

  has(id: string): boolean {
    return this.#guilds.has(id);
  }

  /** Those that the bot is on. */
  withBot(): readonly Guild[] {
    return [...this.#guilds.values()].filter(({ hasBot }) => hasBot);
  }

  /** The server that a channel is on; the home for direct messages. @throws ApiError 10003. */
  withChannel(channelId: string): Guild {
    const guild = [...this.#guilds.values()].find((each) => each.hasChannel(channelId));
    if (guild === undefined) throw new ApiError('unknownChannel');
    return guild;
  }

  /** @throws ApiError 10003. */
  channel(id: string): APITextChannel {
    return this.withChannel(id).channel(id);
  }

  get users(): readonly APIUser[] {
    return this.home.users;
  }
}
