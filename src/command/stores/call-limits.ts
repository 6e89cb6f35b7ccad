/** Who has given more calls than they may, and the whole seconds until the next would be let through. */
export interface TooMany {
  readonly who: 'member' | 'server';
  readonly waitSeconds: number;
}

/** Calls a minute, and at once after a pause; 0 for no limit. */
export interface CallLimits {
  readonly memberLimit: number;
  /** Of all members of a server together. */
  readonly serverLimit: number;
}

/**
 * Counts a call of a member's, for the server only where the member may; on no server (`null`) for the member alone. Never
 * rejects.
 *
 * @returns `null` where it is let through.
 */
export type CountCall = (userId: string, guildId: string | null) => Promise<TooMany | null>;
