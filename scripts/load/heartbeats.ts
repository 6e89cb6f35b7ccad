import { GatewayOpcodes } from 'discord.js';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

/** Watches whether the bot keeps its connection alive. */
export class Heartbeats {
  readonly #every: number;
  #last: number | null = null;
  #count = 0;
  #latest = 0;
  #resumes = 0;
  #identifies = 0;

  /** @param everyMs - How often the gateway wants one. */
  constructor(local: LocalDiscord, everyMs: number) {
    this.#every = everyMs;
    local.on('heard', (opcode) => {
      if (opcode === GatewayOpcodes.Resume) this.#resumes++;
      if (opcode === GatewayOpcodes.Identify) this.#identifies++;
      if (opcode === GatewayOpcodes.Heartbeat) this.#beat(performance.now());
    });
  }

  line(): string {
    return (
      `heartbeats, wanted each ${this.#every} ms: ${this.#count}, latest ${Math.max(0, this.#latest).toFixed(0)} ms late; ` +
      `identified ${this.#identifies}, resumed ${this.#resumes}`
    );
  }

  #beat(at: number): void {
    this.#count++;
    if (this.#last !== null) this.#latest = Math.max(this.#latest, at - this.#last - this.#every);
    this.#last = at;
  }
}
