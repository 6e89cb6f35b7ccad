import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/corpus/day.ts';
import { asking } from '../../ranking/fixture-archive.ts';
import { toldArticles } from '../../support/told-articles.ts';

const today = '2026-11-28' as Day;

const english = asking(
  toldArticles(
    '2020-03-15 en Barn burns in Dorn | A fire in Dorn burned a barn on Sunday night.',
    '2020-04-20 en Dorn schools stay shut | The schools of Dorn stay shut until May, the council said.',
    '2021-07-15 en Landslide in Dorn | A landslide in Dorn buried 340 gardens.',
    '2021-11-16 en Second landslide in Dorn | A second landslide in Dorn buried 90 gardens.',
    '2021-12-27 en Storm brings landslide to Dorn | A landslide in a storm buried 12 gardens of Dorn.',
    '2022-01-07 en Dorn mayor resigns | The mayor of Dorn resigned over the landslide of 1986.',
  ),
);

const shown = async (question: string, ask = english) => {
  const answer = await ask(question, today);
  return { ...answer, days: answer.passages.map(({ article }) => article.day ?? '').toSorted() };
};

describe('a time in a question (cases 20-25, 40)', () => {
  it.each([
    [
      '20-until-and-up-to-a-month',
      'what landslides were there in Dorn until November 2021',
      ['2021-07-15', '2021-11-16'],
    ],
    ['20-until-and-up-to-a-month', 'landslides in Dorn up to November 2021', ['2021-07-15', '2021-11-16']],
    ['21-two-years-or-months-named', 'landslides in Dorn in November and December 2021', ['2021-11-16', '2021-12-27']],
    ['21-two-years-or-months-named', 'landslides in Dorn in July and December 2021', ['2021-07-15', '2021-12-27']],
    ['22-weekday-before-a-full-date', 'what burned in Dorn on Sunday night 15th March 2020', ['2020-03-15']],
    ['23-dotted-day-in-a-question', 'which landslide buried Dorn on 16.11.2021', ['2021-11-16']],
  ])('%s: %s', async (_, question, expected) => {
    const { days, time, unknownTerms } = await shown(question);
    expect(days).toEqual(expected);
    expect(time?.kept).toBe(true);
    expect(unknownTerms.map(({ word }) => word).filter((word) => /\d|until|up|November|March/u.test(word))).toEqual([]);
  });

  it('40-christmas-and-holidays: shows what lies nearest, labelled, where the days have nothing', async () => {
    const { kind, time, passages } = await shown('landslides in Dorn at Christmas 2021');
    expect(kind).toBe('maybe');
    expect(time).toMatchObject({ range: { since: '2021-12-24', until: '2021-12-26' }, kept: false });
    expect(passages[0]?.article.day).toBe('2021-12-27');
  });

  it('labels what it shows where the archive has none of the days asked for, unless the text tells of them', async () => {
    const { kind, time, unknownTerms } = await shown('landslides in Dorn in March 2019');
    expect(kind).toBe('maybe');
    expect(time).toMatchObject({ words: 'in March 2019', kept: false });
    expect(unknownTerms).toEqual([]);
    expect((await shown('landslide in Dorn in 1986')).time).toBeNull();
  });

  it('says which time it could not read, searches all days, and knows no word of it as unknown', async () => {
    const { unreadTimes, time, range, unknownTerms } = await shown('landslides in Dorn on 31 February 2021');
    expect(unreadTimes).toEqual(['31 February 2021']);
    expect(time).toBeNull();
    expect(range).toEqual({ since: null, until: null });
    expect(unknownTerms).toEqual([]);
  });

  it('has nothing to look up in a time that cannot be read', async () => {
    await expect(shown('what happened on 31 February 2021')).rejects.toMatchObject({
      problem: { code: 'unread-time', words: '31 February 2021' },
    });
  });

  it('24-german-spans, 25-year-ignored-in-other-languages', async () => {
    const german = asking(
      toldArticles(
        '2020-03-12 de Schulen schließen | Die Schulen in Dornstadt schlossen am Donnerstag.',
        '2020-05-05 de Schulen öffnen | Die Schulen in Dornstadt öffneten am Dienstag wieder.',
      ),
    );
    const spring = await shown('Wann schlossen die Schulen zwischen März und Mai 2020?', german);
    expect(spring).toMatchObject({ kind: 'answer', range: { since: '2020-03-01', until: '2020-05-31' } });
    const french = asking(
      toldArticles(
        '2020-11-18 fr La neige ferme les écoles | La neige a fermé mercredi 14 écoles de Dornmont.',
        '2021-11-16 fr Le conseil approuve le tramway | Le conseil de Dornmont a approuvé mardi le tramway.',
      ),
    );
    const { kind, time } = await shown('Quelles écoles la neige a-t-elle fermées en 2021 ?', french);
    expect(kind).not.toBe('answer');
    expect(time).toMatchObject({ words: 'en 2021', kept: false });
  });
});
