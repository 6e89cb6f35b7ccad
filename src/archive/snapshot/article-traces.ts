import { BANDS, bandKeys, BINS } from '../../corpus/stories/story-signature.ts';
import type { Sections } from '../../search/engine.ts';
import { type LaidOut, layOutSections, readSections, type StreamedSection } from './section-file.ts';

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

/** Articles whose traces are written at a time. */
const AT_ONCE = 1024;

/** Lays the traces of so many articles out for a file: each is asked for three times, in their order. */
export function layOutTraces(articles: number, traceOf: (place: number) => ArticleTrace): LaidOut {
  const lineOffsets = new Uint32Array(articles + 1);
  for (let at = 0; at < articles; at++) lineOffsets[at + 1] = lineOffsets[at]! + traceOf(at).lines.length;
  const each = (
    numbers: number,
    fill: (signature: Uint32Array, into: Uint32Array<ArrayBuffer>) => void,
  ): StreamedSection => ({
    type: 'Uint32Array',
    length: articles * numbers,
    *parts() {
      const part = new Uint32Array(Math.min(articles, AT_ONCE) * numbers);
      for (let from = 0; from < articles; from += AT_ONCE) {
        const to = Math.min(articles, from + AT_ONCE);
        for (let at = from; at < to; at++)
          fill(traceOf(at).signature, part.subarray((at - from) * numbers, (at - from + 1) * numbers));
        yield part.subarray(0, (to - from) * numbers);
      }
    },
  });
  const lines: StreamedSection = {
    type: 'Uint32Array',
    length: lineOffsets[articles]!,
    *parts() {
      for (let at = 0; at < articles; at++) if (lineOffsets[at + 1]! > lineOffsets[at]!) yield traceOf(at).lines;
    },
  };
  const signatures = each(BINS, (signature, into) => into.set(signature));
  return layOutSections({ signatures, buckets: each(BANDS, bandKeys), lines, lineOffsets }, null);
}

/** Reads traces in place; `null` where these are none. */
export function readTraces(buffer: ArrayBufferLike): ArticleTraces | null {
  const sections: Sections | undefined = readSections(buffer)?.sections;
  return sections === undefined ? null : (sections as unknown as ArticleTraces);
}

/** The traces of the article at a place. */
export function traceAt({ signatures, lines, lineOffsets }: ArticleTraces, place: number): ArticleTrace {
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
