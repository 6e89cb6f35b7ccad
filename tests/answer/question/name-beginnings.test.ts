import { expect, it } from 'vitest';
import { NameBeginnings } from '../../../src/answer/question/name-beginnings.ts';
import { countryNames } from '../../../src/languages/country-names.ts';
import { foldDiacritics } from '../../../src/search/analyzer/word-forms.ts';
import { LANGUAGES } from '../../../src/languages/languages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';

const analyzer = createAnalyzer();
const ASKED = LANGUAGES.filter(({ askedAnywhere }) => askedAnywhere).map(({ code }) => code);
const namesIn = (language: string): readonly string[] => [...countryNames(language).values()].flat();
/** What stemmers take off, double, or put in place of something. */
const ENDINGS = [
  '',
  's',
  'e',
  'es',
  'en',
  'n',
  'er',
  'a',
  'o',
  'os',
  'as',
  'i',
  'y',
  'ies',
  'aa',
  'een',
  'oon',
  'isch',
];
const MORE = [
  'ische',
  'ische',
  'ian',
  'ians',
  'ese',
  'ais',
  'aise',
  'ien',
  'ienne',
  'ano',
  'amente',
  'ing',
  'ed',
  'ly',
];

it.each(ASKED)('leaves every word that a country can be named by in %s', (language) => {
  const terms = new Set(namesIn(language).flatMap((name) => analyzer.terms(name, language)));
  const beginnings = new NameBeginnings(terms);
  const bare = new Set(
    [language, 'en', 'nl']
      .flatMap(namesIn)
      .flatMap((name) => foldDiacritics(name.toLowerCase()).match(/[a-z]{2,}/gu) ?? []),
  );
  const cut = [...bare].flatMap((word) => [0, 1, 2].map((less) => word.slice(0, Math.max(2, word.length - less))));
  const words = [...new Set(cut)].flatMap((word) => [...ENDINGS, ...MORE].map((ending) => word + ending));
  const lost = words.filter(
    (word) => analyzer.terms(word, language).some((term) => terms.has(term)) && beginnings.leave(word) !== word,
  );
  expect(lost).toEqual([]);
});

it('puts another word in the place of each longer one that no name begins like, and touches no question that is not plain', () => {
  const beginnings = new NameBeginnings(['neuseeland', 'chin']);
  expect(beginnings.leave('Who asked China, and NEUSEELANDS 10 men?')).toBe('Who xxxxx China, and NEUSEELANDS 10 men?');
  for (const question of ['What is the U.S. up to', "China's men", 'was sagt Österreich'])
    expect(beginnings.leave(question)).toBe(question);
});
