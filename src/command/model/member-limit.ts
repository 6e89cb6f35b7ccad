/** How many calls a member may give. */
export interface MemberLimitSettings {
  /** Calls a minute, and at once after a pause; 0 for no limit. */
  readonly perMinute: number;
  readonly now: () => Date;
}

/** Members remembered at most; the one seen longest ago is forgotten first, and starts anew with all calls. */
const MEMBERS = 10_000;
const MINUTE_MS = 60_000;

/**
 * Makes a limit for each member of its own: a bucket that holds a minute's calls and fills evenly.
 *
 * @returns Counts one call of a member's. 0 lets it through; else the whole seconds until the next would be.
 */
export function createMemberLimit({ perMinute, now }: MemberLimitSettings): (userId: string) => number {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (userId) => {
    if (perMinute <= 0) return 0;
    const at = now().getTime();
    const before = buckets.get(userId) ?? { left: perMinute, at };
    // A clock set back fills nothing.
    const filled = (Math.max(0, at - before.at) * perMinute) / MINUTE_MS;
    const left = Math.min(perMinute, before.left + filled);
    buckets.delete(userId);
    buckets.set(userId, { left: left >= 1 ? left - 1 : left, at });
    const oldest = buckets.size > MEMBERS ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return left >= 1 ? 0 : Math.ceil(((1 - left) * MINUTE_MS) / perMinute / 1000);
  };
}
