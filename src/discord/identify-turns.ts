import { type Client, Events, type WebSocketOptions } from 'discord.js';

import type { Peers } from '../command/ports/peers.ts';

/** What a client's gateway options hold. */
type Throttled = Pick<WebSocketOptions, 'buildIdentifyThrottler'>;
type Throttler = Awaited<ReturnType<NonNullable<WebSocketOptions['buildIdentifyThrottler']>>>;

/** Between two identifies of one key lie five seconds (docs: topics/gateway#rate-limiting), and what the way may take. */
const IDENTIFY_MS = 5500;

/** What the client says while it waits for other processes: that is not Discord's silence. */
export const IN_LINE = 'Waiting for a turn to identify.';

/**
 * Discord counts identifies by bot, not by process: each waits its turn among all processes.
 *
 * @param client - Gives the client that is made with it.
 */
export function identifyInTurn(peers: Peers, client: () => Client): Throttled {
  return {
    buildIdentifyThrottler: async (manager): Promise<Throttler> => {
      const { session_start_limit: limit } = await manager.fetchGatewayInformation();
      return {
        waitForIdentify: async (shard, signal) => {
          const telling = setInterval(() => client().emit(Events.Debug, IN_LINE), IDENTIFY_MS);
          await peers
            .turn(`identify ${shard % limit.max_concurrency}`, IDENTIFY_MS, signal)
            .finally(() => clearInterval(telling));
        },
      };
    },
  };
}
