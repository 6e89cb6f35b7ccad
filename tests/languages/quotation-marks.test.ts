import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectsThatDiffer, foldQuote } from '../../src/answer/quote/quote-fold.ts';
import { quotesIn } from '../../src/command/model/message-text.ts';
import type { Day } from '../../src/corpus/day.ts';
import { eventDate } from '../../src/dates/event-date.ts';
import { findQuestionTime } from '../../src/dates/question-time.ts';
import { MARKS, setOffIn, withoutSpeech } from '../../src/languages/quotation-marks.ts';
import { findQuotations } from '../../src/passages/quotations.ts';
import { processorTime } from '../support/processor-time.ts';

/** The same three words set off by every pair of marks that can be taken for nothing else. */
const PAIRS = ['""', '“”', '„“', '„”', '«»', '‹›', '「」', '『』'];

describe('the table of quotation marks', () => {
  it.each(PAIRS)('%s set words off in a question, a message, a sentence', ([open, close]) => {
    const words = 'in March 2021';
    const text = `who sang ${open}${words}${close} there`;
    const place = { start: 9, end: 11 + words.length };
    expect(setOffIn(text)).toEqual([{ ...place, text: words, exactly: '"“'.includes(open!) }]);
    expect(findQuotations(text)).toEqual([place]);
    expect(quotesIn(text)).toEqual([words]);
    expect(findQuestionTime(text, { today: '2021-12-01' as Day, language: 'en' })).toBeNull();
    expect(withoutSpeech(text)).toBe(`who sang ${' '.repeat(words.length + 2)} there`);
    expect(foldQuote(`${open}${words}${close}`).text).toBe(foldQuote(`"${words}"`).text);
  });

  it('takes marks of other kinds for the same words', () => {
    expect(aspectsThatDiffer('「all alive」', '«all alive»')).toEqual(['quotes']);
  });

  it.each([
    ['the day of what is told', 'The bridge was closed on 12 February 2021.', '2021-02-12'],
    ['not a day in double marks', 'The film “Shut on 12 February 2021” was shown.', null],
    ['nor one in single marks', 'The film ‘Shut on 12 February 2021’ was shown.', null],
    ['an apostrophe opens nothing', 'The captain’s bridge was closed on 12 February 2021.', '2021-02-12'],
  ])('%s', (_, sentence, since) => {
    expect(eventDate(sentence, '2021-03-01' as Day, 'en')?.since ?? null).toBe(since);
  });

  it.each([
    ['an apostrophe is no mark', 'it’s the captain’s and ‘the mate’s’', []],
    ['nothing stands in empty marks', 'a "" b “” c', []],
    ['what does not close is not set off', 'he said “all of it', []],
    ['the inner of two that open', 'a “b “c” d', ['c']],
  ])('%s', (_, text, inside) => {
    expect(setOffIn(text).map((each) => each.text)).toEqual(inside);
  });

  it('keeps every offset, whatever the text', () => {
    const piece = fc.oneof(fc.constantFrom(...MARKS.split(''), ' ', '\n', 'a', '’s'), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const rest = withoutSpeech(text);
        expect(rest).toHaveLength(text.length);
        for (let at = 0; at < text.length; at += 1) expect([' ', text[at]]).toContain(rest[at]);
        let from = 0;
        for (const { start, end, text: inside } of setOffIn(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start + 1, end - 1)).toBe(inside);
          from = end;
        }
      }),
    );
  });

  it.each(MARKS.split('').map((mark) => [mark]))('is read in time in proportion to a text of %s alone', (mark) => {
    const text = mark.repeat(20_000);
    expect(processorTime(() => [setOffIn(text), withoutSpeech(text), findQuotations(text)])).toBeLessThan(500);
  });
});
