import { describe, expect, it } from 'vitest';
import { beginsBefore, daysNamed, weekdaysNamed } from '../../src/dates/days-named.ts';
import type { Day } from '../../src/corpus/day.ts';

describe('the days that a text names', () => {
  it.each([
    ['The order was signed Feb. 11 by the mayor.', ['2025-02-11']],
    ['It opened on 3 March and shut on Dec. 30.', ['2025-03-03', '2024-12-30']],
    ['It may cost 12 May hats.', ['2025-05-12']],
    ['In February nothing happened.', []],
    ['Feb. 30 is no day.', []],
    ['He won 11:30 races.', []],
  ])('%s', (text, days) => {
    expect(daysNamed(text, '2025-02-21' as Day, 'en')).toEqual(days);
  });

  it.each([
    // A Friday.
    ['It was signed on Monday and read Friday night.', ['2025-02-17', '2025-02-21']],
    ['It was signed on Saturday.', ['2025-02-15']],
    ['Monday’s order was signed.', []],
    ['It was signed.', []],
  ])('weekdays: %s', (text, days) => {
    expect(weekdaysNamed(text, '2025-02-21' as Day, 'en')).toEqual(days);
  });

  it.each([
    ['de', 'Der Erlass wurde am 11. Februar unterzeichnet und am Freitag verlesen.', ['2025-02-11', '2025-02-21']],
    ['de', 'Man könnte im Februar wandern.', []],
    ['ru', 'Указ подписан 11 февраля, а прочитан в пятницу.', ['2025-02-11', '2025-02-21']],
    ['fi', 'Mies kuoli 3. helmikuuta.', []],
  ])('%s: %s', (language, text, days) => {
    const day = '2025-02-21' as Day;
    expect([...daysNamed(text, day, language), ...weekdaysNamed(text, day, language)]).toEqual(days);
  });

  it.each([
    ['en', 'The previous day, the dam broke.', true],
    ['en', 'The dam broke the previous day.', false],
    ['de', 'Am Tag zuvor brach der Damm.', true],
    ['de', 'Vor zwei Wochen brach der Damm.', true],
    ['de', 'Der Damm brach.', false],
    ['ru', 'Накануне прорвало плотину.', true],
    ['ru', 'Две недели назад прорвало плотину.', true],
    ['ru', 'Плотину прорвало.', false],
  ])('a time before, %s: %s', (language, sentence, expected) => {
    expect(beginsBefore(sentence, language)).toBe(expected);
  });
});
