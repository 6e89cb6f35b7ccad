/**
 * How alike texts are: cosines of the weights of their terms, which are higher for terms that few of the texts have (tf-idf).
 * Made for some thousand short texts: time grows with the pairs that share a term.
 */
export class Likeness {
  readonly #length: number;
  /** The numbers of the terms of all texts, one text after the other, with their weights: each text's make a vector of length 1. */
  readonly #terms: Int32Array;
  readonly #weights: Float64Array;
  /** Where each text begins there; one more for the end. */
  readonly #starts: Uint32Array;
  /** The same the other way round: for each term the texts that have it, with its weight there. */
  readonly #texts: Int32Array;
  readonly #held: Float64Array;
  readonly #holders: Uint32Array;

  /** @param texts - The terms of each, repetitions included. */
  constructor(texts: readonly (readonly string[])[]) {
    this.#length = texts.length;
    const { terms, counts, starts, different } = countTerms(texts);
    this.#terms = terms;
    this.#starts = starts;
    this.#holders = holdersOf(terms, different);
    this.#weights = weightsOf(terms, counts, starts, this.#holders);
    this.#texts = new Int32Array(terms.length);
    this.#held = new Float64Array(terms.length);
    const next = this.#holders.slice();
    for (let text = 0; text < this.#length; text += 1) {
      for (let at = starts[text]!; at < starts[text + 1]!; at += 1) {
        const place = next[terms[at]!]!;
        next[terms[at]!] = place + 1;
        this.#texts[place] = text;
        this.#held[place] = this.#weights[at]!;
      }
    }
  }

  /**
   * The likeness of one text to each: 0-1, 1 to itself unless it has no terms.
   *
   * @param sums - Where to put it, one place a text: who asks for all texts in turn needs one array.
   */
  toAll(text: number, sums = new Float64Array(this.#length)): Float64Array {
    sums.fill(0);
    for (let at = this.#starts[text]!; at < this.#starts[text + 1]!; at += 1) {
      const term = this.#terms[at]!;
      const weight = this.#weights[at]!;
      for (let place = this.#holders[term]!; place < this.#holders[term + 1]!; place += 1) {
        sums[this.#texts[place]!]! += weight * this.#held[place]!;
      }
    }
    return sums;
  }

  /** The likeness of each text to all of them together, each counting so much. */
  toCentre(counts: readonly number[]): Float64Array {
    const centre = new Float64Array(this.#holders.length - 1);
    for (let term = 0; term < centre.length; term += 1) {
      for (let place = this.#holders[term]!; place < this.#holders[term + 1]!; place += 1) {
        centre[term]! += counts[this.#texts[place]!]! * this.#held[place]!;
      }
    }
    const length = Math.hypot(...centre) || 1;
    return Float64Array.from({ length: this.#length }, (_, text) => {
      let sum = 0;
      for (let at = this.#starts[text]!; at < this.#starts[text + 1]!; at += 1) {
        sum += this.#weights[at]! * centre[this.#terms[at]!]!;
      }
      return sum / length;
    });
  }
}

/** The terms of the texts as numbers, each once a text with how often it has it, and how many different ones there are. */
interface Counted {
  readonly terms: Int32Array;
  readonly counts: Uint32Array;
  readonly starts: Uint32Array;
  readonly different: number;
}

function countTerms(texts: readonly (readonly string[])[]): Counted {
  const most = texts.reduce((sum, terms) => sum + terms.length, 0);
  const terms = new Int32Array(most);
  const counts = new Uint32Array(most);
  const starts = new Uint32Array(texts.length + 1);
  const numbers = new Map<string, number>();
  /** For each term where it was put last: in the text that is read, or before its start. */
  const places: number[] = [];
  let end = 0;
  for (const [text, words] of texts.entries()) {
    const start = end;
    for (const word of words) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      const place = places[number];
      if (place === undefined || place < start) {
        places[number] = end;
        terms[end] = number;
        counts[end] = 1;
        end += 1;
      } else counts[place]! += 1;
    }
    starts[text + 1] = end;
  }
  return { terms: terms.subarray(0, end), counts: counts.subarray(0, end), starts, different: numbers.size };
}

/** Where each term's texts begin when they are put one term after the other; one more for the end. */
function holdersOf(terms: Int32Array, different: number): Uint32Array {
  const starts = new Uint32Array(different + 1);
  for (const term of terms) starts[term + 1]! += 1;
  for (let term = 0; term < different; term += 1) starts[term + 1]! += starts[term]!;
  return starts;
}

function weightsOf(terms: Int32Array, counts: Uint32Array, starts: Uint32Array, holders: Uint32Array): Float64Array {
  const texts = starts.length - 1;
  const rarity = Float64Array.from({ length: holders.length - 1 }, (_, term) =>
    Math.log(1 + texts / (holders[term + 1]! - holders[term]!)),
  );
  const weights = Float64Array.from(terms, (term, at) => counts[at]! * rarity[term]!);
  for (let text = 0; text < texts; text += 1) {
    const vector = weights.subarray(starts[text], starts[text + 1]);
    const length = Math.sqrt(vector.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    for (let at = 0; at < vector.length; at += 1) vector[at]! /= length;
  }
  return weights;
}
