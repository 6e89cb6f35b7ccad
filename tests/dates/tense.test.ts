import { describe, expect, it } from 'vitest';
import { tellsOfPast } from '../../src/dates/tense.ts';

describe('whether a sentence tells of what was, has come about or goes on', () => {
  it.each([
    ['Divers shut the bridge.', true],
    ['The bridge has collapsed.', true],
    ['The mayor says the bridge is safe.', true],
    ['Hask is building a bridge.', true],
    ['The bridge was green.', true],
    ['The bridge is the longest in Hask.', false],
    ['The award is for people who make a difference.', false],
    ['The bridge will open in May.', false],
    ['Building bridges needs patience.', false],
  ])('%s', (sentence, expected) => {
    expect(tellsOfPast(sentence, 'en')).toBe(expected);
  });

  it('does not tell of other languages', () => {
    expect(tellsOfPast('Die Brücke ist grün.', 'de')).toBeNull();
  });
});
