import type pg from 'pg';

import type { Log } from '../../command/ports/log.ts';
import { ALONE, type News, type Peers } from '../../command/ports/peers.ts';
import { inTime } from '../drivers/in-time.ts';
import { CHANNEL } from './news.ts';

const PATIENCE_MS = 3000;

/** A process that is none of the peers that share a PostgreSQL, and tells them of what it does: a session is opened for each word. */
export function toldFromOutside(url: string, log: Log): Peers {
  const tell = (news: News): void =>
    void tellNews(url, news).catch((error: unknown) =>
      log.warn({ err: error, news }, 'Other processes could not be told; they find it themselves later.'),
    );
  return { ...ALONE, tell };
}

/** Tells all that listen to the server of a session. */
export async function notify(session: InstanceType<typeof pg.Client>, news: News): Promise<void> {
  await inTime(session.query('select pg_notify($1, $2)', [CHANNEL, news]), PATIENCE_MS);
}

async function tellNews(url: string, news: News): Promise<void> {
  // Loaded on first use: most installations never need it.
  const { default: postgres } = await import('pg');
  const client = new postgres.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'dateline news',
  });
  // What ends the session is what a call of it fails with.
  client.on('error', () => {});
  try {
    await client.connect();
    await notify(client, news);
  } finally {
    await inTime(client.end(), PATIENCE_MS).catch(() => {});
  }
}
