import { describe, expect, it } from 'vitest';
import { isLonger, longerNames, type NamePlace } from '../../../../src/answer/summary/about/longer-names.ts';

const NAME = 'Oster State';
const ALONE = ['Oster State won.', 'Loos met Oster State, and lost.'];

/** All places of the name in texts. */
const placesIn = (texts: readonly string[], language = 'en', goesOn = false): NamePlace[] =>
  texts.flatMap((body, at) =>
    [...body.matchAll(/Oster State(?![\p{L}\p{N}])/gu)].map(({ index: start }) => {
      const article = { id: String(at), body, language };
      return { article, start, end: start + NAME.length, goesOn };
    }),
  );

const thrice = (text: string): string[] => [text, text, text];

describe('the words that make another name behind a name', () => {
  it.each([
    ['a word with a capital', thrice('The Oster State Fair ended.'), ['fair']],
    ['digits with letters', thrice('The Oster State 49ers won.'), ['49ers']],
    [
      'several of them',
      [...thrice('Oster State Police came.'), ...thrice('The Oster State Fair.')],
      ['police', 'fair'],
    ],
    [
      'one that another longer name stands beside',
      thrice('Oster State Police saw the Oster State Forest.'),
      ['police', 'forest'],
    ],
    ['not one of two articles', ['The Oster State Fair.', 'An Oster State Fair.'], []],
    ['not a small word', thrice('The Oster State team won.'), []],
    ['not the next sentence', thrice('They live in Oster State. Fair prices help.'), []],
    ['not the next line', thrice('They live in Oster State\nFair prices help.'), []],
    ['not what it owns', thrice('They saw Oster State’s Fair.'), []],
    ['not a day', thrice('They beat Oster State Saturday.'), []],
    ['not a number of the name', thrice('The ship Oster State II sank.'), []],
    ['not where the name stands by itself too', thrice('The Oster State Fair is of Oster State.'), []],
    ['not where it does so before small letters', thrice('Oster State fans saw the Oster State Fair.'), []],
  ])('%s', (_, texts, expected) => {
    expect([...longerNames(placesIn([...texts, ...ALONE]))]).toEqual(expected);
  });

  it('are none where nouns have capitals, where the topic has them itself and where there is nothing else', () => {
    const fair = thrice('The Oster State Fair ended.');
    expect([...longerNames(placesIn([...fair, ...ALONE], 'de'))]).toEqual([]);
    expect([...longerNames(placesIn([...fair, ...ALONE], 'en', true))]).toEqual([]);
    expect([...longerNames(placesIn(fair))]).toEqual([]);
  });

  it.each([
    ['Oster State Fair opens', 'en', true],
    ['Oster State fair opens', 'en', true],
    ['Oster State Fairness Act', 'en', false],
    ['Oster State: Fair opens', 'en', false],
    ['Oster State Fair', 'de', false],
  ])('%s (%s): %s', (text, language, expected) => {
    expect(isLonger(text, NAME.length, language, new Set(['fair']))).toBe(expected);
  });
});
