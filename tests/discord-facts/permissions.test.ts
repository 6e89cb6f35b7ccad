import { expect, it } from 'vitest';
import { holds, permissionBits, type PermissionName } from '../../src/discord-facts/permissions.ts';

it.each<[held: PermissionName[], wanted: PermissionName[], answer: boolean]>([
  [[], [], true],
  [[], ['ViewChannel'], false],
  [['ViewChannel'], ['ViewChannel'], true],
  [['ViewChannel'], ['ViewChannel', 'PinMessages'], false],
  // Since 23 February 2026 the one no longer includes the other.
  [['ManageMessages'], ['PinMessages'], false],
  [['Administrator'], ['PinMessages', 'ManageGuild'], true],
])('%j holds %j: %s', (held, wanted, answer) => {
  expect(holds(permissionBits(...held), ...wanted)).toBe(answer);
});
