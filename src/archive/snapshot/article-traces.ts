import { BINS } from '../../corpus/stories/story-signature.ts';
import type { Sections } from '../../search/engine.ts';
import { packSections, readSections } from './section-file.ts';

/** What the articles of a segment are compared with others by, without their texts; in passage order. */
export interface ArticleTraces {
  /** The `storySignature` of each. */
  readonly signatures: Uint32Array;
  /** The `repeatableLines` of each, one article after the other; and where each begins. */
  readonly lines: Uint32Array;
  readonly lineOffsets: Uint32Array;
}

/** What is known so of one article. */
export interface ArticleTrace {
  readonly signature: Uint32Array;
  readonly lines: Uint32Array;
}

/** Lays the traces of articles out for a file. */
export function packTraces(articles: readonly ArticleTrace[]): Uint8Array<ArrayBuffer> {
  const signatures = new Uint32Array(articles.length * BINS);
  const lineOffsets = new Uint32Array(articles.length + 1);
  for (const [place, { signature, lines }] of articles.entries()) {
    signatures.set(signature, place * BINS);
    lineOffsets[place + 1] = lineOffsets[place]! + lines.length;
  }
  const lines = new Uint32Array(lineOffsets.at(-1)!);
  for (const [place, article] of articles.entries()) lines.set(article.lines, lineOffsets[place]);
  return packSections({ signatures, lines, lineOffsets }, null);
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
