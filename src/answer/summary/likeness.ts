/** The terms of a text as numbers, with their weights, which make a vector of length 1. */
interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/**
 * How alike texts are: cosines of the weights of their terms, which are higher for terms that few of the texts have (tf-idf).
 * Made for some thousand short texts: time grows with the pairs that share a term.
 */
export class Likeness {
  readonly #vectors: readonly Vector[];
  /** For each term the texts that have it, with its weight there. */
  readonly #holders: { readonly texts: number[]; readonly weights: number[] }[] = [];

  /** @param texts - The terms of each, repetitions included. */
  constructor(texts: readonly (readonly string[])[]) {
    const numbers = new Map<string, number>();
    const counted = texts.map((terms) => countsOf(terms, numbers));
    const holding = new Uint32Array(numbers.size);
    for (const counts of counted) for (const term of counts.keys()) holding[term]! += 1;
    this.#vectors = counted.map((counts) => vectorOf(counts, holding, texts.length));
    for (let term = 0; term < numbers.size; term += 1) this.#holders.push({ texts: [], weights: [] });
    for (const [text, { terms, weights }] of this.#vectors.entries()) {
      for (const [at, term] of terms.entries()) {
        const holders = this.#holders[term]!;
        holders.texts.push(text);
        holders.weights.push(weights[at]!);
      }
    }
  }

  /** The likeness of one text to each: 0-1, 1 to itself unless it has no terms. */
  toAll(text: number): Float64Array {
    const sums = new Float64Array(this.#vectors.length);
    const { terms, weights } = this.#vectors[text]!;
    for (const [at, term] of terms.entries()) {
      const holders = this.#holders[term]!;
      const weight = weights[at]!;
      for (let place = 0; place < holders.texts.length; place += 1) {
        sums[holders.texts[place]!]! += weight * holders.weights[place]!;
      }
    }
    return sums;
  }

  /** The likeness of each text to all of them together, each counting so much. */
  toCentre(counts: readonly number[]): Float64Array {
    const centre = Float64Array.from(this.#holders, ({ texts, weights }) =>
      texts.reduce((sum, text, place) => sum + counts[text]! * weights[place]!, 0),
    );
    const length = Math.hypot(...centre) || 1;
    return Float64Array.from(this.#vectors, ({ terms, weights }) => {
      let sum = 0;
      for (const [at, term] of terms.entries()) sum += weights[at]! * centre[term]!;
      return sum / length;
    });
  }
}

/** How often a text has each term, by the term's number. New terms get the next ones. */
function countsOf(terms: readonly string[], numbers: Map<string, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) {
    let number = numbers.get(term);
    if (number === undefined) numbers.set(term, (number = numbers.size));
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

function vectorOf(counts: ReadonlyMap<number, number>, holding: Uint32Array, texts: number): Vector {
  const terms = Int32Array.from(counts.keys());
  const weights = Float64Array.from(counts, ([term, count]) => count * Math.log(1 + texts / holding[term]!));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { terms, weights: weights.map((weight) => weight / length) };
}
