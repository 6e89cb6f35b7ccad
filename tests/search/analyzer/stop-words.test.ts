import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../../src/search/analyzer/stop-words.ts';

describe('isStopWord', () => {
  it.each([
    ['the', 'en'],
    ['The', 'en'],
    ['don’t', 'en'],
    ["don't", 'en'],
    ['dont', 'en'],
    ['für', 'de'],
    ['über', 'de'],
    ['ещё', 'ru'],
    ['еще', 'ru'],
    ['été', 'fr'],
    ['están', 'es'],
    ['più', 'it'],
    ['não', 'pt'],
    ['het', 'nl'],
  ])('drops %s (%s)', (word, language) => {
    expect(isStopWord(word, language)).toBe(true);
  });

  it.each([
    ['us', 'en'],
    ['US', 'en'],
    ['win', 'en'],
    ['new', 'en'],
    ['may', 'en'],
    ['who', 'en'],
    ['against', 'en'],
    ['not', 'en'],
    ['', 'en'],
    ['die', 'en'],
    ['the', 'de'],
    ['the', 'xx'],
    ['the', '__proto__'],
  ])('keeps %j (%s)', (word, language) => {
    expect(isStopWord(word, language)).toBe(false);
  });

  it('takes a word of plain letters as the same word in wide ones', () => {
    const word = fc.constantFrom(
      'the',
      'The',
      'IN',
      'it',
      'us',
      'US',
      'die',
      'Der',
      'la',
      'i',
      'I',
      'flood',
      'zu',
      'op',
    );
    fc.assert(
      fc.property(word, fc.constantFrom('en', 'de', 'fr', 'nl', 'tr', 'az', 'xx'), (plain, language) => {
        const wide = plain.replaceAll(/[a-z]/giu, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));
        expect(isStopWord(plain, language)).toBe(isStopWord(wide, language));
      }),
    );
  });
});
