import { expect, it } from 'vitest';
import { languageOf } from '../../../src/languages/languages.ts';
import { Vocabulary } from '../../../src/search/terms/vocabulary.ts';
import { WordTally } from '../../../src/search/terms/word-tally.ts';

const german = languageOf('de').compounding!;

const vocabularyOf = (...texts: readonly string[]): Vocabulary => {
  const tally = new WordTally();
  for (const text of texts) tally.add([text]);
  return new Vocabulary([tally.counts]);
};

const ARCHIVE = [
  'Die Hafenbrücke und die Brücke am Hafen. Alle Hafenbrücken sind zu. Zugbrücken auch.',
  'Am Grenzübergang: die Grenze, der Übergang, die Grenzkontrolle ohne Kontrolle.',
  'Der Arbeitsmarkt, die Arbeit, der Markt, der Supermarkt. Ein Überfall, ein Fall über alles, ein Zufall.',
  'Der Rückstand war kein Stand. Die Strandbar. Der Stundenplan: Stunden nach Plan.',
];

it.each([
  ['Brücke', ['Hafenbrücke']],
  ['Brücken', ['Hafenbrücke', 'Hafenbrücken']],
  ['Hafen', ['Hafenbrücke']],
  ['Grenze', ['Grenzkontrolle', 'Grenzübergang']],
  ['Übergang', ['Grenzübergang']],
  ['Markt', ['Arbeitsmarkt']],
  ['Fall', []],
  ['Stand', []],
  ['Plan', ['Stundenplan']],
  ['Bar', []],
])('finds the compounds that hold %s, of two words of the archive', (word, compounds) => {
  expect(
    vocabularyOf(...ARCHIVE)
      .compounds(word, german)
      .holding.toSorted(),
  ).toEqual(compounds);
});

it.each([
  ['Hafenbrücke', [['hafen', 'brücke']]],
  ['Grenzübergang', [['grenze', 'übergang']]],
  ['Arbeitsmarkt', [['arbeit', 'markt']]],
  ['Supermarkt', []],
  ['Überfall', []],
])('parts %s where the archive has both words', (word, parts) => {
  expect(vocabularyOf(...ARCHIVE).compounds(word, german).parts).toEqual(parts);
});

it('looks at a bounded number of words, of any text', () => {
  const many = Array.from({ length: 3000 }, (_, at) => `Wort${'abcdefghij'[at % 10]!}${at}brücke Wort${at} Brücke`);
  expect(vocabularyOf(many.join(' ')).compounds('Brücke', german).holding.length).toBeLessThanOrEqual(12);
  for (const word of ['', 'a', '\uD800abcd', 'ß'.repeat(50)])
    expect(vocabularyOf(...ARCHIVE).compounds(word, german)).toEqual({ holding: [], parts: [] });
});
