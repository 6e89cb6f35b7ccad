import type { CallLimits, CountCall } from '../stores/call-limits.ts';
import { createRateLimit } from './rate-limit.ts';

/** Counts the calls that this process gets. */
export function countHere({ memberLimit, serverLimit }: CallLimits, now: () => Date): CountCall {
  const ofMember = createRateLimit({ perMinute: memberLimit, now });
  const ofServer = createRateLimit({ perMinute: serverLimit, now });
  return async (userId, guildId) => {
    const wait = ofMember(userId);
    if (wait > 0) return { who: 'member', waitSeconds: wait };
    const together = guildId === null ? 0 : ofServer(guildId);
    return together > 0 ? { who: 'server', waitSeconds: together } : null;
  };
}
