import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { foldQuote } from '../../../src/answer/quote/quote-fold.ts';
import { quoteWords } from '../../../src/answer/quote/quote-words.ts';
import { pieceHashes, WordMarks } from '../../../src/answer/quote/word-marks.ts';

const words = ['the', 'Harbour', "don't", '3,000', '3.5', 'well-known', 'ÉTÉ', '港口大橋', 'U.S.', '“said”', 'quay'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' '));

it('a text may hold every word of any stretch of it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (body, from, length) => {
      const all = body.split(' ');
      const start = from % all.length;
      const stretch = all.slice(start, start + (length % 8)).join(' ');
      const marks = new WordMarks(body);
      for (const { text: word } of quoteWords(foldQuote(stretch).text))
        expect(marks.mayHold(pieceHashes(word))).toBe(true);
    }),
  );
});

it('words that it does not hold are mostly seen to be none of it', () => {
  const marks = new WordMarks('The council voted on Tuesday to raise the quay by half a metre.');
  const others = Array.from({ length: 200 }, (_, at) => `word${at}`);
  expect(others.filter((word) => marks.mayHold(pieceHashes(word))).length).toBeLessThan(40);
});
