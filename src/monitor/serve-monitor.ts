import { once } from 'node:events';

import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

import { UnavailableError } from '../errors.ts';

/** A monitor's door that is open. */
export interface OpenDoor {
  /** Where it is, as it was given out when 0 was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Opens the door for monitors.
 *
 * @param port - 0 for any that is free.
 * @throws {UnavailableError} When the address cannot be listened on: another program has the port, or it is not this machine's.
 */
export async function serveMonitor(app: Hono, host: string, port: number): Promise<OpenDoor> {
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UnavailableError(
      `Monitors cannot be let in at DATELINE_HEALTH_HOST and DATELINE_HEALTH_PORT (${code}): another program has that port, or the address is not this machine's.`,
      { cause: error },
    );
  }
  // A monitor that is not asked for must not keep the process.
  server.unref();
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
