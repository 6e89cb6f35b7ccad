import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/corpus/day.ts';
import { findQuestionTime, questionTimes } from '../../src/dates/question-time.ts';
import { processorTime } from '../support/processor-time.ts';

// A Wednesday.
const today = '2021-12-01' as Day;
const coverage = { from: '2020-08-03' as Day, to: '2021-11-30' as Day };
const find = (question: string, language = 'en') => findQuestionTime(question, { today, language, coverage });

describe('findQuestionTime', () => {
  it.each([
    ['what happened in Marrowby in November 2021', 'in November 2021', '2021-11-01', '2021-11-30'],
    ['What did the council decide last week?', 'last week', '2021-11-22', '2021-11-28'],
    ['who resigned in the last month', 'in the last month', '2021-11-02', '2021-12-01'],
    ['ferry fares over the past year', 'over the past year', '2020-12-02', '2021-12-01'],
    ['strikes during the last 7 days', 'during the last 7 days', '2021-11-25', '2021-12-01'],
    ['who has led the harbour board since 2020?', 'since 2020', '2020-01-01', null],
    ['floods since last week', 'since last week', '2021-11-22', null],
    ['rules before 2021', 'before 2021', null, '2020-12-31'],
    ['what changed after March 2021 on the ferries', 'after March 2021', '2021-04-01', null],
    ['harbour profits in Q3 2021', 'in Q3 2021', '2021-07-01', '2021-09-30'],
    ['harbour profits Q3 2021', 'Q3 2021', '2021-07-01', '2021-09-30'],
    ['votes between 2020 and 2021', 'between 2020 and 2021', '2020-01-01', '2021-12-31'],
    ['votes from March to May 2021', 'from March to May 2021', '2021-03-01', '2021-05-31'],
    ['festivals in the summer of 2021', 'in the summer of 2021', '2021-06-01', '2021-08-31'],
    ['harbour news November 2021', 'November 2021', '2021-11-01', '2021-11-30'],
    ['Which bridges closed in March?', 'in March', '2021-03-01', '2021-03-31'],
    ['which bridges closed in may?', 'in may', '2021-05-01', '2021-05-31'],
    ['who won the election in 2021', 'in 2021', '2021-01-01', '2021-12-31'],
    ['what did the mayor say on November 16, 2021', 'on November 16, 2021', '2021-11-16', '2021-11-16'],
    ['what was built in the 2020s', 'in the 2020s', '2020-01-01', '2029-12-31'],
  ])('%j is limited by %j', (question, text, since, until) => {
    expect(find(question)).toEqual({
      words: [{ start: question.indexOf(text), end: question.indexOf(text) + text.length }],
      text,
      range: { since, until },
      strength: 'filter',
    });
  });

  it.each([
    ['Which bridge closed this week?', 'this week', '2021-11-29', '2021-12-05'],
    ['Who won this year’s regatta?', 'this year', '2021-01-01', '2021-12-31'],
    ['what did the mayor say three weeks ago', 'three weeks ago', '2021-11-08', '2021-11-14'],
    ['what did the mayor say yesterday', 'yesterday', '2021-11-30', '2021-12-01'],
    ['what did the mayor say on 16 November', 'on 16 November', '2021-11-16', '2021-11-17'],
    ['what did the mayor promise last year', 'last year', '2020-01-01', '2021-12-01'],
    ['who marched last weekend', 'last weekend', '2021-11-27', '2021-11-29'],
    ['Following the flood last week, who resigned?', 'last week', '2021-11-22', '2021-11-28'],
    ['what was built this autumn', 'this autumn', '2021-09-01', '2021-12-01'],
    ['what was built earlier this year', 'earlier this year', '2021-01-01', '2021-12-31'],
    ['Who spoke at last week’s fair?', 'at last week', '2021-11-22', '2021-11-28'],
    ['what was promised before the election of 2020', 'before the election of 2020', null, '2020-12-31'],
  ])('%j leans towards %j', (question, text, since, until) => {
    expect(find(question)).toMatchObject({ text, range: { since, until }, strength: 'prefer' });
  });

  it.each([
    ['who recently resigned', 'recently', '2021-11-02', '2021-12-01'],
    ['a recent survey of herons', 'recent', '2021-11-02', '2021-12-01'],
    ['latest on the harbour', 'latest', '2021-11-25', '2021-12-01'],
    ['who is the mayor now', 'now', '2021-11-25', '2021-12-01'],
    ['what is the current toll', 'current', '2021-11-25', '2021-12-01'],
    ['storms in recent days', 'in recent days', '2021-11-25', '2021-12-01'],
    ['any news on the ferry', 'any news on', '2021-11-25', '2021-12-01'],
    ['is the bridge still closed', 'still', '2021-11-25', '2021-12-01'],
  ])('%j asks for what is newest, by %j', (question, text, since, until) => {
    expect(find(question)).toMatchObject({ text, range: { since, until }, strength: 'newest' });
  });

  it.each([
    ['What did the mayor say on Tuesday?', 'on Tuesday', '2021-11-30', '2021-12-01'],
    ['Who was sworn in Monday as harbour master?', 'Monday', '2021-11-29', '2021-11-30'],
  ])('%j hints at a weekday, which stays a word to find: %j', (question, text, since, until) => {
    expect(find(question)).toMatchObject({ text, range: { since, until }, strength: 'hint' });
  });

  it.each([
    // Ordinary words.
    'may the council sell the harbour',
    'who may vote',
    'when did the march to the harbour begin',
    'how many people took part in march for water',
    'how many people marched',
    'who came second in the race',
    'why did the cat sit in the sun',
    'where do herons fall asleep',
    'who polluted the spring',
    'where is the ocean current',
    'what happens on black friday at the market',
    'Which shops open on Black Friday',
    'over 2000 people',
    'did the flood hit between 1500 and 2000 homes',
    'in 2000 homes the lights went out',
    // A time that is part of the news.
    'who won the 2020 election',
    'What did the Jan. 6 committee decide?',
    'who has been in power since 1994',
    'the highest fare since 2021',
    'the first strike since March 2021',
    'what did last year’s election change',
    'what must be done by 2030',
    'who stays in office until June',
    'when will the bridge open next week',
    'Which ferries could be paused in May?',
    'Who sings at the fair in February, it was announced?',
    'what is the mayor’s word for 2 April',
    'how much was lost in the months ending June 30',
    'are fares higher than a year ago',
    'how did fares change over the last decade',
    'before this week’s storm, when was the last one',
    'who rowed in both the Summer and Winter games',
    // Ahead of today.
    'what is planned for the games in 2029',
    // Quoted: to be found word for word.
    'who said "last week"',
    'who said “in November 2021”',
    'no time at all',
    '',
  ])('%j names no time of publication', (question) => {
    expect(find(question)).toBeNull();
  });

  it.each([
    ['Which lighthouse burned down in 1986?', 'in 1986', '1986-01-01', '1986-12-31'],
    ['who ruled in the 1990s', 'in the 1990s', '1990-01-01', '1999-12-31'],
    ['which treaty was signed before 1900', 'before 1900', null, '1899-12-31'],
    ['which bridges closed in March 2020', 'in March 2020', '2020-03-01', '2020-03-31'],
  ])('%j asks for days that the archive has none of: %j', (question, text, since, until) => {
    expect(find(question)).toMatchObject({ text, range: { since, until }, strength: 'filter', outside: true });
  });

  it('takes a filter before a preference', () => {
    expect(find('latest on the harbour in March 2021')).toMatchObject({ text: 'in March 2021', strength: 'filter' });
  });

  it('keeps a relative range that the archive has nothing in, so that the answer can say so', () => {
    const old = { from: '2010-01-01' as Day, to: '2011-01-01' as Day };
    expect(findQuestionTime('fares last week', { today, language: 'en', coverage: old })).toMatchObject({
      range: { since: '2021-11-22', until: '2021-11-28' },
    });
  });

  it('takes every range as asked when it does not know the coverage, and no dated one when nothing is dated', () => {
    expect(findQuestionTime('fires in 1986', { today, language: 'en' })).toMatchObject({ text: 'in 1986' });
    expect(findQuestionTime('fires in 1986', { today, language: 'en' })?.outside).toBeUndefined();
    expect(findQuestionTime('fires in 1986', { today, language: 'en', coverage: null })).toBeNull();
  });

  it.each([
    ['de', 'Was beschloss der Rat letzte Woche?', 'letzte Woche', '2021-11-22', '2021-11-28'],
    ['de', 'Wer trat im November 2021 zurück?', 'im November 2021', '2021-11-01', '2021-11-30'],
    ['de', 'Wer regiert seit 2020?', 'seit 2020', '2020-01-01', null],
    ['de', 'Beschlüsse zwischen 2020 und 2021', 'zwischen 2020 und 2021', '2020-01-01', '2021-12-31'],
    ['ru', 'Что решил совет на прошлой неделе?', 'на прошлой неделе', '2021-11-22', '2021-11-28'],
    ['ru', 'Кто ушёл в ноябре 2021 года?', 'в ноябре 2021 года', '2021-11-01', '2021-11-30'],
    ['ru', 'кто правит с 2020 года', 'с 2020 года', '2020-01-01', null],
    ['ru', 'что построили в мае 2021', 'в мае 2021', '2021-05-01', '2021-05-31'],
  ])('reads %s: %j', (language, question, text, since, until) => {
    expect(find(question, language)).toMatchObject({ text, range: { since, until }, strength: 'filter' });
  });

  it.each([
    ['de', 'Wer regiert seit 1994?'],
    ['ru', 'кто правит с 1994 года'],
    ['fi', 'viime viikolla'],
  ])('leaves %s alone: %j', (language, question) => {
    expect(find(question, language)).toBeNull();
  });

  it('quotes its words from the question, whatever it is', () => {
    const word = fc.constantFrom(
      ...'in since last week year the 2021 March 16 "quoted" between and Monday ago 3 of before recent'.split(' '),
    );
    const question = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(word).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(question, (asked) => {
        const time = find(asked);
        expect(time?.words.map(({ start, end }) => asked.slice(start, end)).join(' … ')).toEqual(time?.text);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a very long question in a moment', () => {
    expect(processorTime(() => find('in the last week since March '.repeat(40_000)))).toBeLessThan(500);
  });
});

const readAll = ([question, language, day]: [string, string, Day]) =>
  questionTimes(question, { today: day, language, coverage });

it('reads a question the same when it was read before, in another language or for other days', () => {
  const questions = [
    'who leads the poll',
    'what did it cost on Monday',
    'qui a gagné lundi',
    'news of today',
    'since 2020',
  ];
  const days = [today, '2021-12-02' as Day];
  const call = fc.tuple(fc.constantFrom(...questions), fc.constantFrom('en', 'fr'), fc.constantFrom(...days));
  fc.assert(
    fc.property(fc.array(call, { minLength: 2, maxLength: 6 }), (calls) => {
      const inTurn = calls.map(readAll);
      const anew = calls.map((each) => {
        questionTimes('xylophones', { today, language: 'en', coverage });
        return readAll(each);
      });
      expect(inTurn).toEqual(anew);
    }),
  );
});
