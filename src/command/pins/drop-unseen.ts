import type { Wording } from '../../texts/texts.ts';
import { readGuildView } from '../model/guild-settings.ts';
import type { Services } from '../model/services.ts';

/**
 * Takes off pins what the view of their server does not show any more.
 *
 * @param guildId - The server; `null` for all.
 * @returns How many articles went.
 */
export async function dropUnseen(services: Services, guildId: string | null, reason: Wording): Promise<number> {
  const gone = new Set<string>();
  for (const pin of await services.stores.pins.live(guildId)) {
    const { newsroom } = await readGuildView(services, pin.guildId);
    const ids = [...new Set(pin.shown.map(({ articleId }) => articleId))];
    const headers = await newsroom.articles.headers(ids);
    for (const [at, id] of ids.entries()) {
      if (headers[at] !== undefined || gone.has(`${pin.guildId} ${id}`)) continue;
      gone.add(`${pin.guildId} ${id}`);
      await services.keeper.purge(pin.guildId, id, reason);
    }
  }
  return gone.size;
}
