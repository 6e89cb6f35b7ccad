import { describe, expect, it } from 'vitest';

import { aliasSpans } from '../../../src/answer/question/alias-spans.ts';

const eu = { word: 'EU', meaning: 'European Union' };
const us = { word: 'US', meaning: 'United States' };
const found = (question: string, synonyms = [eu, us]): string[] =>
  aliasSpans(question, synonyms).map(({ start, end, other }) => `${question.slice(start, end)} = ${other}`);

describe('what has another name in a question', () => {
  it.each([
    ['what did the EU say', ['EU = European Union']],
    ['what did the eu say', ['eu = European Union']],
    ['what did the European  Union say', ['European  Union = EU']],
    ['Euro, EUR and REUNION', []],
    ['the EU’s budget', ['EU = European Union']],
    // A word of its own in small letters.
    ['what did they tell us', []],
    ['the EU and the US', ['EU = European Union', 'US = United States']],
    ['"EU law" in the EU', ['EU = European Union']],
    ['nothing of it', []],
  ])('%s', (question, expected) => {
    expect(found(question)).toEqual(expected);
  });

  it('takes signs for themselves, and never more than six', () => {
    expect(found('is C++ fun', [{ word: 'C++', meaning: '$& (.*)' }])).toEqual(['C++ = $& (.*)']);
    const many = 'abcdefgh'.split('').map((word) => ({ word: `x${word}`, meaning: `y${word}` }));
    expect(found('xa xb xc xd xe xf xg xh', many)).toHaveLength(6);
  });
});
