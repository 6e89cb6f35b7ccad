/** How large a segment is, in passages. */
export interface SegmentSize {
  readonly living: number;
  readonly gone: number;
}

/** A segment stays apart while it is so many times larger than all smaller ones together. */
const APART = 4;
/** A segment of which so large a share is gone is written anew. */
const MOST_GONE = 0.25;

/**
 * Chooses the segments to be made one, as an LSM tree does (O'Neil et al. 1996, with Lucene's merges by size): sizes then rise
 * by at least {@link APART}, so that there are about as many segments as the archive has powers of it, and an article is
 * written again about {@link APART} times for each.
 *
 * @param most - Segments of more passages together are left alone.
 * @returns Their places, none or at least two, or one of which much is gone.
 */
export function planMerge(sizes: readonly SegmentSize[], most: number): number[] {
  const rising = [...sizes.keys()].toSorted((a, b) => sizes[a]!.living - sizes[b]!.living || a - b);
  let sum = 0;
  let end = 0;
  let chosen = 0;
  for (const place of rising) {
    const { living } = sizes[place]!;
    if (sum + living > most) break;
    if (end > 0 && living < APART * sum) chosen = end + 1;
    sum += living;
    end++;
  }
  // What lies between has to go along: else it would stay too near in size.
  const merged = new Set(rising.slice(0, chosen));
  let total = [...merged].reduce((all, place) => all + sizes[place]!.living, 0);
  for (const [place, { living, gone }] of sizes.entries()) {
    if (merged.has(place) || gone <= MOST_GONE * (living + gone) || total + living > most) continue;
    merged.add(place);
    total += living;
  }
  return [...merged].toSorted((a, b) => a - b);
}
