import { expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { textsFor } from '../../src/texts/texts-for.ts';

it.each(['en-US', 'en-GB', 'de', 'pt-BR', '', 'constructor', null])('%s has a catalogue', (locale) => {
  expect(textsFor(locale)).toBe(english);
});
