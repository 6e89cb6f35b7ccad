type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** A copy of an array with room for `length` numbers, 0 behind those that it had. For hot loops, which keep their own length. */
export function widened<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(array: T, length: number): T {
  const wider = new (array.constructor as new (length: number) => T)(length);
  wider.set(array);
  return wider;
}

/** A typed array that grows at its end. Read `array` up to `length`; it is replaced as it grows. */
export class Grow<T extends Numbers> {
  array: T;
  length = 0;
  readonly #create: (length: number) => T;

  /** @param create - Makes an array of a length: `(length) => new Uint32Array(length)`. */
  constructor(create: (length: number) => T, capacity = 1024) {
    this.#create = create;
    this.array = create(capacity);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.reserve(1);
    this.array[this.length++] = value;
  }

  /** Makes room for `more` numbers after the last. */
  reserve(more: number): void {
    if (this.length + more <= this.array.length) return;
    const wider = this.#create(Math.max(this.array.length * 2, this.length + more));
    wider.set(this.array.subarray(0, this.length));
    this.array = wider;
  }

  /** Pushes several numbers. */
  append(values: ArrayLike<number>): void {
    this.reserve(values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }

  /** The numbers pushed so far, in place. */
  get filled(): T {
    return this.array.subarray(0, this.length) as T;
  }

  /** The numbers pushed so far, copied. */
  finish(): T {
    return this.array.slice(0, this.length) as T;
  }
}
