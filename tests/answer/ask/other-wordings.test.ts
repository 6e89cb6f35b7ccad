import { describe, expect, it } from 'vitest';

import { otherWordings } from '../../../src/answer/ask/other-wordings.ts';

const eu = { word: 'EU', meaning: 'European Union' };
const us = { word: 'US', meaning: 'United States' };

describe('otherWordings', () => {
  it.each([
    ['what did the EU say', ['what did the European Union say']],
    ['what did the eu say', ['what did the European Union say']],
    ['what did the European  Union say', ['what did the EU say']],
    ['Euro, EUR and REUNION', []],
    ['the EU’s budget', ['the European Union’s budget']],
    ['what did they tell us', []],
    [
      'the EU and the US',
      ['the European Union and the United States', 'the European Union and the US', 'the EU and the United States'],
    ],
    ['"EU law" in the EU', ['"EU law" in the European Union']],
    ['nothing of it', []],
  ])('%s', (question, expected) => {
    expect(otherWordings(question, [eu, us])).toEqual(expected);
  });

  it('takes signs for themselves, and never more than three wordings', () => {
    expect(otherWordings('is C++ fun', [{ word: 'C++', meaning: '$& (.*)' }])).toEqual(['is $& (.*) fun']);
    const many = 'abcdef'.split('').map((word) => ({ word: `x${word}`, meaning: `y${word}` }));
    expect(otherWordings('xa xb xc xd xe xf', many)).toHaveLength(3);
  });
});
