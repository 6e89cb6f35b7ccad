import { describe, expect, it } from 'vitest';
import { syntheticArticles } from '../../../src/measure/bench/archive/synthetic-archive.ts';

const first = (seed: number): string => syntheticArticles(seed).next().value.body;

describe('the made-up archive', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(first(1)).toBe(first(1));
    expect(first(1)).not.toBe(first(2));
  });

  // Newswire of these sizes has about 51.6 n^0.46 words: 12,800 and 24,300.
  it.each([
    [160_000, 12_800],
    [650_000, 24_300],
  ])('has a vocabulary as Heaps has it: %i words, about %i different ones', (words, expected) => {
    const different = new Set<string>();
    let count = 0;
    for (const { body } of syntheticArticles()) {
      for (const word of body.toLowerCase().match(/\p{L}+/gu) ?? []) {
        different.add(word);
        count++;
      }
      if (count >= words) break;
    }
    expect(different.size / expected).toBeGreaterThan(0.75);
    expect(different.size / expected).toBeLessThan(1.25);
  });

  it('has word frequencies as Zipf has them: about the inverse of their rank', () => {
    const counts = new Map<string, number>();
    let articles = 0;
    for (const { body } of syntheticArticles()) {
      for (const word of body.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
      if (++articles === 1500) break;
    }
    const sorted = [...counts.values()].toSorted((a, b) => b - a);
    const slope = Math.log(sorted[3000]! / sorted[10]!) / Math.log(3001 / 11);
    expect(slope).toBeGreaterThan(-1.3);
    expect(slope).toBeLessThan(-0.85);
  });
});
