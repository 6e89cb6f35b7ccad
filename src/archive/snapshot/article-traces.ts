import { BANDS, bandKeys, BINS } from '../../corpus/stories/story-signature.ts';
import type { Sections } from '../../search/engine.ts';
import { Grow } from '../../search/grow.ts';
import { layOutSections, readSections } from './section-file.ts';

/** What the articles of a segment are compared with others by, without their texts; in passage order. */
export interface ArticleTraces {
  /** The `storySignature` of each. */
  readonly signatures: Uint32Array;
  /** The `bandKeys` of each: to find an article's near-duplicates, those of all are gone through. */
  readonly buckets: Uint32Array;
  /** The `repeatableLines` of each, one article after the other; and where each begins. */
  readonly lines: Uint32Array;
  readonly lineOffsets: Uint32Array;
}

/** What is known so of one article. */
export interface ArticleTrace {
  readonly signature: Uint32Array;
  readonly lines: Uint32Array;
}

/** Gathers the traces of articles, one article after the other. */
export class TraceGatherer {
  readonly #signatures = new Grow((length) => new Uint32Array(length));
  readonly #lines = new Grow((length) => new Uint32Array(length));
  readonly #lineOffsets = new Grow((length) => new Uint32Array(length));

  constructor() {
    this.#lineOffsets.push(0);
  }

  /** Adds the trace of the next article. */
  add({ signature, lines }: ArticleTrace): void {
    this.#signatures.append(signature);
    this.#lines.append(lines);
    this.#lineOffsets.push(this.#lines.length);
  }

  /** The traces so far, in arrays that are read up to where they are filled. Valid until one is added. */
  get traces(): Omit<ArticleTraces, 'buckets'> {
    return {
      signatures: this.#signatures.filled,
      lines: this.#lines.filled,
      lineOffsets: this.#lineOffsets.filled,
    };
  }
}

/** Lays traces out for a file. */
export function layOutTraces(gathered: TraceGatherer): Iterable<Uint8Array> {
  const { signatures, lines, lineOffsets } = gathered.traces;
  const articles = lineOffsets.length - 1;
  const buckets = new Uint32Array(articles * BANDS);
  for (let at = 0; at < articles; at++)
    bandKeys(signatures.subarray(at * BINS, (at + 1) * BINS), buckets.subarray(at * BANDS, (at + 1) * BANDS));
  return layOutSections({ signatures, buckets, lines, lineOffsets }, null);
}

/** Reads traces in place; `null` where these are none. */
export function readTraces(buffer: ArrayBufferLike): ArticleTraces | null {
  const sections: Sections | undefined = readSections(buffer)?.sections;
  return sections === undefined ? null : (sections as unknown as ArticleTraces);
}

/** The traces of the article at a place. */
export function traceAt(
  { signatures, lines, lineOffsets }: Omit<ArticleTraces, 'buckets'>,
  place: number,
): ArticleTrace {
  return {
    signature: signatures.subarray(place * BINS, (place + 1) * BINS),
    lines: lines.subarray(lineOffsets[place], lineOffsets[place + 1]),
  };
}

/** Numbers to be found among very many: most are ruled out by their last bits. */
export class WantedNumbers {
  readonly #wanted = new Set<number>();
  readonly #bits = new Uint8Array(1 << 16);

  get size(): number {
    return this.#wanted.size;
  }

  add(numbers: Iterable<number>): void {
    for (const number of numbers) {
      this.#wanted.add(number);
      this.#bits[number & 0xffff] = 1;
    }
  }

  has(number: number): boolean {
    return this.#wanted.has(number);
  }

  /** Whether any of some numbers is wanted, from a place up to another. */
  hasAny(numbers: Uint32Array, from = 0, to = numbers.length): boolean {
    for (let at = from; at < to; at++) {
      if (this.#bits[numbers[at]! & 0xffff] === 1 && this.#wanted.has(numbers[at]!)) return true;
    }
    return false;
  }
}

/** Numbers of the articles of a segment that have a line. */
export function holdingLine({ lines, lineOffsets }: ArticleTraces, wanted: WantedNumbers): number[] {
  const found: number[] = [];
  for (let article = 0; article + 1 < lineOffsets.length; article++) {
    if (wanted.hasAny(lines, lineOffsets[article], lineOffsets[article + 1])) found.push(article);
  }
  return found;
}

/** Numbers of the articles of a segment whose stories would be looked for in a bucket: see `bandKeys`. */
export function inBucket({ buckets }: ArticleTraces, wanted: WantedNumbers): number[] {
  const found: number[] = [];
  for (let from = 0; from < buckets.length; from += BANDS) {
    if (wanted.hasAny(buckets, from, from + BANDS)) found.push(from / BANDS);
  }
  return found;
}
