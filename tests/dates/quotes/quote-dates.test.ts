import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, type Day } from '../../../src/corpus/day.ts';
import { resolveDates } from '../../../src/dates/quotes/quote-dates.ts';
import { HELD_BACK, TUNING, type JudgedDay } from './quote-dates.table.ts';
import { processorTime } from '../../support/processor-time.ts';

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function judge(days: readonly JudgedDay[]): Score {
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const [day, sentences] of days) {
    for (const [sentence, ...expected] of sentences) {
      const want = expected.map(([words, from, to = from]) => `${words} = ${from} to ${to}`);
      const got = resolveDates(sentence, day as Day, 'en').map(({ text, from, to }) => `${text} = ${from} to ${to}`);
      right += got.filter((each) => want.includes(each)).length;
      wrong.push(...got.filter((each) => !want.includes(each)).map((each) => `${sentence} → ${each}`));
      missed.push(...want.filter((each) => !got.includes(each)).map((each) => `${sentence} → ${each}`));
    }
  }
  return { precision: right / (right + wrong.length), recall: right / (right + missed.length), wrong, missed };
}

describe('the judged table', () => {
  it('holds at least 150 judged sentences', () => {
    expect([...TUNING, ...HELD_BACK].flatMap(([, sentences]) => sentences).length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    ['tuning', TUNING],
    ['held back', HELD_BACK],
  ])('is resolved with a precision of 0.98 or more: the half %s', (half, days) => {
    const { precision, recall, wrong, missed } = judge(days);
    process.stdout.write(`${half}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
    if (process.env['SHOW_ERRORS'] === half)
      process.stdout.write(`${wrong.join('\n')}\n-- missed\n${missed.join('\n')}\n`);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });
});

// Sunday 30 October 2016.
const DAY = '2016-10-30' as Day;

describe('resolveDates', () => {
  it('gives offsets into the text', () => {
    const text = 'Nobody came. On Friday evening the boats left; they will be back on Tuesday.';
    const dates = resolveDates(text, DAY, 'en');
    expect(dates).toEqual([
      { start: 16, end: 30, text: 'Friday evening', from: '2016-10-28', to: '2016-10-28' },
      { start: 68, end: 75, text: 'Tuesday', from: '2016-11-01', to: '2016-11-01' },
    ]);
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(dates.map((date) => date.text));
  });

  it('resolves nothing in an undated article or in another language', () => {
    expect(resolveDates('He left on Friday.', null, 'en')).toEqual([]);
    expect(resolveDates('Er ging gestern, last week.', DAY, 'de')).toEqual([]);
  });

  it.each([
    'The town’s USA TODAY reporter was told so.',
    'He paid what would be 17 billion pounds today.',
    'They had called for a protest on Tuesday.',
    'They could not come on Tuesday.',
    'He would not comment on Tuesday.',
    'It was in February of that year that crowds poured in.',
    'The fourth Thursday was chosen.',
    'The papers needed to be handed in by 4:30 p.m. local time on Tuesday or the duty would be charged.',
    'The board said the council meets on Friday.',
    'People who wrote to him on May 6 were answered.',
    'It ran from Monday to Friday.',
    'The vote was postponed on May 3, 2014 by a week.',
    'sunday was quiet',
  ])('is not sure about %j', (text) => {
    expect(resolveDates(text, DAY, 'en')).toEqual([]);
  });

  it.each([
    ['The final will be run here on Tuesday.', 'Tuesday', '2016-11-01'],
    ['He did not leave until Monday last week.', 'Monday last week', '2016-10-17'],
    ['The clerk told the court on Wednesday that the key was lost.', 'Wednesday', '2016-10-26'],
    ['The clerk said in a statement on Wednesday that the key was lost.', 'Wednesday', '2016-10-26'],
    ['“We will vote tomorrow,” he said on Thursday.', 'Thursday', '2016-10-27'],
    ['It was sold on Saturday, Oct. 29, for a song.', 'Saturday, Oct. 29', '2016-10-29'],
    ['He failed to appear in court on Wednesday.', 'Wednesday', '2016-10-26'],
    ['She is due in court on Monday.', 'Monday', '2016-10-31'],
  ])('in %j finds %j', (text, words, day) => {
    expect(resolveDates(text, DAY, 'en')).toEqual([expect.objectContaining({ text: words, from: day, to: day })]);
  });

  it('turns the leap day and the year', () => {
    expect(resolveDates('It snowed yesterday.', '2020-03-01' as Day, 'en')[0]?.from).toBe('2020-02-29');
    expect(resolveDates('It snowed last month.', '2020-01-05' as Day, 'en')[0]).toMatchObject({
      from: '2019-12-01',
      to: '2019-12-31',
    });
  });

  it('gives disjoint slices in order for any text and day', () => {
    const word = fc.constantFrom(
      ...'on Monday Tuesday said will the last week next year ago 3 two May 16 until . “ ” , March yesterday to be held'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.array(word, { maxLength: 40 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: -20_000, max: 30_000 }).map(dayFromNumber), (quote, day) => {
        const dates = resolveDates(quote, day, 'en');
        expect(dates.map(({ start, end }) => quote.slice(start, end))).toEqual(dates.map((date) => date.text));
        expect(dates.every(({ from, to }) => from <= to)).toBe(true);
        expect(dates.every(({ end }, place) => end <= (dates[place + 1]?.start ?? Infinity))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('resolves fifty long sentences in a few milliseconds, and hostile text in a moment', () => {
    const sentence = `${'The board of the harbour and its many members were told of it, and '.repeat(4)}he left on Friday.`;
    resolveDates(sentence, DAY, 'en');
    const long = processorTime(() => {
      for (let count = 0; count < 50; count += 1) resolveDates(sentence, DAY, 'en');
    });
    // Some 5 ms; the rest is for a machine that is slow, or collects garbage.
    expect(long).toBeLessThan(100);
    const hostile = processorTime(() => {
      resolveDates('on Monday late early last '.repeat(10_000), DAY, 'en');
      resolveDates('“'.repeat(100_000), DAY, 'en');
      resolveDates(' \n.'.repeat(50_000) + 'day', DAY, 'en');
    });
    expect(hostile).toBeLessThan(1000);
  });
});
