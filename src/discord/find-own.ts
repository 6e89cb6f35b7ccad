import { createHash } from 'node:crypto';

import { type Client, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';

import type { Log } from '../command/ports/log.ts';
import { textBlocks } from './text-blocks.ts';
import { LIMITS } from '../discord-facts/limits.ts';

const MESSAGES = z.array(
  z.looseObject({
    id: z.string(),
    content: z.string(),
    components: z.array(z.looseObject({})).default([]),
    author: z.looseObject({ id: z.string() }),
  }),
);
/** How far this machine's clock may be off Discord's, and how long a message may have been on its way. */
const AROUND_MS = 10 * 60_000;

/** A message as it is sent or as Discord gives it, as far as its words go. */
interface WordedMessage {
  readonly content?: string | undefined;
  readonly components?: readonly object[];
}

/** What a message is known by when its id is not: the same words give the same mark. Discord trims blanks at the ends. */
export function markOf({ content = '', components = [] }: WordedMessage): string {
  const words = [content, ...textBlocks(components)].join('\n');
  return createHash('sha256').update(words.trim()).digest('hex');
}

/** The bot's own messages of that mark in a channel, posted within ten minutes of `at`; `null` where it cannot look. */
export async function findOwn(
  { rest, user }: Client,
  channelId: string,
  { mark, at }: { readonly mark: string; readonly at: Date },
  log: Log,
): Promise<readonly string[] | null> {
  const found: string[] = [];
  const from = SnowflakeUtil.generate({ timestamp: at.getTime() - AROUND_MS });
  const until = SnowflakeUtil.generate({ timestamp: at.getTime() + AROUND_MS });
  try {
    for (let after = from; after < until;) {
      const query = new URLSearchParams({ after: String(after), limit: String(LIMITS.message.historyPage) });
      const page = MESSAGES.parse(await rest.get(Routes.channelMessages(channelId), { query }));
      for (const message of page) {
        if (message.author.id === user?.id && markOf(message) === mark) found.push(message.id);
      }
      if (page.length < LIMITS.message.historyPage) break;
      after = page.map(({ id }) => BigInt(id)).reduce((a, b) => (a > b ? a : b), after);
    }
    return found;
  } catch (error) {
    log.info({ err: error, channelId }, 'The messages of a channel cannot be looked through.');
    return null;
  }
}
