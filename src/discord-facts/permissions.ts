import { PermissionFlagsBits, type PermissionsString } from 'discord.js';

/** Name of a permission as Discord's documentation has it in PascalCase: `PinMessages` (docs: topics/permissions). */
export type PermissionName = PermissionsString;

/** The bits of these permissions together. */
export function permissionBits(...names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/** Whether `bits` hold all of `names`; Administrator holds everything. */
export function holds(bits: bigint, ...names: readonly PermissionName[]): boolean {
  if ((bits & PermissionFlagsBits.Administrator) !== 0n) return true;
  const wanted = permissionBits(...names);
  return (bits & wanted) === wanted;
}
