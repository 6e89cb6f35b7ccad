/** First millisecond of Discord's ids: 2015-01-01T00:00:00Z (docs: reference#snowflakes). */
const DISCORD_EPOCH = 1_420_070_400_000n;
const TIMESTAMP_SHIFT = 22n;

/** Makes ids that grow, each carrying the millisecond of its making. */
export class Snowflakes {
  readonly #now: () => number;
  #last = 0n;

  /** @param now - Milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The next id: greater than every one before it, even if the clock stands still or goes back. */
  next(): string {
    const fresh = (BigInt(this.#now()) - DISCORD_EPOCH) << TIMESTAMP_SHIFT;
    this.#last = fresh > this.#last ? fresh : this.#last + 1n;
    return String(this.#last);
  }
}
