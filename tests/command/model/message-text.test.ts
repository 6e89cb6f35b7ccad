import { describe, expect, it } from 'vitest';
import { questionIn, quotesIn, readableLines } from '../../../src/command/model/message-text.ts';

describe('what a message quotes', () => {
  it.each([
    ['its quoted lines, run by run', 'look\n> one **two** three\n> four\nand\n> five', ['one two three four', 'five']],
    ['else what stands in quotation marks', 'He said “all 21 pupils are alive” on "TV"', ['all 21 pupils are alive']],
    ['else all of it', 'All 21 pupils\nare alive', ['All 21 pupils\nare alive']],
    ['no markup, links or mentions', '> ~~a~~ __b__ `c` ||d|| <@123> <https://x.y/z> \\*e\\*', ['a b c d     *e*']],
    ['an underscore inside a word stays', 'snake_case_name is here', ['snake_case_name is here']],
    ['footnote marks go', '> shut on Monday¹ with', ['shut on Monday with']],
    ['nothing without words', '> \n**!** <:smile:123>', []],
    ['nothing', '', []],
  ])('%s', (_, content, expected) => {
    expect(quotesIn(content)).toEqual(expected);
  });

  it.each([['*'.repeat(4000)], ['> '.repeat(2000)], ['“'.repeat(4000)], ['<@'.repeat(2000)], ['\\'.repeat(4000)]])(
    'is made out in no time: %.8s…',
    (content) => {
      expect(() => quotesIn(content)).not.toThrow();
      expect(readableLines(content).length).toBeGreaterThan(0);
    },
  );
});

describe('the question that a message puts', () => {
  it.each([
    ['its words', '  who is **sanctioning**\nBelarus? ', 'who is sanctioning Belarus?'],
    ['no more than a question holds', 'word '.repeat(100), 'word '.repeat(60).trim().slice(0, 299)],
    ['none for a picture', '', null],
    ['none for a smile', '<:smile:123> !', null],
  ])('%s', (_, content, expected) => {
    expect(questionIn(content)).toBe(expected);
  });
});
