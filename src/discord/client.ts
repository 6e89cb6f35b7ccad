import { Client, Events, GatewayIntentBits } from 'discord.js';

import type { Log } from '../command/log.ts';
import { GatewayError } from '../errors.ts';

/**
 * Makes a client that listens to interactions alone and can ping nobody.
 *
 * @param api - Where Discord's REST API is, without a version; `null` for Discord's own.
 */
export function createClient(api: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ...(api !== null && { rest: { api } }),
  });
}

/** Why a close code ends the session for good [Topics > Opcodes and Status Codes > Gateway close event codes]. */
const FATAL: Readonly<Record<number, string>> = {
  4004: 'Discord refused the token (4004). Check DISCORD_TOKEN, or reset the token in the developer portal.',
  4010: 'Discord refused the shard (4010).',
  4011: 'The bot is on so many servers that Discord wants it sharded (4011).',
  4012: 'Discord no longer speaks this version of the gateway (4012). Update Dateline.',
  4013: 'Discord refused the intents (4013).',
  4014: 'Discord refused the intents as not allowed for this bot (4014).',
};

/**
 * Watches a client for what it does not get over by itself. Everything else (resumes, single faults) is logged.
 *
 * @returns Settles only when the session is over for good.
 */
export function watchClient(client: Client, log: Log): Promise<GatewayError> {
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord client met an error.'));
  client.on(Events.Warn, (message) => log.warn({ message }, 'The Discord client warns.'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'Reconnecting to Discord.'));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'Resumed the session with Discord.'),
  );
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) =>
      resolve(new GatewayError(FATAL[code] ?? `Discord closed the session (${code}).`)),
    );
    client.on(Events.Invalidated, () => resolve(new GatewayError('Discord declared the session invalid.')));
  });
}

/**
 * Logs in and waits until the servers are known.
 *
 * @param ended - What {@link watchClient} gave for this client.
 * @throws {GatewayError} When Discord refuses the login or cannot be reached.
 */
export async function logIn(client: Client, token: string, ended: Promise<GatewayError>): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  const refused = client.login(token).then(() => ended, loginError);
  const first = await Promise.race([ready, ended, refused]);
  if (first instanceof GatewayError) {
    await client.destroy();
    throw first;
  }
  return first;
}

function loginError(error: unknown): GatewayError {
  const message = error instanceof Error ? error.message : String(error);
  return new GatewayError(isTokenFault(error) ? (FATAL[4004] ?? message) : `Discord cannot be reached: ${message}`, {
    cause: error,
  });
}

function isTokenFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}

/**
 * Whether an uncaught exception comes from a gateway event that discord.js could not digest: one bad event is no reason
 * to stop. Its handlers throw outside of any call of ours, so that only the process can catch it.
 */
export function isDispatchFault(error: unknown): boolean {
  return (
    error instanceof Error &&
    /[\\/]discord\.js[\\/]src[\\/]client[\\/](?:websocket|actions)[\\/]/u.test(error.stack ?? '')
  );
}
