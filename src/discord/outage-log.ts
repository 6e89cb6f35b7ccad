import { type Client, Events } from 'discord.js';

import type { Log } from '../command/ports/log.ts';

/** While Discord cannot be reached, that is said so often. */
const TELL_MS = 60_000;

/** Tells of lost and resumed connections: the first loss at once, then once a minute, with the last reason and how many tries there were. */
export function tellOfOutages(client: Client, log: Log, now: () => number): void {
  let reason: Error | undefined;
  let told = Number.NEGATIVE_INFINITY;
  let tries = 0;
  client.on(Events.ShardError, (error) => {
    reason = error;
  });
  client.on(Events.ShardReconnecting, (shard) => {
    tries += 1;
    if (now() - told < TELL_MS) return;
    log.info({ shard, tries, ...(reason !== undefined && { err: reason }) }, 'Reconnecting to Discord.');
    told = now();
    tries = 0;
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'Resumed the session with Discord.');
    reason = undefined;
    told = Number.NEGATIVE_INFINITY;
    tries = 0;
  });
}
