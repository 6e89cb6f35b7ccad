import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/corpus/day.ts';
import { eventDate, tellingDate } from '../../src/dates/event-date.ts';
import { findExactDates } from '../../src/dates/exact-dates.ts';
import { JUDGED_EVENTS, type JudgedEvent } from './event-date.table.ts';
import { processorTime } from '../support/processor-time.ts';

const expected = ({ event }: JudgedEvent): string | null =>
  event === null || typeof event === 'string' ? event : event.join('..');
const found = ({ sentence, day }: JudgedEvent): string | null => {
  const event = eventDate(sentence, day as Day | null, 'en');
  if (event === null) return null;
  return event.since === event.until ? event.since : `${event.since}..${event.until}`;
};

describe('eventDate', () => {
  it('puts nothing on a wrong day, and most of what says its day on the right one', () => {
    const resolved = JUDGED_EVENTS.filter((judged) => found(judged) !== null);
    const right = resolved.filter((judged) => found(judged) === expected(judged));
    const told = JUDGED_EVENTS.filter((judged) => judged.event !== null);
    expect(resolved.filter((judged) => !right.includes(judged)).map(({ sentence }) => sentence)).toEqual([]);
    expect(right.length / told.length).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['2019-06-12', 'The court will hear both captains on Monday.', true],
    ['2019-06-12', 'The court heard both captains on Monday.', false],
  ])('says whether the day lay ahead (%s, %s)', (day, sentence, ahead) => {
    expect(eventDate(sentence, day as Day, 'en')?.ahead).toBe(ahead);
  });

  it('counts relative dates only where they are certain in the article', () => {
    const [sentence, day] = ['The dam burst on Monday.', '2019-06-12' as Day];
    expect(eventDate(sentence, day, 'en')?.since).toBe('2019-06-10');
    expect(eventDate(sentence, day, 'en', [])).toBeNull();
  });

  it('reads English only', () => {
    expect(eventDate('The captain resigned on 31 May 2019.', '2019-06-12' as Day, 'de')).toBeNull();
  });

  const pieces = fc.constantFrom(
    ...'The ship sank|on|Monday|in|March|12 February 2012|2012|,|which|said|“|”|last week|will|-|\n|since|.|😀'.split(
      '|',
    ),
  );
  it('gives days in order, and the words that say them, for any text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (words) => {
        const text = words.join(' ');
        const event = eventDate(text, '2019-06-12' as Day, 'en');
        if (event === null) return;
        expect(event.since <= event.until).toBe(true);
        expect(event.words.start < event.words.end && event.words.end <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a long text in linear time', () => {
    const long = 'who said that since the ship which sank on Monday 12 February 2012 '.repeat(75);
    expect(processorTime(() => eventDate(long, '2019-06-12' as Day, 'en'))).toBeLessThan(1000);
  });
});

describe('tellingDate', () => {
  it.each([
    ['2019-06-11', 'The lock is shut for good, the harbour office said on Tuesday.'],
    ['2019-06-10', 'The harbour office said Monday that it would shut the lock.'],
    [null, 'Two barges collided under the Karn bridge on Tuesday.'],
    ['2019-06-11', 'The harbour office said on Tuesday that it would shut the lock on Friday.'],
    ['2019-06-10', 'The Karn Mirror reported Monday that a barge had struck the lock earlier this month.'],
    [null, 'The harbour office said on Tuesday that the lock leaked, and two barges sank there on Monday.'],
    ['2019-06-10', 'A report released Monday by the harbour office has shaken the town.'],
    ['2019-06-10', 'Six locks leak, according to figures published on Monday.'],
    [null, 'Two men were held over a picture of documents published on Monday.'],
    [null, 'The lock was shut on Monday, a report published by the harbour office says.'],
    [null, '“The mayor said on Tuesday that it leaks,” reads a sign at the lock.'],
    [null, 'The lock is shut for good, the harbour office said.'],
  ])('%s: %s', (day, sentence) => {
    expect(tellingDate(sentence, '2019-06-12' as Day, 'en')).toBe(day);
  });
});

describe('findExactDates', () => {
  it.each([
    ['on 12 February 2023', '12 February 2023', '2023-02-12', '2023-02-12'],
    ['on Sunday, February 12, 2023,', 'Sunday, February 12, 2023', '2023-02-12', '2023-02-12'],
    ['since 2021-11-16.', '2021-11-16', '2021-11-16', '2021-11-16'],
    ['in April 2006, when', 'April 2006', '2006-04-01', '2006-04-30'],
    ['was rebuilt in 2009 at', '2009', '2009-01-01', '2009-12-31'],
  ])('%s', (text, words, from, to) => {
    const start = text.indexOf(words);
    expect(findExactDates(text, 'en')).toEqual([{ start, end: start + words.length, text: words, from, to }]);
  });

  it.each([
    'in March',
    'on 12 February',
    '2,009 people',
    'No. 2009',
    'in 2009-2012',
    '30 February 2023',
    'in 12 months',
    'paid 2009 florins',
    'version 1.2021',
  ])('nothing in %j', (text) => {
    expect(findExactDates(text, 'en')).toEqual([]);
  });
});
