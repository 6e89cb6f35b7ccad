/** Probability of jumping to any sentence instead of a similar one: 0.15 in the paper's best runs. */
const DAMPING = 0.15;
/** Change between two rounds, summed over all sentences, at which the ranks stand. */
const SETTLED = 1e-10;
const MAX_ROUNDS = 200;

/** A sentence as the weights of its terms. */
export type TermVector = ReadonlyMap<string, number>;

/** Cosine of the angle between two vectors of weights of 0 or more: 0 (nothing shared) to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product === 0 ? 0 : Math.min(1, product / (lengthOf(a) * lengthOf(b)));
}

/**
 * Ranks sentences by how central they are: continuous LexRank (Erkan and Radev, "LexRank: Graph-based Lexical Centrality as
 * Salience in Text Summarization", JAIR 22, 2004), the stationary distribution of a walk that goes from a sentence to one
 * like it, in proportion to their cosine, itself included.
 *
 * @param vectors - One a sentence. Time and memory grow with the square of their number: some hundreds at most.
 * @param bias - How likely the walk jumps to each sentence, 0 or more, not all 0 (Otterbacher, Erkan and Radev, "Using
 *   Random Walks for Question-focused Sentence Retrieval", 2005); evenly when left out.
 * @returns One rank a sentence, adding up to 1.
 */
export function lexRank(vectors: readonly TermVector[], bias?: readonly number[]): Float64Array {
  const count = vectors.length;
  const total = bias?.reduce((sum, each) => sum + each, 0) ?? count;
  const jump = Float64Array.from(vectors, (_, at) => (bias?.[at] ?? 1) / total);
  const steps = vectors.map((a, from) => {
    const row = Float64Array.from(vectors, (b, to) => (from === to ? 1 : cosine(a, b)));
    const sum = row.reduce((all, each) => all + each, 0);
    return row.map((each) => each / sum);
  });
  let ranks: Float64Array = jump;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = jump.map((each) => DAMPING * each);
    for (const [from, row] of steps.entries()) {
      const share = (1 - DAMPING) * (ranks[from] ?? 0);
      for (let to = 0; to < count; to += 1) next[to] = (next[to] ?? 0) + share * (row[to] ?? 0);
    }
    const change = next.reduce((sum, each, at) => sum + Math.abs(each - (ranks[at] ?? 0)), 0);
    ranks = next;
    if (change < SETTLED) break;
  }
  return ranks;
}

/** Weighs the terms of each sentence by how often it has them and how few of the sentences do (tf-idf). */
export function termVectors(sentences: readonly (readonly string[])[]): TermVector[] {
  const holding = new Map<string, number>();
  for (const terms of sentences) for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1);
  return sentences.map((terms) => {
    const vector = new Map<string, number>();
    for (const term of terms) {
      vector.set(term, (vector.get(term) ?? 0) + Math.log(1 + sentences.length / (holding.get(term) ?? 1)));
    }
    return vector;
  });
}

function lengthOf(vector: TermVector): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
