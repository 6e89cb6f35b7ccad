import { Client, Events, GatewayIntentBits, type RateLimitData } from 'discord.js';

import type { Log } from '../command/ports/log.ts';
import { isPart, numbersOf, type Shards } from '../discord-facts/shards.ts';
import { ALONE, type Peers } from '../command/ports/peers.ts';
import { GatewayError } from '../errors.ts';
import type { Texts } from '../texts/texts.ts';
import { identifyInTurn, IN_LINE } from './identify-turns.ts';
import { tellOfOutages } from './outage-log.ts';
import { requestAgain } from './request-again.ts';

/**
 * Makes a client that listens to interactions alone and can ping nobody.
 *
 * @param api - Where Discord's REST API is, without a version; `null` for Discord's own.
 * @param shards - Those of this process; all that Discord recommends unless said otherwise.
 * @param peers - The processes that have the others: they identify in turn.
 */
export function createClient(
  api: string | null,
  { shards = 'auto', peers = ALONE }: { readonly shards?: Shards; readonly peers?: Peers } = {},
): Client {
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // As many as Discord recommends: one, until the bot is on thousands of servers.
    ...(shards === 'auto' ? { shards } : { shards: numbersOf(shards), shardCount: shards.count }),
    ...(isPart(shards) && { ws: identifyInTurn(peers, () => client) }),
    rest: {
      rejectOnRateLimit: isLongWait,
      makeRequest: requestAgain,
      timeout: REQUEST_MS,
      ...(api !== null && { api }),
    },
  });
  return client;
}

/** How long one request may take; a request that hangs is tried three times more. */
const REQUEST_MS = 8000;

/**
 * Longer than this no call waits inside the client: others would wait behind it. An edit of a pin is better made later,
 * when it may say something newer, and registering commands may be refused for the rest of the day.
 */
const LONGEST_WAIT_MS = 5000;

function isLongWait({ timeToReset, retryAfter }: RateLimitData): boolean {
  return Math.max(timeToReset, retryAfter) > LONGEST_WAIT_MS;
}

/**
 * Watches a client for what it does not get over by itself. Everything else (resumes, single faults) is logged.
 *
 * @returns Settles only when the session is over for good.
 */
export function watchClient(client: Client, log: Log, { discord }: Texts): Promise<GatewayError> {
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord client met an error.'));
  client.on(Events.Warn, (message) => log.warn({ message }, 'The Discord client warns.'));
  tellOfOutages(client, log, () => performance.now());
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(new GatewayError(discord.closed(code))));
    client.on(Events.Invalidated, () => resolve(new GatewayError(discord.invalidated)));
  });
}

/** Discord answers within seconds, or something is wrong that starting again in a minute may get over. */
const LONGEST_LOGIN_MS = 25_000;

/**
 * Logs in and waits until the servers are known.
 *
 * @param ended - What {@link watchClient} gave for this client.
 * @throws {GatewayError} When Discord refuses the login or cannot be reached.
 */
export async function logIn(
  client: Client,
  token: string,
  ended: Promise<GatewayError>,
  texts: Texts,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  const refused = client.login(token).then(
    () => ended,
    (error: unknown) => loginError(error, texts),
  );
  // The client itself tries for ever where Discord does not answer.
  const late = silence(client).then(() => new GatewayError(texts.discord.unreachable(texts.discord.noAnswer)));
  const first = await Promise.race([ready, ended, refused, late]);
  if (first instanceof GatewayError) {
    await client.destroy();
    throw first;
  }
  return first;
}

/** Resolves when Discord has said nothing for too long. Shards come one after the other, five seconds apart or more. */
function silence(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_LOGIN_MS).unref();
    const heard = (): void => void timer.refresh();
    const hear = (line: string): void => (line === IN_LINE ? heard() : undefined);
    client.on(Events.ShardReady, heard).on(Events.Debug, hear);
    client.once(Events.ClientReady, () => {
      client.off(Events.ShardReady, heard).off(Events.Debug, hear);
      clearTimeout(timer);
    });
  });
}

function loginError(error: unknown, { discord }: Texts): GatewayError {
  const message = error instanceof Error ? error.message : String(error);
  const refused = error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
  return new GatewayError(refused ? discord.tokenRefused : discord.unreachable(message), { cause: error });
}
