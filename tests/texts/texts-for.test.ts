import { expect, it } from 'vitest';

import { german } from '../../src/texts/de/german.ts';
import { english } from '../../src/texts/en/english.ts';
import { russian } from '../../src/texts/ru/russian.ts';
import { textsFor } from '../../src/texts/texts-for.ts';

it.each(['en-US', 'en-GB', 'ja', 'pt-BR', '', 'constructor', null])('%s is answered in English', (locale) => {
  expect(textsFor(locale)).toBe(english);
});

it.each(['de', 'de-AT', 'DE'])('%s is answered in German', (locale) => {
  expect(textsFor(locale)).toBe(german);
});

it('Russian readers are answered in Russian', () => {
  expect(textsFor('ru')).toBe(russian);
});
