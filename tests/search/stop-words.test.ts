import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../src/search/stop-words.ts';

describe('isStopWord', () => {
  it.each([
    ['the', 'en'],
    ['The', 'en'],
    ['don’t', 'en'],
    ["don't", 'en'],
    ['dont', 'en'],
    ['für', 'de'],
    ['über', 'de'],
    ['ещё', 'ru'],
    ['еще', 'ru'],
    ['été', 'fr'],
    ['están', 'es'],
    ['più', 'it'],
    ['não', 'pt'],
    ['het', 'nl'],
  ])('drops %s (%s)', (word, language) => {
    expect(isStopWord(word, language)).toBe(true);
  });

  it.each([
    ['us', 'en'],
    ['US', 'en'],
    ['win', 'en'],
    ['new', 'en'],
    ['may', 'en'],
    ['who', 'en'],
    ['against', 'en'],
    ['not', 'en'],
    ['', 'en'],
    ['die', 'en'],
    ['the', 'de'],
    ['the', 'xx'],
    ['the', '__proto__'],
  ])('keeps %j (%s)', (word, language) => {
    expect(isStopWord(word, language)).toBe(false);
  });
});
