import { writeNumber } from '../../seven-bits.ts';

/**
 * How often a term stands in a passage's title, subhead and text, in one number: 8 bits, 8 bits and 16 bits, each count
 * capped at its largest.
 */
export function packCounts(title: number, subhead: number, text: number): number {
  return ((Math.min(title, 0xff) << 24) | (Math.min(subhead, 0xff) << 16) | Math.min(text, 0xffff)) >>> 0;
}

/** Where a field's count stands among packed counts. */
export interface CountedField {
  /** What one occurrence adds. */
  readonly unit: number;
  readonly shift: number;
  /** The largest count. */
  readonly most: number;
}

/** Title, subhead and text, as {@link packCounts} packs them. */
export const COUNTED_FIELDS = [
  { unit: 1 << 24, shift: 24, most: 0xff },
  { unit: 1 << 16, shift: 16, most: 0xff },
  { unit: 1, shift: 0, most: 0xffff },
] as const satisfies readonly CountedField[];

/** The commonest counts: once in the text, twice in the text, once in the title, and nowhere else. */
const COMMON = Uint32Array.of(packCounts(0, 0, 1), packCounts(0, 0, 2), packCounts(1, 0, 0));

/** Bytes of a posting at most: a step of five, and three counts of up to three with a byte before them. */
export const LONGEST_POSTING = 16;

/**
 * Writes one posting. The step from the passage before is shifted by two bits for the commonest counts; others follow
 * in a byte (title 2 bits, subhead 2, text 4) or, where that byte is 0, in three variable-length numbers.
 *
 * @param bytes - With room for {@link LONGEST_POSTING} bytes from `at` on.
 * @param step - How much greater the passage number is than the one before; 0 to 2^29 - 1.
 * @returns Where the next posting is to begin.
 */
export function writePosting(bytes: Uint8Array, at: number, step: number, counts: number): number {
  const kind = counts === COMMON[0] ? 0 : counts === COMMON[1] ? 1 : counts === COMMON[2] ? 2 : 3;
  let place = writeNumber(bytes, at, step * 4 + kind);
  if (kind < 3) return place;
  const title = counts >>> 24;
  const subhead = (counts >>> 16) & 0xff;
  const text = counts & 0xffff;
  if (title < 4 && subhead < 4 && text < 16) {
    bytes[place++] = (title << 6) | (subhead << 4) | text;
    return place;
  }
  bytes[place++] = 0;
  place = writeNumber(bytes, place, title);
  place = writeNumber(bytes, place, subhead);
  return writeNumber(bytes, place, text);
}

/** Decoded postings: passages rising, with their packed counts. */
export interface PostingBuffer {
  readonly passages: Uint32Array;
  readonly counts: Uint32Array;
}

/** Above every passage. */
const ALL = 0x7fff_ffff;

/**
 * Decodes postings.
 *
 * @param from - Where the first begins in `bytes`.
 * @param to - Where the last ends.
 * @param before - The passage before the first; 0 for a term's first block.
 * @param buffer - Filled from `at` on; large enough.
 * @returns How many were decoded.
 */
export function readPostings(
  bytes: Uint8Array,
  from: number,
  to: number,
  before: number,
  buffer: PostingBuffer,
  at = 0,
): number {
  const cursor = new PostingCursor(bytes);
  cursor.open(from, to, before);
  return cursor.read(ALL, { passages: buffer.passages.subarray(at), counts: buffer.counts.subarray(at) });
}

/** Steps through postings without keeping them: to look passages up in rising order, each step decodes only so far. */
export class PostingCursor {
  /** The passage at hand; -1 before the first. */
  passage = -1;
  /** Its packed counts. */
  counts = 0;
  readonly #bytes: Uint8Array;
  #place = 0;
  #end = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Begins anew. The arguments are those of {@link readPostings}. */
  open(from: number, to: number, before: number): void {
    this.#place = from;
    this.#end = to;
    this.passage = before;
    this.counts = 0;
  }

  /**
   * Decodes the postings that follow as far as they are below `limit`.
   *
   * @returns How many: as many as there is room for, or all of them.
   */
  read(limit: number, { passages, counts }: PostingBuffer): number {
    // In one piece: the loop that adds up windows runs through here for every posting, and a call for each would show.
    const bytes = this.#bytes;
    const end = this.#end;
    const room = passages.length;
    let { passage } = this;
    let place = this.#place;
    let next = place;
    let index = 0;
    while (next < end && index < room) {
      let code = bytes[next++]!;
      if (code >= 0x80) {
        code &= 0x7f;
        for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
          byte = bytes[next++]!;
          code |= (byte & 0x7f) << shift;
        }
      }
      const following = passage + (code >>> 2);
      if (following >= limit) break;
      passage = following;
      passages[index] = passage;
      const kind = code & 3;
      if (kind < 3) counts[index] = COMMON[kind]!;
      else {
        const small = bytes[next++]!;
        if (small !== 0) counts[index] = (((small >> 6) << 24) | (((small >> 4) & 3) << 16) | (small & 15)) >>> 0;
        else {
          const fields: [number, number, number] = [0, 0, 0];
          for (let field = 0; field < 3; field++) {
            for (let shift = 0, byte = 0x80; byte >= 0x80; shift += 7) {
              byte = bytes[next++]!;
              fields[field]! |= (byte & 0x7f) << shift;
            }
          }
          counts[index] = packCounts(...fields);
        }
      }
      index++;
      place = next;
    }
    this.#place = place;
    this.passage = passage;
    return index;
  }

  /** Goes on to the first posting not below `passage`. @returns Whether it is that passage's. */
  find(passage: number): boolean {
    const bytes = this.#bytes;
    const end = this.#end;
    let place = this.#place;
    let current = this.passage;
    let { counts } = this;
    // Counts are 0 only before the first posting, where the passage is the block's before.
    while ((current < passage || counts === 0) && place < end) {
      let code = bytes[place++]!;
      if (code >= 0x80) {
        code &= 0x7f;
        for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
          byte = bytes[place++]!;
          code |= (byte & 0x7f) << shift;
        }
      }
      current += code >>> 2;
      const kind = code & 3;
      if (kind < 3) counts = COMMON[kind]!;
      else {
        const small = bytes[place++]!;
        if (small === 0) {
          const fields: [number, number, number] = [0, 0, 0];
          for (let field = 0; field < 3; field++) {
            for (let shift = 0, byte = 0x80; byte >= 0x80; shift += 7) {
              byte = bytes[place++]!;
              fields[field]! |= (byte & 0x7f) << shift;
            }
          }
          counts = packCounts(...fields);
        } else counts = (((small >> 6) << 24) | (((small >> 4) & 3) << 16) | (small & 15)) >>> 0;
      }
    }
    this.#place = place;
    this.passage = current;
    this.counts = counts;
    return current === passage && counts !== 0;
  }
}
