import type { Bm25 } from '../scoring.ts';
import { BM25, FIELDS, FIELD_WEIGHTS, inverseFrequency, lengthNorm, saturation } from '../scoring.ts';

/** A term's weight in each field: what is multiplied by the saturation there. */
export interface FieldFactors {
  readonly title: number;
  readonly subhead: number;
  readonly text: number;
}

/** How an index scores: fixed when it is written, since its bounds depend on it. */
export interface Scoring {
  /** Positive weight of each field. */
  readonly weights: FieldFactors;
  readonly bm25: Bm25;
}

/** What the archive's own indexes score by. */
export const SCORING: Scoring = { weights: FIELD_WEIGHTS, bm25: BM25 };

/** BM25+ over packed counts, with every length's share worked out beforehand. */
export class FieldScores {
  readonly #scoring: Scoring;
  readonly #passages: number;
  readonly #lengths: Uint16Array;
  /** By field and length: the saturation of a single occurrence, and the length's norm. */
  readonly #once: readonly Float64Array[];
  readonly #norms: readonly Float64Array[];

  /** @param lengths - As in `IndexArrays`. */
  constructor(lengths: Uint16Array, scoring: Scoring) {
    this.#scoring = scoring;
    this.#lengths = lengths;
    this.#passages = lengths.length / FIELDS.length;
    const totals = [0, 0, 0];
    const longest = [0, 0, 0];
    for (let index = 0, field = 0; index < lengths.length; index++, field = field === 2 ? 0 : field + 1) {
      const length = lengths[index]!;
      totals[field]! += length;
      if (length > longest[field]!) longest[field] = length;
    }
    this.#norms = totals.map((total, field) =>
      Float64Array.from({ length: longest[field]! + 1 }, (_, length) =>
        lengthNorm(length, total / this.#passages, scoring.bm25),
      ),
    );
    this.#once = this.#norms.map((norms) => norms.map((norm) => saturation(1, norm, scoring.bm25)));
  }

  /** A term's factors, from the passages that hold it in title, subhead and text. */
  factors(title: number, subhead: number, text: number, weight = 1): FieldFactors {
    const { weights } = this.#scoring;
    return {
      title: weight * weights.title * inverseFrequency(this.#passages, title),
      subhead: weight * weights.subhead * inverseFrequency(this.#passages, subhead),
      text: weight * weights.text * inverseFrequency(this.#passages, text),
    };
  }

  /** A term's score in a passage, its fields added in MiniSearch's order. */
  score(passage: number, counts: number, factors: FieldFactors): number {
    const at = passage * 3;
    const text = counts & 0xffff;
    let score = 0;
    if (counts >= 0x1_0000) {
      const title = counts >>> 24;
      const subhead = (counts >>> 16) & 0xff;
      if (title > 0) score += factors.title * this.#saturation(0, title, this.#lengths[at]!);
      if (subhead > 0) score += factors.subhead * this.#saturation(1, subhead, this.#lengths[at + 1]!);
    }
    if (text > 0) score += factors.text * this.#saturation(2, text, this.#lengths[at + 2]!);
    return score;
  }

  #saturation(field: 0 | 1 | 2, frequency: number, length: number): number {
    if (frequency === 1) return this.#once[field]![length]!;
    return saturation(frequency, this.#norms[field]![length]!, this.#scoring.bm25);
  }
}
