import { type Bm25, BM25, FIELD_WEIGHTS, inverseFrequency, lengthNorm, saturation } from '../../scoring.ts';
import type { CountedLengths, FieldLengths } from './index-arrays.ts';

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

/** What a score depends on besides its passage and its term. */
export interface Collection {
  readonly passages: number;
  /** Mean length of each field over all passages. */
  readonly averages: FieldFactors;
}

/** BM25+ over packed counts, with every length's share worked out beforehand. */
export class FieldScores {
  readonly #scoring: Scoring;
  readonly #collection: Collection;
  readonly #title: Saturation;
  readonly #subhead: Saturation;
  readonly #text: Saturation;

  /** @param collection - What the passages are part of: themselves alone, unless given. */
  constructor(lengths: CountedLengths, scoring: Scoring, collection: Collection = collectionOf([lengths])) {
    const { averages } = collection;
    this.#scoring = scoring;
    this.#collection = collection;
    this.#title = new Saturation(lengths.title, lengths.longest[0]!, averages.title, scoring.bm25);
    this.#subhead = new Saturation(lengths.subhead, lengths.longest[1]!, averages.subhead, scoring.bm25);
    this.#text = new Saturation(lengths.text, lengths.longest[2]!, averages.text, scoring.bm25);
  }

  /** A term's factors, from the passages that hold it in title, subhead and text. */
  factors(title: number, subhead: number, text: number, weight = 1): FieldFactors {
    const { weights } = this.#scoring;
    const { passages } = this.#collection;
    return {
      title: weight * weights.title * inverseFrequency(passages, title),
      subhead: weight * weights.subhead * inverseFrequency(passages, subhead),
      text: weight * weights.text * inverseFrequency(passages, text),
    };
  }

  /** A term's score in a passage, its fields added in MiniSearch's order. */
  score(passage: number, counts: number, factors: FieldFactors): number {
    // Nearly all terms stand in the text alone, and once.
    if (counts === 1) return factors.text * this.#text.once(passage);
    if (counts < 0x1_0000) return factors.text * this.#text.of(passage, counts);
    const title = counts >>> 24;
    const subhead = (counts >>> 16) & 0xff;
    const text = counts & 0xffff;
    let score = 0;
    if (title > 0) score += factors.title * this.#title.of(passage, title);
    if (subhead > 0) score += factors.subhead * this.#subhead.of(passage, subhead);
    if (text > 0) score += factors.text * this.#text.of(passage, text);
    return score;
  }
}

/** @param taken - Passages among `kept` that do not count. */
export function collectionOf(kept: readonly CountedLengths[], taken: readonly CountedLengths[] = []): Collection {
  const sum = (figureOf: (lengths: CountedLengths) => number): number =>
    kept.reduce((total, each) => total + figureOf(each), 0) - taken.reduce((total, each) => total + figureOf(each), 0);
  const passages = sum(({ text }) => text.length);
  return {
    passages,
    averages: {
      title: sum(({ sums }) => sums[0]!) / passages,
      subhead: sum(({ sums }) => sums[1]!) / passages,
      text: sum(({ sums }) => sums[2]!) / passages,
    },
  };
}

/** Counts the lengths of an index together, once, when it is written. */
export function countLengths(lengths: FieldLengths): CountedLengths {
  const sums = new Float64Array(3);
  const longest = new Uint16Array(3);
  for (const [at, field] of [lengths.title, lengths.subhead, lengths.text].entries()) {
    for (let passage = 0; passage < field.length; passage++) {
      const length = field[passage]!;
      sums[at]! += length;
      if (length > longest[at]!) longest[at] = length;
    }
  }
  return { ...lengths, sums, longest };
}

/** The saturation of one field. */
class Saturation {
  readonly #bm25: Bm25;
  readonly #lengths: Uint16Array;
  /** By length: the saturation of a single occurrence, and the length's norm. */
  readonly #once: Float64Array;
  readonly #norms: Float64Array;

  /** @param longest - Of the lengths. */
  constructor(lengths: Uint16Array, longest: number, average: number, bm25: Bm25) {
    this.#bm25 = bm25;
    this.#lengths = lengths;
    this.#norms = Float64Array.from({ length: longest + 1 }, (_, length) => lengthNorm(length, average, bm25));
    this.#once = this.#norms.map((norm) => saturation(1, norm, bm25));
  }

  /** Of a single occurrence. */
  once(passage: number): number {
    return this.#once[this.#lengths[passage]!]!;
  }

  /** @param frequency - At least 1. */
  of(passage: number, frequency: number): number {
    const length = this.#lengths[passage]!;
    return frequency === 1 ? this.#once[length]! : saturation(frequency, this.#norms[length]!, this.#bm25);
  }
}
