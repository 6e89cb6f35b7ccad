import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/corpus/day.ts';
import { quotedHeader } from '../../../src/answer/sentences/date-doubts.ts';
import { datesWithin } from '../../../src/answer/sentences/dates-within.ts';
import { resolveDates } from '../../../src/dates/quotes/quote-dates.ts';

// A Tuesday.
const DAY = '2021-11-16' as Day;
const found = (text: string) => resolveDates(text, DAY, 'en').map(({ text: words, from, to }) => [words, from, to]);

describe('a footnote is for all of an expression (case 26-footnote-on-part-of-a-phrase)', () => {
  it.each([
    ['The ferry sank the day before yesterday near Ost.', 'the day before yesterday', '2021-11-14'],
    ['It will sail the day after tomorrow.', 'the day after tomorrow', '2021-11-18'],
    ['Twenty years ago today, the lighthouse fell.', 'Twenty years ago today', '2001-11-16'],
    ['Twenty-five years ago today, the lighthouse fell.', 'Twenty-five years ago today', '1996-11-16'],
    ['A week ago today the lighthouse fell.', 'A week ago today', '2021-11-09'],
    ['A year ago, the lighthouse fell.', 'A year ago', '2020-11-16'],
    ['It fell a month ago.', 'a month ago', '2021-10-16'],
    ['The storm is expected to make landfall Wednesday in Ost.', 'Wednesday', '2021-11-17'],
  ])('%s', (text, words, day) => {
    expect(found(text)).toEqual([[words, day, day]]);
  });

  it.each([
    'Two years ago, the lighthouse fell.',
    'It fell a week ago Tuesday.',
    'It fell three years ago this week.',
    'It will open a week from Tuesday.',
    'It opened two days after last weekend.',
    'It fell the year before last.',
    'The fair always falls on the first weekend in September.',
    'A ballot box in June in the hope that fares would fall.',
    'He was seen this week last year.',
    'The storm weakened and is a mere breeze by the time it reaches Ost early Thursday morning.',
    'He said the boats stay away until the wind turns on Friday.',
    'The mayor said on Wednesday that the ferry had sunk.',
    'The mayor will speak on Monday.',
    'The council kept the old fares for the season, which begins Saturday.',
    'The board had until 11:59 p.m. on Friday to sign.',
    'A year ago, the lake was at its lowest.',
    'Fares are up a tenth from a year ago.',
    'The count found 49 ferries in use, compared to 52 last month in the same count.',
    'Fares are down from 12 crowns last week.',
    'The stars and planets that fill the sky today were born of dust.',
    'The mill had more looms than stand there today.',
    'Its name was as well known as that of the king today.',
    'The talking heads will move on tomorrow.',
    'The schools taught the leaders of tomorrow.',
    'The band played “Ferry Home” and Get Down Tonight.',
    'Tonight @OstFerries will sink a barge on purpose.',
    'I came today to see the ferry.',
    'He told me that you could have sailed yesterday.',
    'The captain was shot on the last night of the fair.',
    'Where once the fleet lay, today there is a field.',
    'It became a city in 2001 and today retains its walls.',
    'In March 2019, the fair began on Monday.',
    'Often the boats are sold on a Thursday and must be gone by Tuesday evening.',
    'The mayor said he planned to rename the bridge in December.',
    'The band changed the set list in May.',
    'The board had said that the tool would be updated on Friday.',
    'Flooding was possible over the weekend.',
    'The ferry was raided last Sept. 28.',
  ])('is not certain of %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const article = (body: string) => ({
  id: 'a',
  file: 'a.txt',
  title: 'A',
  day: DAY,
  dateSource: 'text' as const,
  language: 'en',
  body,
});

const within = (body: string) =>
  datesWithin(article(body), { start: 0, end: body.indexOf('.') + 1 }).map(({ text, from }) => [text, from]);

describe('a text that was updated, or says its days itself', () => {
  it.each([
    ['The dam burst on Monday. It was built in 1910.', [['Monday', '2021-11-15']]],
    ['The dam burst on Monday. On Monday, Nov. 15, rain fell.', [['Monday', '2021-11-15']]],
    ['The dam burst on Monday. The fair of Monday, Nov. 8, was over.', []],
    ['The dam burst on Monday. The mayor resigned on 20 November 2021 over it.', []],
    ['The dam burst on Monday. A vote will be held on 20 November 2021.', [['Monday', '2021-11-15']]],
    ['The dam burst on Monday. Updated Nov. 17, 2021, 8:02 a.m.', []],
    ['The dam burst on Sunday. The mayor said on Wednesday that it had held for long.', []],
    ['The dam burst on Monday. The mayor said on Wednesday that it had held for long.', [['Monday', '2021-11-15']]],
    ['The dam burst on Sunday. The mayor will speak on Wednesday.', [['Sunday', '2021-11-14']]],
    ['The dam burst on Monday. Updated Nov. 16, 2021, 8:02 a.m.', [['Monday', '2021-11-15']]],
    ['The dam burst on Monday. The mayor resigned on Thursday, Nov. 18, over it.', []],
    ['The dam burst on Monday. The mayor will resign on Thursday, Nov. 18, over it.', [['Monday', '2021-11-15']]],
  ])('%s', (body, expected) => {
    expect(within(body)).toEqual(expected);
  });
});

const second = (body: string) =>
  datesWithin(article(body), { start: body.indexOf('. ') + 2, end: body.length }).map(({ text, from }) => [text, from]);

describe('a quoted article', () => {
  it.each([
    ['The dam burst on Monday. Updated Nov. 17, 2021, 8:02 a.m.', '2021-11-17'],
    ['The dam burst on Monday. Last updated on 18 November 2021', '2021-11-18'],
    ['The dam burst on Monday. The mayor resigned on Thursday, Nov. 18, over it.', '2021-11-18'],
    ['The dam burst on Monday. The mayor will resign on 18 November 2021.', undefined],
    ['The dam burst on Monday. The dam was built on 18 November 1921.', undefined],
    ['The dam burst on Monday. The board has arranged for a fair at the mill on 20 November 2021.', undefined],
    ['The dam burst on Monday. The pause was extended until 31 December 2021.', undefined],
    ['The dam burst on Monday. The recalled jars had a best-by date of 20 January 2022.', undefined],
  ])('is marked as updated: %s', (body, day) => {
    expect(quotedHeader(article(body)).updated).toBe(day);
  });
});

describe('what stands before a sentence in its paragraph', () => {
  it.each([
    ['The keeper spoke to the board. The ferry sank on Monday.', [['Monday', '2021-11-15']]],
    ['“The keeper spoke to the board. The ferry sank on Monday,” said Ann.', []],
    ['The dam burst in 1968. The keeper was shot on October 5, just hours after it.', []],
    ['The dam burst in 2021. The keeper was shot on October 5, just hours after it.', [['October 5', '2021-10-05']]],
  ])('%s', (body, expected) => {
    expect(second(body)).toEqual(expected);
  });
});

describe('the ends of a week and a month', () => {
  const [saturday, sunday, first] = ['2021-11-20', '2021-11-21', '2021-11-01'] as Day[];
  it.each([
    [saturday, 'The ferry sank last week.', []],
    [saturday, 'The fair opens next week.', ['2021-11-22']],
    [sunday, 'The fair opens next week.', []],
    [sunday, 'The fair will open this week.', []],
    [sunday, 'The ferry sank this week.', ['2021-11-15']],
    [first, 'The ferry sank earlier this month.', []],
    [first, 'The fair will open this month.', ['2021-11-01']],
  ])('%s: %s', (day, text, from) => {
    expect(resolveDates(text, day!, 'en').map((date) => date.from)).toEqual(from);
  });
});

describe('a title of a later year', () => {
  it.each([
    ['Tax credit 2022: a guide', []],
    ['Tax credit 2021: a guide', ['this year']],
  ])('%s', (title, expected) => {
    const body = 'It is higher this year.';
    const dates = datesWithin({ ...article(body), title }, { start: 0, end: body.length });
    expect(dates.map(({ text }) => text)).toEqual(expected);
  });
});
