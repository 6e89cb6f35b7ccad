import type { Sections } from '../../search/engine.ts';
import { countBelow } from '../../search/terms/sorted-numbers.ts';
import { packSections, readSections } from './section-file.ts';

/** What articles are to each other, over all segments. */
export interface Links {
  /** Places of the articles that have near-duplicates, rising. */
  readonly holders: Uint32Array;
  /** Places of each one's near-duplicates, newest first, one article after the other; and where each begins. */
  readonly reports: Uint32Array;
  readonly offsets: Uint32Array;
  /** The `repeatedLines` of all. */
  readonly repeated: Uint32Array;
}

/** How many articles there are of each language. */
export type LanguageCounts = Readonly<Record<string, number>>;

/**
 * Lays links out for a file.
 *
 * @param reports - By place, rising: the places of its near-duplicates.
 */
export function packLinks(
  reports: readonly (readonly [place: number, others: readonly number[]])[],
  repeated: Uint32Array,
  languages: LanguageCounts,
): Uint8Array<ArrayBuffer> {
  const offsets = new Uint32Array(reports.length + 1);
  for (const [at, [, others]] of reports.entries()) offsets[at + 1] = offsets[at]! + others.length;
  const links: Links = {
    holders: Uint32Array.from(reports, ([place]) => place),
    reports: Uint32Array.from(reports.flatMap(([, others]) => others)),
    offsets,
    repeated,
  };
  return packSections(links as unknown as Sections, languages);
}

/** Reads links in place; `null` where these are none. */
export function readLinks(
  buffer: ArrayBufferLike,
): { readonly links: Links; readonly languages: LanguageCounts } | null {
  const read = readSections(buffer);
  if (read === null) return null;
  return { links: read.sections as unknown as Links, languages: read.meta as LanguageCounts };
}

/** Places of the near-duplicates of the article at a place, newest first. */
export function reportsAt({ holders, reports, offsets }: Links, place: number): number[] {
  const at = countBelow(holders, place);
  return holders[at] === place ? Array.from(reports.subarray(offsets[at], offsets[at + 1])) : [];
}
