import { type AutocompleteInteraction, type Interaction, PermissionFlagsBits } from 'discord.js';

import type { Command } from '../../command/model/define-command.ts';
import type { Permission } from '../../command/ports/permission.ts';
import { QueryError } from '../../errors.ts';
import type { Use } from '../command-access.ts';
import { permissionsIn } from '../permissions.ts';
import type { DispatchSettings } from './dispatch-settings.ts';
import type { PlaceOf } from './interaction-places.ts';
import { serverOf } from './server-of.ts';
import type { Answerable } from './answerable.ts';

/**
 * What whoever acts may do with a command: their permissions, and the one that the command asks for where the server's
 * administrators let them use it under Integrations. Discord itself keeps members from commands that are closed to them;
 * from their buttons and suggestions we do.
 *
 * @throws {QueryError} `closed-here`, where the administrators do not let them.
 */
export async function permissionsFor(
  command: Command,
  interaction: Answerable | AutocompleteInteraction,
  { accessTo, placeOf }: Pick<DispatchSettings, 'accessTo' | 'placeOf'>,
): Promise<ReadonlySet<Permission>> {
  const use = useOf(interaction, placeOf);
  const held = permissionsIn(serverOf(interaction) === null ? null : interaction.memberPermissions);
  const wanted = command.defaultPermission;
  const isSorted = interaction.isCommand() && (wanted === undefined || held.has(wanted));
  if (use === null || isSorted || interaction.memberPermissions?.has(PermissionFlagsBits.Administrator) === true)
    return held;
  const access = await accessTo(command.name, use);
  if (access === 'denied' && !interaction.isCommand()) throw new QueryError({ code: 'closed-here' });
  return access === 'allowed' && wanted !== undefined ? new Set([...held, wanted]) : held;
}

/** Who acts, and where; `null` away from servers. */
function useOf(interaction: Interaction, placeOf: PlaceOf): Use | null {
  const { user, member, channelId, channel } = interaction;
  const guildId = serverOf(interaction);
  if (guildId === null || member === null) return null;
  const roleIds = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  // Of a thread, which the client may not know.
  const { parentId = null } = placeOf(interaction.id, channel);
  return { guildId, userId: user.id, roleIds, channelIds: [channelId, parentId].filter((id) => id !== null) };
}
