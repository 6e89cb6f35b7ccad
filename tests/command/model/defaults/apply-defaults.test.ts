import { expect, it } from 'vitest';

import { applyDefaults } from '../../../../src/command/model/defaults/apply-defaults.ts';
import { NO_DEFAULTS } from '../../../../src/command/stores/guild-defaults.ts';
import { flag, integer, text, unseen } from '../../../../src/command/model/options.ts';

const options = { private: flag(unseen), lines: integer(unseen, { min: 3, max: 10 }) };
const defaults = { ...NO_DEFAULTS, private: true, lines: 7 };

it.each([
  [{}, { private: true, lines: 7 }],
  [
    { private: false, lines: 3 },
    { private: false, lines: 3 },
  ],
  [{ private: undefined }, { private: true, lines: 7 }],
])('%j becomes %j', (raw, expected) => {
  expect(applyDefaults(options, raw, defaults)).toEqual(expected);
});

it('a command gets only what it has options for', () => {
  expect(applyDefaults({ question: text(unseen) }, { question: 'x' }, defaults)).toEqual({ question: 'x' });
});
