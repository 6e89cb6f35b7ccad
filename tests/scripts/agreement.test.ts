import { describe, expect, it } from 'vitest';
import { readJudgedSentences, readSecondSentences } from '../../scripts/footnotes/judged-sentences.ts';
import { readJudgedLines, readSecondLines } from '../../scripts/furniture/judged-lines.ts';
import { agreementOf } from '../../scripts/judged/agreement.ts';
import { forSecondJudge } from '../../scripts/judged/second-judge.ts';

const times = (count: number, first: string, second: string): (readonly [string, string])[] =>
  Array.from({ length: count }, () => [first, second] as const);

describe('agreementOf', () => {
  it('tells how far two readings agree beyond chance', () => {
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    const { things, alike, kappa } = agreementOf(pairs);
    expect([things, alike, Number(kappa.toFixed(6))]).toEqual([50, 0.7, 0.4]);
  });

  it('finds agreement by chance to be none', () => {
    const pairs = [
      ...times(1, 'yes', 'yes'),
      ...times(1, 'yes', 'no'),
      ...times(1, 'no', 'yes'),
      ...times(1, 'no', 'no'),
    ];
    expect(agreementOf(pairs).kappa).toBe(0);
  });
});

describe('the verdicts of the second reader', () => {
  it('are of the sentences drawn for them, an expression each', () => {
    const judged = readJudgedSentences();
    const both = readSecondSentences(judged);
    expect(both.map(({ first }) => first)).toEqual(forSecondJudge(judged));
    expect(both.filter(({ first, second }) => first.phrases.length !== second.phrases.length)).toEqual([]);
  });

  it('are of the lines drawn for them', () => {
    const judged = readJudgedLines();
    expect(readSecondLines(judged).map(({ first }) => first)).toEqual(forSecondJudge(judged));
  });
});
