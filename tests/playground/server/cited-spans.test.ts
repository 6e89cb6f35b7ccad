import { describe, expect, it } from 'vitest';
import { citedSpans } from '../../../src/playground/server/cited-spans.ts';

const BODY =
  'On Monday the river rose. The mayor spoke on Tuesday, too.\n\nNobody was hurt in the town. The river fell.';
const cited = (...quotes: string[]): string[] =>
  citedSpans(BODY, quotes).map(({ start, end }) => BODY.slice(start, end));

describe('the parts of an article that a message quotes', () => {
  it.each<[string, string[], string[]]>([
    ['a whole quote', ['The mayor spoke on Tuesday, too.'], ['The mayor spoke on Tuesday, too.']],
    [
      'a quote with a footnote’s mark in it',
      ['The mayor spoke on Tuesday¹, too, and more'],
      ['The mayor spoke on Tuesday'],
    ],
    [
      'a quote with sentences left out',
      ['On Monday the river rose. … Nobody was hurt in the town.'],
      ['On Monday the river rose.', 'Nobody was hurt in the town.'],
    ],
    ['quotes that overlap', ['the river rose. The mayor', 'The mayor spoke'], ['the river rose. The mayor spoke']],
    ['words that are not in it', ['The mayor said nothing at all.'], []],
    ['nothing', [''], []],
  ])('%s', (_, quotes, expected) => {
    expect(cited(...quotes)).toEqual(expected);
  });
});
