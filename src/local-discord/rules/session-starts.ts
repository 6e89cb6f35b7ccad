import type { Clock } from '../wire/clock.ts';

/** How the bot is to come to the gateway. */
export interface StartRules {
  /** How few shards it takes. */
  readonly shards: number;
  /** How many may identify in five seconds; nobody counts by default. */
  readonly maxConcurrency?: number;
  /** How often the bot may identify in a day. */
  readonly sessionStarts?: number;
}

/** A shard's number, and how many there are. */
export type Shard = readonly [number, number];

/** Five seconds, less what the way may take: nobody is turned away for the network's jitter. */
const WINDOW_MS = 4500;
const DAY_MS = 86_400_000;
const STARTS_A_DAY = 1000;

/** Discord's limits on beginning sessions (docs: topics/gateway#session-start-limit-object, topics/gateway#rate-limiting). */
export class SessionStarts {
  readonly #rules: StartRules;
  readonly #clock: Clock;
  /** When a shard identified last, by the key that shares a place. */
  readonly #last = new Map<number, number>();
  #used = 0;

  constructor(rules: StartRules, clock: Clock) {
    this.#rules = rules;
    this.#clock = clock;
  }

  /** What GET /gateway/bot says besides the address. */
  wire(): object {
    const { shards, maxConcurrency = shards, sessionStarts: total = STARTS_A_DAY } = this.#rules;
    const left = { total, remaining: total - this.#used, reset_after: DAY_MS };
    return { shards, session_start_limit: { ...left, max_concurrency: maxConcurrency } };
  }

  /**
   * Counts an identify. @returns `invalid-shard` (close 4010) and `sharding-required` (4011); `later` for one that came too
   * soon after another of its key, and must identify again; `spent` for one too many, which costs the bot its token.
   */
  begin([number, count]: Shard): 'begun' | 'invalid-shard' | 'sharding-required' | 'later' | 'spent' {
    const { shards, maxConcurrency, sessionStarts = STARTS_A_DAY } = this.#rules;
    const isShard = Number.isInteger(number) && Number.isInteger(count) && number >= 0 && number < count;
    if (!isShard) return 'invalid-shard';
    if (count < shards) return 'sharding-required';
    if (this.#used >= sessionStarts) return 'spent';
    this.#used += 1;
    if (maxConcurrency === undefined) return 'begun';
    const key = number % maxConcurrency;
    const at = this.#clock.now();
    if (at - (this.#last.get(key) ?? Number.NEGATIVE_INFINITY) < WINDOW_MS) return 'later';
    this.#last.set(key, at);
    return 'begun';
  }
}
