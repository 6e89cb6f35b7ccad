import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';

import type { Permission } from '../command/ports/permission.ts';

/** The bit of each permission that Dateline knows. */
export const PERMISSION_BITS: Readonly<Record<Permission, bigint>> = {
  ViewChannel: PermissionFlagsBits.ViewChannel,
  SendMessages: PermissionFlagsBits.SendMessages,
  SendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  ReadMessageHistory: PermissionFlagsBits.ReadMessageHistory,
  PinMessages: PermissionFlagsBits.PinMessages,
  ManageMessages: PermissionFlagsBits.ManageMessages,
  ManageGuild: PermissionFlagsBits.ManageGuild,
};

const NAMES = Object.keys(PERMISSION_BITS) as Permission[];

/** The permissions that a bit set holds; an administrator's holds all. */
export function permissionsIn(bits: Readonly<PermissionsBitField> | null): ReadonlySet<Permission> {
  return new Set(NAMES.filter((name) => bits?.has(PERMISSION_BITS[name]) === true));
}
