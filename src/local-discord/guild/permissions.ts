import { PermissionFlagsBits, type PermissionsString } from 'discord.js';

/** Name of a permission as Discord's documentation has it in PascalCase: `PinMessages`. */
export type PermissionName = PermissionsString;

/** The bits of these permissions together. */
export function permissionBits(names: Iterable<PermissionName>): bigint {
  let bits = 0n;
  for (const name of names) bits |= PermissionFlagsBits[name];
  return bits;
}

/** Whether `bits` hold all of `names`; Administrator holds everything. */
export function holds(bits: bigint, ...names: readonly PermissionName[]): boolean {
  if ((bits & PermissionFlagsBits.Administrator) !== 0n) return true;
  const wanted = permissionBits(names);
  return (bits & wanted) === wanted;
}

/** What everybody in the playground may do. */
export const READER: readonly PermissionName[] = [
  'ViewChannel',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'AddReactions',
];

/** What a plain member may do besides. */
export const WRITER: readonly PermissionName[] = ['SendMessages', 'SendMessagesInThreads', 'EmbedLinks', 'AttachFiles'];

/** What a moderator may do besides. */
export const MODERATOR: readonly PermissionName[] = ['PinMessages', 'ManageMessages', 'ManageGuild'];

/** What the bot's invite asks for. */
export const BOT: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'PinMessages',
];
