/** For so long at least a measure of how far the clocks are apart counts. */
const MEASURED_FOR_MS = 5 * 60_000;

/**
 * Tells how old interactions are. Their ids carry Discord's time, which the host's clock need not agree with: what came
 * fastest of late shows how far the two are apart, and with it how late everything else is. The age of what comes as fast
 * as anything does is 0, so the way through the network is not counted.
 */
export class BirthClock {
  readonly #now: () => number;
  /** The least difference seen since the period began, and in the period before. */
  #least = Number.POSITIVE_INFINITY;
  #leastBefore = Number.POSITIVE_INFINITY;
  #since: number;

  /** @param now - Milliseconds of a clock that nobody sets: a step of it would make everything seem old. */
  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /**
   * When something was made, by the host's clock. To be called on its arrival.
   *
   * @param made - Milliseconds since 1970 by Discord's clock, as its id says.
   */
  birthOf(made: number): number {
    const now = this.#now();
    if (now - this.#since > MEASURED_FOR_MS) {
      this.#leastBefore = this.#least;
      this.#least = Number.POSITIVE_INFINITY;
      this.#since = now;
    }
    this.#least = Math.min(this.#least, now - made);
    return made + Math.min(this.#least, this.#leastBefore);
  }

  /** Milliseconds since a birth. */
  ageSince(birth: number): number {
    return this.#now() - birth;
  }
}
