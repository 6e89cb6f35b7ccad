import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { quoteBlock, quoteRuns, unitBlock } from '../../../src/command/replies/quote-block.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { english } from '../../../src/texts/en/english.ts';

const START = 40;
const TEXT = 'The bridge was closed on Friday after divers found cracks.';
const quote = { start: START, end: START + TEXT.length, text: TEXT };
const friday = {
  text: 'on Friday',
  start: START + 22,
  end: START + 31,
  from: '2024-03-01' as Day,
  to: '2024-03-01' as Day,
};
const article = {
  id: 'closed',
  title: 'Bridge closed',
  day: '2024-03-01' as Day,
  dateSource: 'text' as const,
  file: 'closed.txt',
  language: 'en',
};
const block = (more: object = {}, corrections = new Map<string, string>()) =>
  quoteBlock({ article, quote, highlights: [], dates: [friday], reports: 2, ...more }, 3, {
    texts: english,
    corrections,
  });
const words = (lines: ReturnType<typeof block>['lines']): string[] =>
  lines.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''));

describe('a quote', () => {
  it('stands over its number, title, day and count of reports; in a row of one article the title once', () => {
    const { lines, repeat = [], footnotes } = block();
    expect(words(lines)).toEqual([TEXT, '[3] Bridge closed · 1 March 2024 · +2 reports']);
    expect(words(repeat)).toEqual([TEXT, '[3] same article · 1 March 2024 · +2 reports']);
    expect(footnotes).toEqual(["on Friday = 1 March 2024, by the article's date"]);
  });

  it('has the notices of its own article and of moderators under it', () => {
    const corrected = { ...article, corrected: 'It reopened.' };
    const { lines } = block({ article: corrected }, new Map([['closed', 'Two piers, not three.']]));
    expect(words(lines).slice(2)).toEqual(['Correction: It reopened.', 'Correction: Two piers, not three.']);
  });

  it('says that its text was updated after its day', () => {
    const { lines } = block({ article: { ...article, updated: '2024-03-03' as Day }, dates: [] });
    expect(words(lines).slice(2)).toEqual([
      'Updated on 3 March 2024 or later: its “today” and weekdays may count from then.',
    ]);
  });

  it('keeps the number and the day in place around a title from right to left, and the quote as it is', () => {
    const title = 'הגשר נסגר';
    const text = 'הגשר נסגר ביום שישי.';
    const hebrew = { article: { ...article, title, source: 'הארץ' }, quote: { ...quote, text }, dates: [], reports: 0 };
    const { lines } = block(hebrew);
    expect(words(lines)).toEqual([text, `[3] \u200E${title}\u200E · \u200Eהארץ\u200E · 1 March 2024`]);
    const [headline] = unitBlock({ ...hebrew, highlights: [], happened: null }, 1, {
      texts: english,
      corrections: new Map(),
    }).lines;
    expect(words([headline!])).toEqual([`[1] \u200E${title}\u200E · \u200Eהארץ\u200E · 1 March 2024`]);
  });

  it('says that it is undated where it is', () => {
    expect(words(block({ article: { ...article, day: null }, dates: [] }).lines)[1]).toContain('undated');
  });

  it('carries where it stands, for a pin to remember', () => {
    expect(block().quote).toEqual({ articleId: 'closed', ...quote });
  });
});

describe('runs of a quote', () => {
  it('joined are the quote, word for word, whatever stands out', () => {
    const span = fc
      .tuple(fc.integer({ min: START - 20, max: START + 80 }), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (highlights) => {
        const runs = quoteRuns(quote, highlights, [friday]);
        expect(runs.map(({ text }) => text).join('')).toBe(TEXT);
        expect(runs.every(({ verbatim }) => verbatim === true)).toBe(true);
      }),
    );
  });

  it('stand out where a highlight is, and carry a mark where a date ends', () => {
    const runs = quoteRuns(quote, [{ start: START + 4, end: START + 10 }], [friday]);
    expect(runs.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['bridge']);
    expect(runs.filter(({ footnote }) => footnote === 0).map(({ text }) => text.endsWith('Friday'))).toEqual([true]);
  });
});
