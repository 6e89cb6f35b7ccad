import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

type Payload = Readonly<Record<string, unknown>>;

/** First of the made-up ids, so high that none of the playground's is among them. */
const FIRST_ID = 1_300_000_000_000_000_000n;

/** Members on several servers, any of whom the local Discord's one person can be to the bot. */
export class Crowd {
  readonly #guilds: readonly string[];
  readonly #members: readonly string[];
  readonly #random: () => number;

  /** Puts the bot on so many servers. To be made before it connects. */
  constructor(local: LocalDiscord, size: { readonly members: number; readonly servers: number }, random: () => number) {
    this.#guilds = idsFrom(FIRST_ID, size.servers);
    this.#members = idsFrom(FIRST_ID + 1_000_000_000n, size.members);
    this.#random = random;
    for (const [number, id] of this.#guilds.entries()) local.guilds.add(id, `Server ${number}`);
  }

  /** Makes an interaction one of some member's, who always acts on the same server. */
  disguise(payload: Payload): Payload {
    const number = Math.floor(this.#random() * this.#members.length);
    const id = this.#members[number]!;
    const guildId = this.#guilds[number % this.#guilds.length]!;
    const { member, guild, message } = payload as {
      member: { user: object };
      guild: object;
      message?: { interaction_metadata: object };
    };
    const user = { ...member.user, id, username: `member-${number}` };
    return {
      ...payload,
      guild_id: guildId,
      guild: { ...guild, id: guildId },
      member: { ...member, user },
      // Whoever presses has asked.
      ...(message !== undefined && {
        message: { ...message, interaction_metadata: { ...message.interaction_metadata, user } },
      }),
    };
  }
}

function idsFrom(first: bigint, count: number): string[] {
  return Array.from({ length: count }, (_, number) => String(first + BigInt(number) * 100n));
}
