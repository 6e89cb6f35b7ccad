import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf, scoreOf } from '../../../src/measure/extraction/shingle-score.ts';

describe('overlapOf', () => {
  it.each([
    ['the same', 'a b c d e', 'a b, c d. e', { common: 1, extra: 0, lost: 0 }],
    ['nothing read', 'a b c d e', '', { common: 0, extra: 0, lost: 1 }],
    ['nothing to read', '', 'a b c d e', { common: 0, extra: 1, lost: 0 }],
    ['both empty', '', '…', { common: 0, extra: 0, lost: 0 }],
    ['fewer words than a shingle', 'a b', 'a b', { common: 1, extra: 0, lost: 0 }],
    ['one word more at the end', 'a b c d e', 'a b c d e f', { common: 2 / 3, extra: 1 / 3, lost: 0 }],
    ['one said twice', 'a a a a', 'a a a a a', { common: 0.5, extra: 0.5, lost: 0 }],
    ['another case, which counts', 'a b c d', 'A b c d', { common: 0, extra: 0.5, lost: 0.5 }],
  ])('counts runs of four words: %s', (_name, truth, read, expected) => {
    expect(overlapOf(truth, read)).toEqual(expected);
  });

  it('has shares that add up to 1, and turns around with its texts', () => {
    const texts = array(constantFrom('a', 'b'), { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
    assert(
      property(texts, texts, (one, two) => {
        const there = overlapOf(one, two);
        expect(there.common + there.extra + there.lost).toBeCloseTo(1);
        expect(overlapOf(two, one)).toEqual({ common: there.common, extra: there.lost, lost: there.extra });
      }),
    );
  });
});

describe('scoreOf', () => {
  it('takes means over pages, those without a text left out of the one that they have no say in', () => {
    const score = scoreOf([
      { common: 0.5, extra: 0.5, lost: 0 },
      { common: 0, extra: 0, lost: 1 },
    ]);
    expect(score).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });
});
