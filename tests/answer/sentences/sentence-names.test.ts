import { describe, expect, it } from 'vitest';
import { areSameName, sentenceNames, withoutSpeakers } from '../../../src/answer/sentences/sentence-names.ts';

describe('a sentence without where it was filed and who said it', () => {
  it.each([
    ['PORT ELLIN (CNA) — The wall is built.', 'The wall is built.'],
    ['OSKERY — Nine died.', 'Nine died.'],
    ['The wall will cost 240 million, Prime Minister Halden Brask told reporters.', 'The wall will cost 240 million'],
    ['According to the Statistics Bureau, prices rose.', ', prices rose.'],
    ['Brask said that the wall is built.', 'the wall is built.'],
    ['The wall is built.', 'The wall is built.'],
    // "Reporter" and "tell-tale" tell of nobody who speaks.
    ['They left, a reporter among them.', 'They left, a reporter among them.'],
  ])('%s', (sentence, left) => {
    const text = withoutSpeakers(sentence);
    expect(text.length).toBe(sentence.length);
    expect(
      text
        .replaceAll(/\s+/gu, ' ')
        .replaceAll(/ (?=\.)/gu, '')
        .trim(),
    ).toBe(left);
  });
});

describe('the names in a sentence', () => {
  it.each([
    ['The mayor met Elke Roland in Hask.', [], ['Elke Roland', 'Hask']],
    // The first word has a capital anyhow.
    ['Trade was slow.', [], []],
    ['Hask was slow.', ['Hask'], ['Hask']],
    ['Roland was slow.', ['Elke Roland'], ['Roland']],
    ['Hask’s trade was slow.', ['Hask'], ['Hask']],
    ['Elke Roland left.', ['Elke Roland'], ['Elke Roland']],
  ])('%s, where the article has %j: %j', (sentence, known, names) => {
    expect([...sentenceNames(sentence, new Set(known))].toSorted()).toEqual(names);
  });
});

describe('two names of one', () => {
  it.each([
    ['Roland', 'Roland', true],
    ['Elke Roland', 'Roland', true],
    ['Roland', 'Elke Roland', true],
    ['Elke Roland', 'Elke', false],
    ['Elke Roland', 'Jan Roland', false],
    ['HSB', 'Harbour Safety Board', true],
    ['Bank of the North', 'BN', true],
    ['BON', 'Bank of the North', false],
    // One word has no capitals to be known by.
    ['H', 'Hask', false],
    ['Roland', 'land', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(areSameName(a, b)).toBe(expected);
    expect(areSameName(b, a)).toBe(expected);
  });
});
