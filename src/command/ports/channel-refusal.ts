/** Why a channel takes no message or pin, where neither a permission nor Dateline is at fault: what a moderator can mend. */
export const CHANNEL_REFUSALS = [
  'archived-thread',
  'locked-thread',
  'wrong-channel',
  'post-without-author',
  'automod',
  'two-factor',
] as const;

/** One of them. */
export type ChannelRefusal = (typeof CHANNEL_REFUSALS)[number];
