import type { Log } from '../../command/ports/log.ts';
import { LIMITS } from '../../discord-facts/limits.ts';
import { BirthClock } from './birth-clock.ts';
import { FairQueue } from './fair-queue.ts';

/** Something that came in, and when it was made by the host's clock. */
interface Arrival<Item> {
  readonly item: Item;
  readonly birth: number;
}

/** The same, and since when it waits. */
interface Waiting<Item> extends Arrival<Item> {
  readonly since: number;
}

/** What is admitted, and what is done with it. */
export interface AdmissionSettings<Item> {
  /** Milliseconds of a clock that nobody sets. */
  readonly clock: () => number;
  /** Milliseconds since 1970 by Discord's clock at which an item was made. */
  readonly made: (item: Item) => number;
  /** With whom an item shares its places: its server. */
  readonly owner: (item: Item) => string;
  /** Whether it is worth less than the others: it is refused while many wait. */
  readonly isMinor: (item: Item) => boolean;
  /** Answers an item. Never rejects. @param age - Gives the milliseconds since it was made. */
  readonly answer: (item: Item, age: () => number) => Promise<void>;
  /** Says that there is no time for it now. Never rejects. @param age - Gives the milliseconds since it was made. */
  readonly refuse: (item: Item, age: () => number) => Promise<void>;
  /** Is told what is left unworked, since Discord has given it up. @param age - Milliseconds since it was made. */
  readonly dropped: (item: Item, age: number) => void;
  /** Runs something once whatever else waits for the thread has had its turn. */
  readonly later: (run: () => void) => void;
  readonly log: Log;
}

/** So many are answered at a time: enough to wait for Discord with, too few to hold each other up for long. */
const AT_ONCE = 32;
/** So many wait at most; what is minor, only while fewer do. */
const PLACES = 128;
const MINOR_PLACES = 32;
/** Longer than this nothing waits to be begun: in half of Discord's patience it must be deferred, if not answered. */
const LONGEST_WAIT_MS = LIMITS.interaction.answerMs / 3;
/** So many wait at most to hear that there is no time, and so many hear it in one turn of the thread. */
const REFUSALS = 256;
const REFUSALS_A_TURN = 3;
/** So many of them are on their way at a time. */
const REFUSALS_AT_ONCE = 64;
/** Older than this nothing is begun or refused: on the way to Discord what is left of its patience would run out. */
const GIVEN_UP_MS = LIMITS.interaction.answerMs - 300;
/** An overload is told of once in so many milliseconds. */
const TELL_MS = 60_000;

/**
 * Lets in what can be answered in time. What came is begun one at a time, so that the thread is never busy for long; a
 * bounded number waits, shared fairly among servers. What finds no place, or has waited too long, is told so while there is
 * time to; what Discord has given up on is dropped unworked.
 */
export class Admission<Item> {
  readonly #settings: AdmissionSettings<Item>;
  readonly #births: BirthClock;
  readonly #waiting = new FairQueue<Waiting<Item>>(PLACES);
  readonly #refused: Arrival<Item>[] = [];
  readonly #shed = { refused: 0, dropped: 0 };
  #answering = 0;
  #refusing = 0;
  #isScheduled = false;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(settings: AdmissionSettings<Item>) {
    this.#settings = settings;
    this.#births = new BirthClock(settings.clock);
  }

  /** How many wait for an answer to be begun. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** How many are being answered. */
  get answering(): number {
    return this.#answering;
  }

  /** Takes what has just come. */
  arrive(item: Item): void {
    const { made, owner, isMinor, clock } = this.#settings;
    const arrival = { item, birth: this.#births.birthOf(made(item)), since: clock() };
    // What came too late must not take a place from what can be answered.
    if (this.#isGivenUp(arrival.birth)) this.#drop(arrival);
    else if (isMinor(item) && this.#waiting.size >= MINOR_PLACES) this.#turnAway(arrival);
    else this.#admit(owner(item), arrival);
    this.#schedule();
  }

  #admit(owner: string, arrival: Waiting<Item>): void {
    const left = this.#waiting.offer(owner, arrival);
    if (left !== undefined) this.#turnAway(left);
  }

  #turnAway(arrival: Arrival<Item>): void {
    this.#refused.push(arrival);
    // The oldest has least time left to hear of it.
    const oldest = this.#refused.length > REFUSALS ? this.#refused.shift() : undefined;
    if (oldest !== undefined) this.#drop(oldest);
  }

  #drop({ item, birth }: Arrival<Item>): void {
    this.#shed.dropped++;
    this.#settings.dropped(item, this.#births.ageSince(birth));
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    const canBegin = this.#waiting.size > 0 && this.#answering < AT_ONCE;
    const canRefuse = this.#refused.length > 0 && this.#refusing < REFUSALS_AT_ONCE;
    if (!canBegin && !canRefuse) return;
    this.#isScheduled = true;
    this.#settings.later(() => {
      this.#isScheduled = false;
      if (this.#answering < AT_ONCE) this.#beginOne();
      for (let turn = 0; turn < REFUSALS_A_TURN && this.#refusing < REFUSALS_AT_ONCE; turn++) this.#refuseOne();
      this.#tell();
      this.#schedule();
    });
  }

  /** Begins the next one that is not too old, and sorts out those before it that are. */
  #beginOne(): void {
    const { clock, answer } = this.#settings;
    for (let next = this.#waiting.take(); next !== undefined; next = this.#waiting.take()) {
      const { item, birth, since } = next;
      if (this.#isGivenUp(birth)) this.#drop(next);
      else if (clock() - since > LONGEST_WAIT_MS) this.#turnAway(next);
      else {
        this.#answering++;
        void answer(item, () => this.#births.ageSince(birth)).finally(() => {
          this.#answering--;
          this.#schedule();
        });
        return;
      }
    }
  }

  #refuseOne(): void {
    for (let next = this.#refused.shift(); next !== undefined; next = this.#refused.shift()) {
      if (this.#isGivenUp(next.birth)) {
        this.#drop(next);
        continue;
      }
      this.#shed.refused++;
      this.#refusing++;
      void this.#settings
        .refuse(next.item, () => this.#births.ageSince(next.birth))
        .finally(() => {
          this.#refusing--;
          this.#schedule();
        });
      return;
    }
  }

  #isGivenUp(birth: number): boolean {
    return this.#births.ageSince(birth) > GIVEN_UP_MS;
  }

  #tell(): void {
    const now = this.#settings.clock();
    if (this.#shed.refused + this.#shed.dropped === 0 || now - this.#toldAt < TELL_MS) return;
    this.#settings.log.warn({ ...this.#shed }, 'More was asked than can be answered in time.');
    this.#toldAt = now;
    this.#shed.refused = 0;
    this.#shed.dropped = 0;
  }
}
