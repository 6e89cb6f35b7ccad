/** How many calls a member, or a server, may give. */
export interface RateLimitSettings {
  /** Calls a minute, and at once after a pause; 0 for no limit. */
  readonly perMinute: number;
  readonly now: () => Date;
}

/** So many are remembered at most; the one seen longest ago is forgotten first, and starts anew with all calls. */
const REMEMBERED = 10_000;
const MINUTE_MS = 60_000;

/**
 * Makes a limit for each member, or server, of its own: a bucket that holds a minute's calls and fills evenly.
 *
 * @returns Counts one call by the id of whose it is. 0 lets it through; else the whole seconds until the next would be.
 */
export function createRateLimit({ perMinute, now }: RateLimitSettings): (id: string) => number {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (id) => {
    if (perMinute <= 0) return 0;
    const at = now().getTime();
    const before = buckets.get(id) ?? { left: perMinute, at };
    // A clock set back fills nothing.
    const filled = (Math.max(0, at - before.at) * perMinute) / MINUTE_MS;
    const left = Math.min(perMinute, before.left + filled);
    buckets.delete(id);
    buckets.set(id, { left: left >= 1 ? left - 1 : left, at });
    const oldest = buckets.size > REMEMBERED ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return left >= 1 ? 0 : Math.ceil(((1 - left) * MINUTE_MS) / perMinute / 1000);
  };
}
