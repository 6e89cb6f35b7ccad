import type { PermissionsBitField } from 'discord.js';

import { type Permission, PERMISSIONS } from '../command/ports/permission.ts';
import { holds } from '../discord-facts/permissions.ts';

/** The permissions that a bit set holds; an administrator's holds all. */
export function permissionsIn(bits: Readonly<PermissionsBitField> | null): ReadonlySet<Permission> {
  return new Set(PERMISSIONS.filter((name) => bits !== null && holds(bits.bitfield, name)));
}
