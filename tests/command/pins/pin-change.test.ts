import { expect, it } from 'vitest';

import { pinChange } from '../../../src/command/pins/pin-change.ts';

const quotes = (text: string) =>
  text.split(' ').flatMap((each) => (each === '' ? [] : [{ articleId: each.charAt(0), start: 0, end: 1, text: each }]));

it.each([
  ['a1 b1', 'a1 b1', null],
  ['', '', null],
  ['a1 b1', 'a1 c1', { newArticles: 1, replaced: 1, added: 0, removed: 0 }],
  ['a1 b1', 'a1 a2', { newArticles: 0, replaced: 1, added: 0, removed: 0 }],
  ['a1', 'a1 b1 c1', { newArticles: 2, replaced: 0, added: 2, removed: 0 }],
  ['a1 b1', 'b1', { newArticles: 0, replaced: 0, added: 0, removed: 1 }],
  ['a1 b1', 'b1 a1', { newArticles: 0, replaced: 0, added: 0, removed: 0 }],
  ['a1 b1 c1', 'd1', { newArticles: 1, replaced: 1, added: 0, removed: 2 }],
])('from “%s” to “%s”', (before, after, change) => {
  expect(pinChange(quotes(before), quotes(after))).toEqual(change);
});

it('a sentence that only moved in its article did not change', () => {
  const [quote] = quotes('a1');
  expect(pinChange(quotes('a1'), quote === undefined ? [] : [{ ...quote, start: 7, end: 8 }])).toBeNull();
});
