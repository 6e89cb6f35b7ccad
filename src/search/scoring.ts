/** The three indexed fields of a passage, in the order their scores are added. */
export const FIELDS = ['title', 'subhead', 'text'] as const;

/** A field of a passage: its article's title, the subhead it stands under, or its own text. */
export type Field = (typeof FIELDS)[number];

/** What a match in each field counts, as a factor of its BM25+ score. Positive. */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = { title: 1, subhead: 1, text: 1 };

/** Parameters of BM25+. */
export interface Bm25 {
  /** Saturation of the term frequency, above 0. */
  readonly k: number;
  /** How much a long field lowers the score, 0 to 1. */
  readonly b: number;
  /** Least score of one occurrence, as a share of the term's idf, at least 0. */
  readonly d: number;
}

/** MiniSearch's defaults. */
export const BM25: Bm25 = { k: 1.2, b: 0.7, d: 0.5 };

/** How many of an article's best passages its score sums. */
export const ARTICLE_PASSAGES = 5;

/** Inverse document frequency, as in MiniSearch: `ln(1 + (N - n + 0.5) / (n + 0.5))`. Positive for every `n` up to `N`. */
export function inverseFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/**
 * The length factor of BM25+: what the term frequency is weighed against.
 *
 * @param length - Distinct terms of the field, as MiniSearch counts a field's length.
 * @param average - Mean of that over all passages, empty fields included.
 */
export function lengthNorm(length: number, average: number, { k, b }: Bm25 = BM25): number {
  return k * (1 - b + (b * length) / average);
}

/**
 * One term's BM25+ score in one field, without its idf.
 *
 * @see Lv and Zhai, "Lower-Bounding Term Frequency Normalization", CIKM 2011, equation 3.
 */
export function saturation(frequency: number, norm: number, { k, d }: Bm25 = BM25): number {
  return d + (frequency * (k + 1)) / (frequency + norm);
}
