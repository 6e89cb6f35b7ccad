import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/passages/sentences.ts';

const sentences = (text: string): string[] =>
  splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end));

describe('where a sentence ends (case 27-sentences-cut-wrong)', () => {
  it.each([
    'At 5 a.m. Mr. Halm went to the bank.',
    'Shortly before 11:30 p.m. Ann Rusk left the hall.',
    '“Good morning!” Ann exclaimed.',
    '“The bank is open!” Ann Rusk exclaimed.',
    '“Why now?” Mayor Ida Brandt demanded.',
    '“We won!” Brandt later cried.',
    'The bill of then-Sen. Ida Brandt was lost.',
    'In 2009 the paper was sued by then-St. Osyth keeper Tove Lind.',
    'The aides of ex-Gov. Halm and of vice-pres. Rusk met.',
  ])('%s is one sentence', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    ['He left the bank at 6 p.m. Mr. Halm then went to the shop.', 2],
    ['“Stop!” Police arrested him.', 2],
    ['The dog barked! Ann Rusk ran.', 2],
  ])('%s has several', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
});
