import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectsThatDiffer, foldQuote } from '../../../src/answer/quote/quote-fold.ts';

describe('the form in which quotes are compared', () => {
  it.each([
    ['“So,” ‘she’ «said»', "'so,' 'she' 'said'"],
    ['out – to—all - on', 'out-to-all-on'],
    ['a\u00a0 \n\tb', 'a b'],
    ['Wait.. what... now…. yes. No', 'wait… what… now… yes. no'],
    ['Straße STRASSE ς Σ', 'strasse strasse σ σ'],
    ['re\u00adport\u200b', 'report'],
    ['ﬁsh ① Ｆ', 'fish 1 f'],
    ['u\u0308 \u00fc', '\u00fc \u00fc'],
    ['\ud800', '\ufffd'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(foldQuote(text).text).toBe(expected);
  });

  it('knows of which characters it was made', () => {
    const text = 'A – “Straße” u\u0308 …';
    const folded = foldQuote(text);
    const spanOf = (part: string): string => {
      const at = folded.text.indexOf(part);
      const { start, end } = folded.spanOf(at, at + part.length);
      return text.slice(start, end);
    };
    expect(['strasse', 'ss', '\u00fc', 'a', '-', '…'].map(spanOf)).toEqual(['Straße', 'ß', 'u\u0308', 'A', '–', '…']);
  });

  const pieces = fc.constantFrom(
    'a',
    'B',
    'ß',
    ' ',
    '\n',
    '-',
    '–',
    '“',
    "'",
    '.',
    '…',
    'u\u0308',
    '\u00ad',
    '1',
    '\u{1f600}',
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it('gives every unit a range of the original, in order, and whole characters only', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldQuote(text);
        let before = 0;
        for (let at = 0; at < folded.text.length; at += 1) {
          const { start, end } = folded.spanOf(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
          before = start;
        }
      }),
    );
  });

  it('is the same of a part as of a copy of it, and changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, text, after) => {
        fc.pre(!/^[\u0308\udc00-\udfff]/u.test(after));
        const whole = before + text + after;
        const part = foldQuote(whole, before.length, before.length + text.length);
        expect(part.text).toBe(foldQuote(text).text);
        expect(foldQuote(part.text).text).toBe(part.text);
      }),
    );
  });
});

describe('what two texts that fold alike differ in', () => {
  it.each([
    ['the same', 'the same', []],
    ['“a”', '"a"', ['quotes']],
    ['a – b', 'a—b', ['dashes']],
    ['a  b', 'a b', ['spaces']],
    ['A', 'a', ['case']],
    ['u\u0308', '\u00fc', ['forms']],
    ['a…', 'a...', ['ellipses']],
    ['a\u00ad', 'a', ['invisible']],
    ['“A”  b', '"a" b', ['quotes', 'spaces', 'case']],
  ])('%j and %j: %j', (one, other, expected) => {
    expect(aspectsThatDiffer(one, other)).toEqual(expected);
  });
});
