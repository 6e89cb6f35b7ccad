import { expect, it } from 'vitest';

import { guildScopeOf, OPERATOR_ID } from '../../../src/command/model/guild-scope-of.ts';
import { EVERY_GUILD } from '../../../src/command/stores/guild-scope.ts';

const ellin = { id: '1', name: 'Ellin' };

it.each([
  ['a moderator', '5', ellin, '1'],
  ['the operator', OPERATOR_ID, null, EVERY_GUILD],
])('what %s sets holds in %s, %j: %s', (_, id, guild, scope) => {
  expect(guildScopeOf({ actor: { id, name: '' }, guild })).toBe(scope);
});

it('nobody else sets anything outside of a server', () => {
  expect(() => guildScopeOf({ actor: { id: '5', name: '' }, guild: null })).toThrow(
    expect.objectContaining({ code: 'not-permitted' }),
  );
});
