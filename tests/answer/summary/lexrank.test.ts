import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, lexRank, termVectors } from '../../../src/answer/summary/lexrank.ts';

/** The stationary distribution by solving the linear equations p = 0.15 jump + 0.85 Mᵀ p, with Gaussian elimination. */
function solveLexRank(vectors: readonly ReadonlyMap<string, number>[], jump: readonly number[]): number[] {
  const size = vectors.length;
  const likeness = vectors.map((a, from) => vectors.map((b, to) => (from === to ? 1 : cosine(a, b))));
  const rows = vectors.map((_, to) => [
    ...vectors.map((__, from) => {
      const row = likeness[from] ?? [];
      const step = (row[to] ?? 0) / row.reduce((sum, each) => sum + each, 0);
      return (from === to ? 1 : 0) - 0.85 * step;
    }),
    0.15 * (jump[to] ?? 0),
  ]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = rows.slice(pivot).reduce((a, b) => (Math.abs(a[pivot] ?? 0) >= Math.abs(b[pivot] ?? 0) ? a : b));
    const at = rows.indexOf(best);
    [rows[pivot], rows[at]] = [best, rows[pivot] ?? []];
    for (const row of rows) {
      if (row === best) continue;
      const factor = (row[pivot] ?? 0) / (best[pivot] ?? 1);
      for (let column = pivot; column <= size; column += 1)
        row[column] = (row[column] ?? 0) - factor * (best[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

const sentence = fc.array(fc.constantFrom('harbour', 'fare', 'strike', 'mayor', 'flood', 'wall'), { maxLength: 8 });

describe('lexRank', () => {
  it('agrees with the solved equations, biased or not', () => {
    const sentences = fc.array(fc.tuple(sentence, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentences, fc.boolean(), (drawn, biased) => {
        const vectors = termVectors(drawn.map(([terms]) => terms));
        const weights = drawn.map(([, weight]) => (biased ? weight : 1));
        const total = weights.reduce((sum, each) => sum + each, 0);
        const expected = solveLexRank(
          vectors,
          weights.map((each) => each / total),
        );
        const ranks = lexRank(vectors, biased ? weights : undefined);
        expect(Math.max(...expected.map((each, at) => Math.abs(each - (ranks[at] ?? 0))))).toBeLessThan(1e-7);
      }),
    );
  });

  it('adds up to 1 and ranks the sentence that the others resemble first', () => {
    const vectors = termVectors([
      ['harbour', 'fare', 'flood'],
      ['harbour', 'strike'],
      ['fare', 'mayor'],
      ['flood', 'heron'],
    ]);
    const ranks = lexRank(vectors);
    expect(ranks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
    expect(ranks.indexOf(Math.max(...ranks))).toBe(0);
  });

  it('has nothing to rank in nothing', () => {
    expect([...lexRank([])]).toEqual([]);
  });
});

describe('cosine', () => {
  it.each([
    [{ a: 1 }, { a: 5 }, 1],
    [{ a: 1 }, { b: 1 }, 0],
    [{ a: 1, b: 1 }, { a: 1 }, Math.SQRT1_2],
    [{}, { a: 1 }, 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(cosine(new Map(Object.entries(a)), new Map(Object.entries(b)))).toBeCloseTo(expected, 12);
  });
});
