import { existsSync } from 'node:fs';

import type { DatabaseLocation } from './open-database.ts';
import { openToRead } from './open-to-read.ts';

/** Where a server's notices go. */
export interface NoticeChannels {
  readonly reportChannelId: string | null;
  readonly logChannelId: string | null;
}

/** Where each server's notices go, by its id, without changing anything. Empty where there is no such database, or no such table yet. */
export async function noticeChannels(location: DatabaseLocation): Promise<ReadonlyMap<string, NoticeChannels>> {
  if (location.url === null && !existsSync(location.file)) return new Map();
  const db = await openToRead(location);
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'guild_defaults')) return new Map();
    const channels = new Map<string, NoticeChannels>();
    const rows = db.selectFrom('guild_defaults').selectAll().where('name', 'in', ['reportChannelId', 'logChannelId']);
    for (const { guild_id: guild, name, value } of await rows.execute()) {
      const before = channels.get(guild) ?? { reportChannelId: null, logChannelId: null };
      channels.set(guild, { ...before, [name]: JSON.parse(value) as unknown });
    }
    return channels;
  } finally {
    await db.destroy();
  }
}
