import { termKey } from './keys.ts';

/** Between terms; the analyzer yields no term with a line break in it. */
export const LINE = '\n';

/**
 * Stands in every field of every passage, so that a field's number of documents is the number of all passages, and the sum of
 * its documents' terms less that number is the sum of all lengths: what BM25+ needs, kept true by the cluster itself.
 */
const EVERYWHERE = '∅';

/** A term's frequency and its field's length lie in one number: the frequency above, what the length lacks of the most below. */
const LENGTH_BITS = 12;
const MOST_LENGTH = (1 << LENGTH_BITS) - 1;
const MOST_FREQUENCY = 1 << 10;

/**
 * A field's terms as the cluster takes them: each once, a line each, with its frequency and the field's length packed after a
 * bar, where the cluster's index keeps a mere frequency. A short field gives the greater number, so that a greater number is
 * mostly a greater score, which is what lets the cluster leave blocks of passages out.
 */
export function fieldText(terms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(termKey(term), (counts.get(termKey(term)) ?? 0) + 1);
  const lacks = MOST_LENGTH - Math.min(counts.size, MOST_LENGTH);
  const packed = [...counts].map(
    ([term, count]) => `${term}|${(Math.min(count, MOST_FREQUENCY) << LENGTH_BITS) | lacks}`,
  );
  return [`${EVERYWHERE}|1`, ...packed].join(LINE);
}

/** How a script of the cluster reads what {@link fieldText} packed. */
export const UNPACK = `int packed = (int) doc.freq; int frequency = packed >> ${LENGTH_BITS}; int length = ${MOST_LENGTH} - (packed & ${MOST_LENGTH});`;
