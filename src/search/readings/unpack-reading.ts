import { NumberReader } from '../seven-bits.ts';

/** Gives what `ReadingPacker` packed of an article as the numbers that it was gathered as, by the units of the pack. */
export function unpackReading(bytes: Uint8Array): Uint32Array {
  return new Unpacking(bytes).unpack();
}

class Unpacking {
  readonly #given: NumberReader;
  readonly #numbers: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#given = new NumberReader(bytes);
  }

  unpack(): Uint32Array {
    const passages = this.#given.next();
    this.#given.next();
    this.#given.next();
    const starts: number[] = [];
    const ends: number[] = [];
    for (let passage = 0; passage < passages; passage++) {
      starts.push((ends.at(-1) ?? 0) + this.#given.next());
      ends.push(starts.at(-1)! + this.#given.next());
      this.#given.next();
    }
    this.#numbers.push(passages);
    this.#copyTerms();
    for (let passage = 0; passage < passages; passage++) this.#passage(starts[passage]!, ends[passage]!);
    this.#copy(4);
    this.#copyTerms();
    return Uint32Array.from(this.#numbers);
  }

  #passage(start: number, end: number): void {
    const sentences = this.#given.next();
    this.#numbers.push(start, end, sentences);
    let behind = start;
    for (let sentence = 0; sentence < sentences; sentence++) {
      const from = behind + this.#given.next();
      behind = from + this.#given.next();
      this.#numbers.push(from, behind);
    }
    this.#copyTerms();
  }

  #copy(count: number): void {
    for (let left = count; left > 0; left--) this.#numbers.push(this.#given.next());
  }

  #copyTerms(): void {
    const count = this.#given.next();
    this.#numbers.push(count);
    for (let term = 0; term < count; term++) {
      const coded = this.#given.next();
      this.#numbers.push(coded);
      if ((coded & 1) === 1) this.#copy(1);
    }
  }
}
