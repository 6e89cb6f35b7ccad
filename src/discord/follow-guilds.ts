import { type Client, Events } from 'discord.js';

import type { Log } from '../command/ports/log.ts';
import type { PinKeeper } from '../command/ports/pin-keeper.ts';
import { UnavailableError } from '../errors.ts';
import type { WatchKeeper } from '../command/ports/watch-keeper.ts';
import type { GuildRows } from '../command/stores/guild-rows.ts';

/** What following the servers that a bot is on takes. */
export interface FollowGuilds {
  readonly rows: GuildRows;
  readonly keeper: PinKeeper;
  readonly watches: WatchKeeper;
  /** Whether a server is on a shard of this process. */
  readonly owns: (guildId: string) => boolean;
  readonly now: () => Date;
  readonly log: Log;
}

/** Rows of a server that was left are kept so long. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Keeps account of the servers that the bot is on: what is kept of one that it left is left alone from then on. Channels
 * that are deleted take their pins and watches with them.
 */
export async function followGuilds(
  client: Client<true>,
  { rows, keeper, watches, owns, now, log }: FollowGuilds,
): Promise<void> {
  const keep = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => log.error({ err: error }, 'What is kept of servers could not be changed.'));
  client.on(Events.GuildDelete, ({ id }) => keep(rows.left(id, now())));
  client.on(Events.GuildCreate, ({ id }) =>
    keep(
      rows.joined(id).then((wasLeft) => (wasLeft ? Promise.all([keeper.refreshAll(), watches.catchUp()]) : undefined)),
    ),
  );
  const forget = ({ id }: { readonly id: string }): void =>
    keep(Promise.all([keeper.forgetChannel(id), watches.forgetChannel(id)]));
  client.on(Events.ChannelDelete, forget);
  client.on(Events.ThreadDelete, forget);
  await rows.present([...client.guilds.cache.keys()], now(), owns);
}

/** Deletes what is kept of servers that were left 30 days ago. Never rejects. */
export async function forgetLeftGuilds(rows: GuildRows, now: Date, log: Log): Promise<void> {
  try {
    const gone = await rows.deleteLeft(new Date(now.getTime() - KEPT_MS));
    if (gone.length > 0) log.info({ servers: gone.length }, 'What was kept of servers left 30 days ago was deleted.');
  } catch (error) {
    // The database tells of itself, and it is tried again.
    const level = error instanceof UnavailableError ? 'debug' : 'error';
    log[level]({ err: error }, 'What is kept of servers that were left could not be deleted.');
  }
}
