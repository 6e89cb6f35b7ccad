import type { APIMessage } from 'discord.js';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import type { IndexedArticle } from '../../src/search/indexed-article.ts';
import { english } from '../../src/texts/en/english.ts';
import { habitAt } from './mix.ts';

/** What came of one thing that a member did. */
export interface Seen {
  readonly habit: string;
  /** Milliseconds until the bot's first answer; `null` when none came in time. */
  readonly acknowledgedMs: number | null;
  readonly kind: 'answered' | 'busy' | 'unanswered' | 'refused';
}

/** How often due interactions are looked for. */
const TICK_MS = 5;
/** Answers kept to press buttons of. */
const KEPT = 50;

/** Sends what members do, and keeps what came of it. */
export class Traffic {
  readonly seen: Seen[] = [];
  open = 0;
  readonly #local: LocalDiscord;
  readonly #sample: readonly IndexedArticle[];
  readonly #random: () => number;
  readonly #made: APIMessage[] = [];
  readonly #acknowledged = new Map<string, number>();
  /** The interaction that was sent last: sending is synchronous. */
  #lastId = '';

  constructor(local: LocalDiscord, sample: readonly IndexedArticle[], random: () => number) {
    this.#local = local;
    this.#sample = sample;
    this.#random = random;
    const { disguise } = local;
    local.disguise = (payload) => {
      this.#lastId = String(payload['id']);
      return disguise(payload);
    };
    local.on('answered', (id) => void this.#acknowledged.set(id, performance.now()));
  }

  /** Sends so many a second for so long, whether or not they are answered. @returns How far it fell behind, in ms. */
  async keepUp(rate: number, seconds: number): Promise<number> {
    const started = performance.now();
    let sent = 0;
    let behindMs = 0;
    while (sent < rate * seconds) {
      const due = Math.min(rate * seconds, ((performance.now() - started) / 1000) * rate);
      behindMs = Math.max(behindMs, ((due - sent) / rate) * 1000);
      for (; sent < due; sent++) void this.one();
      await pause(TICK_MS);
    }
    return behindMs;
  }

  /** Sends so many, some at a time, each when one before it has been answered. */
  async inTurn(count: number, atOnce: number): Promise<void> {
    let left = count;
    const lane = async (): Promise<void> => {
      while (left-- > 0) await this.one();
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }

  /** Waits until nothing is open. */
  async drained(): Promise<void> {
    while (this.open > 0) await pause(20);
  }

  /** Somebody does something. */
  async one(): Promise<Seen> {
    const habit = habitAt(this.#random());
    const article = this.#sample[Math.floor(this.#random() * this.#sample.length)]!;
    return this.#watch(habit.name, () => habit.act(this.#local.as('mona'), article, () => this.#anyMade()));
  }

  /** Somebody asks for what is there at once. */
  probe(): Promise<Seen> {
    return this.#watch('probe', () => this.#local.as('mona').slash('archive', {}, { subcommand: 'help' }));
  }

  async #watch(habit: string, act: () => Promise<Outcome>): Promise<Seen> {
    const began = performance.now();
    this.open++;
    this.#lastId = '';
    const outcome = act();
    const id = this.#lastId;
    const came = await outcome;
    this.open--;
    const at = this.#acknowledged.get(id);
    this.#acknowledged.delete(id);
    const seen: Seen = { habit, acknowledgedMs: at === undefined ? null : at - began, kind: kindOf(id, came, at) };
    this.seen.push(seen);
    this.#tidy(came.message, seen);
    return seen;
  }

  /** An answer as it stands now: it may have been pressed before. */
  #anyMade(): APIMessage | undefined {
    const made = this.#made[Math.floor(this.#random() * this.#made.length)];
    try {
      return made === undefined ? undefined : this.#local.board.get(made.id).wire;
    } catch {
      // Taken away, by a press.
      return undefined;
    }
  }

  /** Keeps some answers to press on; all others go, so that the channel stays short. */
  #tidy(message: APIMessage | undefined, { kind }: Seen): void {
    if (message === undefined) return;
    const place = Math.floor(this.#random() * KEPT);
    const isWanted = kind === 'answered' && (message.components?.length ?? 0) > 0;
    const gone = isWanted ? this.#made[place] : message;
    if (isWanted) this.#made[place] = message;
    if (gone === undefined || gone.id === this.#made[place]?.id) return;
    try {
      this.#local.board.remove(this.#local.board.get(gone.id));
    } catch {
      // Taken away already, by a press.
    }
  }
}

function kindOf(id: string, { message, failed }: Outcome, acknowledged: number | undefined): Seen['kind'] {
  if (id === '') return 'refused';
  if (acknowledged === undefined) return 'unanswered';
  if (message?.content === english.discord.crowded) return 'busy';
  return failed === undefined ? 'answered' : 'unanswered';
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
