import { BOT_ROLE_ID, BOT_USER, memberOf } from './residents.ts';

/** Servers beside the playground's that the bot is on: each with a name and commands of its own, and nothing in it. */
export class Neighbours {
  readonly #names = new Map<string, string>();

  /** Puts the bot on another server, before it connects. */
  add(id: string, name: string): void {
    this.#names.set(id, name);
  }

  has(id: string): boolean {
    return this.#names.has(id);
  }

  /** What GUILD_CREATE carries of each. */
  gatewayPayloads(): { readonly id: string; readonly [field: string]: unknown }[] {
    return [...this.#names].map(([id, name]) => ({
      id,
      name,
      unavailable: false,
      member_count: 1,
      members: [memberOf(BOT_USER, [BOT_ROLE_ID])],
      roles: [],
      emojis: [],
      stickers: [],
      features: [],
      channels: [],
      threads: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    }));
  }
}
