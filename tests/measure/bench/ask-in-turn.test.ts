import { describe, expect, it } from 'vitest';
import { agree, askInTurn } from '../../../src/measure/bench/ask-in-turn.ts';
import { longestBlock } from '../../../src/measure/bench/measure.ts';
import type { Engine } from '../../../src/measure/bench/ask-in-turn.ts';
import { ALL_DAYS } from '../../../src/corpus/day.ts';

const found = (...scores: [string, number][]): { place: string; score: number }[] =>
  scores.map(([place, score]) => ({ place, score }));

describe('asking two engines in turn', () => {
  const asked: string[] = [];
  const engine =
    (name: string, cpuMs: number): Engine =>
    async ({ terms: [term = ''] }) => {
      asked.push(name + term);
      const took = { cpuMs, wallMs: cpuMs + 1 };
      return { took, first: took, found: found([term, term === 'b' ? cpuMs : 1]) };
    };
  const questions = [['a'], ['b']];

  it('puts each question to both before the next one, and counts what they agree on', async () => {
    const result = await askInTurn([engine('1', 3), engine('2', 7)], {
      questions,
      range: ALL_DAYS,
      budgetMs: Infinity,
    });
    expect(asked).toEqual(['1a', '2a', '1b', '2b']);
    expect([result.asked, result.same]).toEqual([2, 1]);
    expect(result.times.map((times) => times.map(({ took }) => [took.cpuMs, took.wallMs]))).toEqual([
      Array.from(questions, () => [3, 4]),
      Array.from(questions, () => [7, 8]),
    ]);
  });

  it('asks nothing when there is no time', async () => {
    const result = await askInTurn([engine('1', 3)], { questions, range: ALL_DAYS, budgetMs: -1 });
    expect(result).toEqual({ times: [[]], asked: 0, same: 0 });
  });
});

describe('agreement of two rankings', () => {
  it.each([
    ['the same', found(['a', 3], ['b', 2]), found(['a', 3], ['b', 2]), true],
    ['another order of equals', found(['b', 3], ['a', 3]), found(['a', 3], ['b', 3]), true],
    ['another one of those that tie with the last', found(['a', 3], ['c', 2]), found(['a', 3], ['b', 2]), true],
    ['a score that is off', found(['a', 3], ['b', 2.00001]), found(['a', 3], ['b', 2]), false],
    ['one passage for another', found(['c', 3], ['b', 2]), found(['a', 3], ['b', 2]), false],
    ['fewer', found(['a', 3]), found(['a', 3], ['b', 2]), false],
  ])('%s', (_, one, other, expected) => {
    expect(agree(one, other)).toBe(expected);
  });
});

describe('the longest block', () => {
  it('is that of work that never gives way', async () => {
    let spent = 0;
    const longest = await longestBlock(async () => {
      const started = performance.now();
      while (spent < 5) spent = performance.now() - started;
    });
    expect(longest).toBeGreaterThanOrEqual(spent);
  });
});
