/** A bit for each passage of a segment, the lowest first. */
export type PassageBits = Uint32Array;

/** Room for so many passages, none of them marked. */
export function noPassages(passages: number): PassageBits {
  return new Uint32Array(Math.ceil(passages / 32));
}

/** Marks a passage. */
export function mark(bits: PassageBits, passage: number): void {
  bits[passage >>> 5]! |= 1 << (passage & 31);
}

/** Whether a passage is marked. */
export function isMarked(bits: PassageBits, passage: number): boolean {
  return ((bits[passage >>> 5]! >>> (passage & 31)) & 1) === 1;
}

/** Marks whatever others have marked. */
export function markAll(bits: PassageBits, others: PassageBits): void {
  for (let place = 0; place < bits.length; place++) bits[place]! |= others[place]!;
}

/** Leaves only the marks that others have too. */
export function keepMarked(bits: PassageBits, others: PassageBits): void {
  for (let place = 0; place < bits.length; place++) bits[place]! &= others[place]!;
}

/** How many passages are marked. */
export function countMarked(bits: PassageBits): number {
  let count = 0;
  for (let place = 0; place < bits.length; place++) count += ones(bits[place]!);
  return count;
}

/** Takes the marks of the passages `[from, to)` away. */
export function unmark(bits: PassageBits, from: number, to: number): void {
  for (let passage = from; passage < to; passage++) bits[passage >>> 5]! &= ~(1 << (passage & 31));
}

/** The passages that are marked, rising. */
export function markedIn(bits: PassageBits): Uint32Array {
  const passages = new Uint32Array(countMarked(bits));
  let index = 0;
  for (let place = 0; place < bits.length; place++) {
    for (let rest = bits[place]!; rest !== 0; rest &= rest - 1) {
      passages[index++] = place * 32 + 31 - Math.clz32(rest & -rest);
    }
  }
  return passages;
}

/** How many bits of a number are 1. @see Warren, "Hacker's Delight", section 5-1. */
export function ones(number: number): number {
  const pairs = number - ((number >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
