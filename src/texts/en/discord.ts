import { permissionName } from './errors.ts';

const TOKEN_REFUSED =
  'Discord does not take the token. Check DISCORD_TOKEN, or make a new token in the developer portal.';

/** Why each close code ends a session for good [Topics > Opcodes and Status Codes > Gateway Close Event Codes]. */
const CLOSED: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'Discord knows no such shard (4010). Check DATELINE_SHARDS.',
  4011: 'The bot is on so many servers that Discord wants it in more shards (4011). With DATELINE_SHARDS=auto the next start takes as many as Discord says; where processes share the shards, raise their number for all of them.',
  4012: 'Discord no longer speaks this version of its gateway (4012). Update Dateline.',
  4013: 'Discord does not know the intents that were asked for (4013). Update Dateline.',
  4014: 'Discord does not allow this bot the intents that were asked for (4014).',
};

/** What Dateline says about Discord itself: to members on it, and to whoever runs the bot. */
export const discord = {
  cut: 'Too long for one message: shortened where it ends in …',
  failed: (reference: string): string =>
    `Something went wrong on my side. Whoever runs me finds it in the log under ${reference}.`,
  refused: 'Discord did not let me do that: I lack a permission in this channel.',
  cannotKeep:
    'I cannot keep anything at the moment: my disk is full, or another program holds my database. Questions work. Please try this again later.',
  cannotReach:
    'What I keep cannot be reached at the moment, so I could not do that. Questions work. Please try this again later.',
  cannotSearch:
    'I cannot reach the archive’s search just now, so I do not know what it says about that. Please try again in a moment.',
  busy: 'Discord asks me to slow down. Please try again in a moment.',
  crowded: 'I am busy right now: many are asking at once. Please try again in a moment.',
  outOfReach: 'I cannot reach Discord properly just now. Please try again in a moment.',
  gone: 'The channel or message that this is about is gone.',
  /** The addresses of channels follow. */
  elsewhere: 'The moderators here let me answer only in:',
  noThread: (permission: string | null): string =>
    `I answer here: ${permission === null ? 'Discord opened no thread.' : `to open a thread I need the permission ${permissionName(permission)}.`}`,
  pinReason: (member: string): string => `Pinned with Dateline for ${member}`,
  unpinReason: 'Dateline could not pin it',
  tokenRefused: TOKEN_REFUSED,
  unreachable: (reason: string): string => `Discord cannot be reached: ${reason}`,
  noAnswer: 'it does not answer',
  closed: (code: number): string => CLOSED[code] ?? `Discord ended the session for good (${code}).`,
  invalidated: 'Discord declared the session invalid, and a new one did not come about.',
  notRegistered: (reason: string): string =>
    `Discord did not take the commands: ${reason}. Check that DISCORD_TOKEN is of the application that was added with the scope applications.commands.`,
  notRegisteredThere: (reason: string): string =>
    `Discord did not take the commands: ${reason}. Check DISCORD_GUILD_ID, and that the bot was added to that server with the scope applications.commands.`,
} as const;
