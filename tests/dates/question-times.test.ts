import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/corpus/day.ts';
import { questionTimes } from '../../src/dates/question-time.ts';
import { READ, UNREAD } from './question-times.table.ts';

const today = '2021-12-01' as Day;
const coverage = { from: '2019-08-03' as Day, to: '2021-11-30' as Day };

describe('questionTimes (cases 20-25, 40)', () => {
  it.each(READ)('%s: %j is limited by %j', (language, question, text, since, until) => {
    const { time, unread } = questionTimes(question, { today, language, coverage });
    expect(time).toMatchObject({ text, range: { since, until }, strength: 'filter' });
    expect(unread).toEqual([]);
  });

  it.each(UNREAD)('%s: %j holds a time that cannot be read, and limits nothing', (language, question, words) => {
    const { time, unread } = questionTimes(question, { today, language, coverage });
    expect(unread.map(({ start, end }) => question.slice(start, end))).toEqual([expect.stringContaining(words)]);
    expect(time).toBeNull();
  });

  it.each([
    ['floods in 2019 and 2021', ['2019-01-01', '2019-12-31'], ['2021-01-01', '2021-12-31']],
    ['floods in March and May 2021', ['2021-03-01', '2021-03-31'], ['2021-05-01', '2021-05-31']],
    ['floods on 3 March 2021 and 5 May 2021', ['2021-03-03', '2021-03-03'], ['2021-05-05', '2021-05-05']],
  ])('%j asks for times apart', (question, ...parts) => {
    const { time } = questionTimes(question, { today, language: 'en', coverage });
    expect(time?.parts).toEqual(parts.map(([since, until]) => ({ since, until })));
  });

  it('finds both Christmases of a Russian year', () => {
    const { time } = questionTimes('пожары на Рождество 2021 года', { today, language: 'ru' });
    expect(time).toMatchObject({ parts: [{ since: '2021-01-07' }, { since: '2021-12-24' }] });
  });
});
