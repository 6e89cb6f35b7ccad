import { QueryError } from '../../errors.ts';
import type { CommandContext } from './context.ts';

/** @throws {QueryError} `bot-not-permitted`, where Dateline cannot post in the channel. */
export function requirePosting({ botPermissions, channel, guild }: CommandContext): void {
  if (guild === null || channel === null) return;
  const needed = ['ViewChannel', channel.isThread === true ? 'SendMessagesInThreads' : 'SendMessages'] as const;
  const missing = needed.find((each) => !botPermissions.has(each));
  if (missing !== undefined)
    throw new QueryError({ code: 'bot-not-permitted', permission: missing, channel: channel.name || null });
}
