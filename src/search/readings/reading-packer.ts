import { Grow, widened } from '../grow.ts';
import type { GatheredReadings, ReadingKey } from './reading-gatherer.ts';
import { type PackedStrings, packStrings } from '../terms/string-table.ts';
import { LONGEST_NUMBER, writeNumber } from '../seven-bits.ts';
import { WordUnits } from '../analyzer/word-units.ts';

/** The units of packed readings. */
export interface PackedUnits {
  readonly terms: PackedStrings;
  /** As `shapeOf` has them. */
  readonly shapes: Uint32Array;
}

/**
 * Packs gathered readings into bytes. Units are numbered as they come, so that most that are frequent have low numbers, and in
 * the same way whoever gathered them.
 */
export class ReadingPacker {
  readonly #units = new WordUnits();
  /** By origin: what was told of its units, and their numbers here, counted from 1; 0 for one that has not come yet. */
  readonly #origins = new Map<number, Origin>();
  #origin = new Origin();
  #given: Uint32Array = new Uint32Array();
  #at = 0;
  readonly #parts = new ByteGrow();
  readonly #record = new ByteGrow();
  #ends: number[] = [];

  /** Gives the bytes of each reading, valid until the next. */
  *pack(gathered: GatheredReadings): Generator<{ readonly key: ReadingKey; readonly bytes: Uint8Array }> {
    let origin = this.#origins.get(gathered.origin);
    if (origin === undefined) this.#origins.set(gathered.origin, (origin = new Origin()));
    origin.learn(gathered);
    this.#origin = origin;
    this.#given = gathered.numbers;
    this.#at = 0;
    for (const key of gathered.keys) yield { key, bytes: this.#packOne() };
  }

  /** The units so far. */
  units(): PackedUnits {
    const units = this.#units;
    return { terms: packStrings(units.size, (unit) => units.termOf(unit)), shapes: units.shapes.finish() };
  }

  /**
   * A record has, all as variable-length numbers: how many passages; the bytes of its title and of its lede; of each passage
   * how far it begins behind the one before, how long it is, and its bytes. Then those of the title, the passages, the lede.
   */
  #packOne(): Uint8Array {
    const parts = this.#parts;
    const record = this.#record;
    parts.length = 0;
    record.length = 0;
    const passages = this.#next();
    this.#rows();
    const spans = new Uint32Array(passages * 2);
    this.#ends = [parts.length];
    for (let place = 0; place < passages; place++) {
      const start = (spans[place * 2] = this.#next());
      spans[place * 2 + 1] = this.#next();
      this.#sentences(start);
      this.#rows();
      this.#ends.push(parts.length);
    }
    for (let number = 0; number < 4; number++) parts.number(this.#next());
    this.#rows();
    const ends = this.#ends;
    record.number(passages);
    record.number(ends[0]!);
    record.number(parts.length - ends.at(-1)!);
    let behind = 0;
    for (let place = 0; place < passages; place++) {
      const [start, end] = [spans[place * 2]!, spans[place * 2 + 1]!];
      record.number(start - behind);
      record.number(end - start);
      record.number(ends[place + 1]! - ends[place]!);
      behind = end;
    }
    record.append(parts.array.subarray(0, parts.length));
    return record.filled;
  }

  #sentences(from: number): void {
    const count = this.#next();
    this.#parts.number(count);
    let behind = from;
    for (let sentence = 0; sentence < count; sentence++) {
      const start = this.#next();
      const end = this.#next();
      this.#parts.number(start - behind);
      this.#parts.number(end - start);
      behind = end;
    }
  }

  #rows(): void {
    const given = this.#given;
    const parts = this.#parts;
    const { numbers } = this.#origin;
    const count = this.#next();
    parts.number(count);
    parts.reserve(count * 2 * LONGEST_NUMBER);
    const bytes = parts.array;
    let length = parts.length;
    let at = this.#at;
    for (let term = 0; term < count; term++) {
      const coded = given[at++]!;
      let number = numbers[coded >>> 1]!;
      if (number === 0) number = numbers[coded >>> 1] = this.#numberOf(coded >>> 1);
      length = writeNumber(bytes, length, (number - 1) * 2 + (coded & 1));
      if ((coded & 1) === 1) length = writeNumber(bytes, length, given[at++]!);
    }
    parts.length = length;
    this.#at = at;
  }

  #next(): number {
    return this.#given[this.#at++]!;
  }

  #numberOf(unit: number): number {
    return this.#units.of(this.#origin.terms[unit]!, this.#origin.shapes.array[unit]!) + 1;
  }
}

/** What is known of a gatherer's units. */
class Origin {
  readonly terms: string[] = [];
  readonly shapes = new Grow((length) => new Uint32Array(length));
  numbers = new Uint32Array(1 << 10);

  learn({ terms, shapes }: GatheredReadings): void {
    for (const term of terms) this.terms.push(term);
    this.shapes.append(shapes);
    if (this.terms.length > this.numbers.length) this.numbers = widened(this.numbers, this.terms.length * 2);
  }
}

/** Bytes that grow, and numbers in them of seven bits a byte, the lowest first. */
class ByteGrow extends Grow<Uint8Array> {
  constructor() {
    super((length) => new Uint8Array(length));
  }

  number(value: number): void {
    this.reserve(LONGEST_NUMBER);
    this.length = writeNumber(this.array, this.length, value);
  }
}
