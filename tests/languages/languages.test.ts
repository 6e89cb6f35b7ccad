import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/corpus/day.ts';
import { findQuestionTime } from '../../src/dates/question-time.ts';
import { readQuestionWords } from '../../src/answer/question/question-words.ts';
import { LANGUAGES, languageOf } from '../../src/languages/languages.ts';
import { placeOfName } from '../../src/languages/names.ts';
import { isStopWord } from '../../src/search/analyzer/stop-words.ts';

const today = '2021-12-01' as Day;

describe('LANGUAGES', () => {
  it('has each language once', () => {
    const codes = LANGUAGES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes.filter((code) => !/^[a-z]{2}$/u.test(code))).toEqual([]);
  });

  it.each(['xx', '', '__proto__', 'constructor', 'EN'])('knows nothing of %j', (code) => {
    expect(languageOf(code)).toEqual({ code: '' });
  });

  it.each(LANGUAGES.map((language) => [language.code, language] as const))('%s: its parts agree', (code, language) => {
    const { months, weekdays, stopWords = [], abbreviations, scripts } = language;
    for (const [names, count] of [
      [months, 12],
      [weekdays, 7],
    ] as const) {
      if (names === undefined) continue;
      expect(names).toHaveLength(count);
      // Each form names one month or weekday alone.
      for (const [place, forms] of names.entries()) {
        for (const form of forms.split(' ')) expect(placeOfName(names, form.toUpperCase())).toBe(place);
      }
    }
    for (const word of stopWords) expect(isStopWord(word, code)).toBe(true);
    for (const list of Object.values(abbreviations ?? {}) as ReadonlySet<string>[]) {
      expect([...list].filter((word) => word !== word.toLowerCase() || word === '' || word.endsWith('.'))).toEqual([]);
    }
    expect(scripts).not.toEqual([]);
    // Whatever asks is read, and no phrase asks by matching nothing.
    expect(readQuestionWords('', code).spans).toEqual([]);
  });

  const dated = LANGUAGES.filter(({ timeWords, months }) => timeWords !== undefined && months !== undefined);

  it.each(dated.map((language) => [language.code, language] as const))(
    '%s: reads every form of every month in a question',
    (code, { months = [] }) => {
      for (const [place, forms] of months.entries()) {
        for (const form of forms.split(' ')) {
          const month = String(place + 1).padStart(2, '0');
          expect(findQuestionTime(`x ${form} 2021 x`, { today, language: code })).toMatchObject({
            strength: 'filter',
            range: { since: `2021-${month}-01` },
          });
        }
      }
    },
  );
});
