import { PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';

import { type Permission, PERMISSIONS } from '../../command/ports/permission.ts';
import { holds, permissionBits } from '../../discord-facts/permissions.ts';

const BITS = z.string().transform(BigInt);

/** A server, as far as it says what its roles may do. */
export const GUILD = z.looseObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.looseObject({ id: z.string(), permissions: BITS })),
});
/** The bot as a server's member. */
export const MEMBER = z.looseObject({
  roles: z.array(z.string()),
  communication_disabled_until: z.string().nullish(),
});
/** A channel, as far as it says who may do what in it. */
export const CHANNEL = z.looseObject({
  id: z.string(),
  type: z.number(),
  name: z.string().nullish(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(z.looseObject({ id: z.string(), allow: BITS, deny: BITS })).optional(),
});

/** A channel that was looked at. */
export type SeenChannel = z.infer<typeof CHANNEL>;

/** The bot on a server. */
export interface Standing {
  readonly guild: z.infer<typeof GUILD>;
  readonly member: z.infer<typeof MEMBER>;
  readonly botId: string;
}

const allOf = (bits: readonly bigint[]): bigint => bits.reduce((all, each) => all | each, 0n);

/** All that is left to a member that moderators have put in time-out. */
const IN_TIMEOUT = permissionBits('ViewChannel', 'ReadMessageHistory');

/**
 * What the bot may do in a channel [Topics > Permissions > Permission Overwrites]: what its roles allow together, then the
 * channel's own rules, of everybody, of its roles, of itself.
 *
 * @param channel - Of a thread, the channel that it is in.
 */
export function botPermissions({ guild, member, botId }: Standing, channel: SeenChannel, now: Date): Set<Permission> {
  const roles = new Set(member.roles);
  const held = allOf(guild.roles.filter(({ id }) => id === guild.id || roles.has(id)).map((role) => role.permissions));
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return new Set(PERMISSIONS);
  const rules = channel.permission_overwrites ?? [];
  const after = (bits: bigint, chosen: typeof rules): bigint =>
    (bits & ~allOf(chosen.map(({ deny }) => deny))) | allOf(chosen.map(({ allow }) => allow));
  let bits = after(
    held,
    rules.filter(({ id }) => id === guild.id),
  );
  bits = after(
    bits,
    rules.filter(({ id }) => id !== guild.id && roles.has(id)),
  );
  bits = after(
    bits,
    rules.filter(({ id }) => id === botId),
  );
  const until = Date.parse(member.communication_disabled_until ?? '');
  if (until > now.getTime()) bits &= IN_TIMEOUT;
  return new Set(PERMISSIONS.filter((name) => holds(bits, name)));
}
