/** How a text read from a page meets the text that a person took from it, as shares that add up to 1 (to 0 where both are empty). */
export interface Overlap {
  /** In both. */
  readonly common: number;
  /** In the text that was read alone. */
  readonly extra: number;
  /** In the true text alone. */
  readonly lost: number;
}

/** Means over pages, 0-1; `NaN` for none. */
export interface ExtractionScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Words that stand together in one shingle, as article-extraction-benchmark's own `evaluate.py` has it. */
const SHINGLE_WORDS = 4;

/** Compares two texts by the runs of four words that they have in common, each as often as it occurs. */
export function overlapOf(truth: string, read: string): Overlap {
  const wanted = shinglesOf(truth);
  const found = shinglesOf(read);
  let common = 0;
  let lost = 0;
  for (const [shingle, count] of wanted) {
    const both = Math.min(count, found.get(shingle) ?? 0);
    common += both;
    lost += count - both;
  }
  const extra = sum(found.values()) - common;
  const all = common + extra + lost;
  return all === 0 ? { common, extra, lost } : { common: common / all, extra: extra / all, lost: lost / all };
}

/**
 * The score of many pages: precision is the mean over pages of which something was read, recall over pages that have a
 * true text, F1 is made of the two means.
 */
export function scoreOf(overlaps: readonly Overlap[]): ExtractionScore {
  const precision = mean(
    overlaps.flatMap(({ common, extra }) => (common + extra > 0 ? common / (common + extra) : [])),
  );
  const recall = mean(overlaps.flatMap(({ common, lost }) => (common + lost > 0 ? common / (common + lost) : [])));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(0, words.length - SHINGLE_WORDS);
  for (let at = 0; at <= last && words.length > 0; at += 1) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
