import { describe, expect, it } from 'vitest';

import { countrySpans } from '../../../src/answer/question/country-spans.ts';
import { countryNames } from '../../../src/languages/country-names.ts';
import { LANGUAGES } from '../../../src/languages/languages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';

const analyzer = createAnalyzer();
const ASKED_ANYWHERE = LANGUAGES.filter(({ askedAnywhere }) => askedAnywhere).map(({ code }) => code);
/** A name of so few letters may be anything in another language. */
const SHORT = 4;
const ENDINGS = ['', 's', 'n', 'e', 'es', 'a', 'as', 'i', 'os'];

/** Whether a name, or a part of it that is one too, is found in a question of a language that has no words of its own to take it for. */
const isFound = (name: string): boolean => countrySpans(`что там ${name}?`, 'ru', ['pl'], analyzer).length > 0;

describe('countries in a question of another language', () => {
  it.each(ASKED_ANYWHERE)('are found by every name of every country, in any form that shares its stems: %s', (code) => {
    const names = [...countryNames(code).values()]
      .flat()
      .filter((name) => name.replaceAll(/\P{L}/gu, '').length > SHORT);
    const forms = names.flatMap((name) => {
      const stems = analyzer.terms(name, code).join(' ');
      const alike = ENDINGS.map((ending) => name + ending).filter(
        (form) => analyzer.terms(form, code).join(' ') === stems,
      );
      return [...alike, name.toUpperCase()];
    });
    expect(names.length).toBeGreaterThan(200);
    // What people and a medicine are called.
    const others = /^(?:granada|guadalupe|francia|malte|maurice|mauricio|dominique|georgie|cipro)$/iu;
    expect(forms.filter((form) => !others.test(form) && !isFound(form))).toEqual([]);
  });

  it.each([
    ['was sagte l’Allemagne dazu', 'Allemagne'],
    ['was sagte dell’Austria dazu', 'Austria'],
    ['was sagte U.S. Virgin Islands dazu', 'U.S. Virgin Islands'],
  ])('are found behind an article and in dotted letters: %s', (question, name) => {
    const found = countrySpans(question, 'ru', ['pl'], analyzer);
    expect(found.map(({ start, end }) => question.slice(start, end))).toContain(name);
  });

  it('are none where words only begin alike', () => {
    expect(countrySpans('что там Germination Spaniels Italics', 'ru', ['en'], analyzer)).toEqual([]);
  });
});
