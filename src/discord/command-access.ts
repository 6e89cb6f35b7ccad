import {
  type APIGuildApplicationCommandPermissions,
  ApplicationCommandPermissionType,
  type Client,
  Events,
  Routes,
} from 'discord.js';
import { z } from 'zod';

import type { Log } from '../command/ports/log.ts';

const PERMISSIONS = z.array(
  z.looseObject({
    id: z.string(),
    permissions: z.array(z.looseObject({ id: z.string(), type: z.number(), permission: z.boolean() })),
  }),
);
const COMMANDS = z.array(z.looseObject({ id: z.string(), name: z.string() }));

type Rule = Pick<APIGuildApplicationCommandPermissions['permissions'][number], 'id' | 'permission'> & {
  readonly type: number;
};

/** Who uses a command where. */
export interface Use {
  readonly guildId: string;
  readonly userId: string;
  readonly roleIds: readonly string[];
  /** The channel; of a thread also the one it is in. */
  readonly channelIds: readonly string[];
}

/** What a server's administrators set under Integrations: they let somebody use a command, or not; or they say nothing. */
export type Access = 'allowed' | 'denied' | 'unset';

/** Gives what holds for a use of the command of that name. Never rejects: what cannot be read says nothing. */
export type AccessTo = (command: string, use: Use) => Promise<Access>;

const KIND: Readonly<Record<'role' | 'user' | 'channel', number>> = {
  role: ApplicationCommandPermissionType.Role,
  user: ApplicationCommandPermissionType.User,
  channel: ApplicationCommandPermissionType.Channel,
};
/** Read again so often, should an announcement of Discord's have been lost. */
const KEPT_MS = 15 * 60_000;

/**
 * Reads what servers' administrators set for commands (Server Settings → Integrations), and keeps it until Discord
 * announces a change.
 *
 * @param registeredOn - The server that the commands are registered on; `null` for all.
 */
export function commandAccess(
  client: Client,
  { registeredOn, now, log }: { readonly registeredOn: string | null; readonly now: () => Date; readonly log: Log },
): AccessTo {
  const known = new Map<
    string,
    { readonly at: number; readonly rules: Promise<ReadonlyMap<string, readonly Rule[]>> }
  >();
  client.on(Events.ApplicationCommandPermissionsUpdate, ({ guildId }) => void known.delete(guildId));
  const read = async (guildId: string): Promise<ReadonlyMap<string, readonly Rule[]>> => {
    const applicationId = client.application?.id ?? '';
    try {
      const route =
        registeredOn === null
          ? Routes.applicationCommands(applicationId)
          : Routes.applicationGuildCommands(applicationId, registeredOn);
      const set = PERMISSIONS.parse(
        await client.rest.get(Routes.guildApplicationCommandsPermissions(applicationId, guildId)),
      );
      const names = new Map(
        set.length === 0 ? [] : COMMANDS.parse(await client.rest.get(route)).map(({ id, name }) => [id, name]),
      );
      // What is set for the application as a whole stands under its own id.
      return new Map(
        set.map(({ id, permissions }) => [id === applicationId ? '' : (names.get(id) ?? id), permissions]),
      );
    } catch (error) {
      log.info({ err: error, guildId }, 'What is set for commands on a server cannot be read.');
      return new Map();
    }
  };
  return async (command, use) => {
    const at = now().getTime();
    const held = known.get(use.guildId);
    const rules = held !== undefined && at - held.at < KEPT_MS ? held.rules : read(use.guildId);
    if (rules !== held?.rules) known.set(use.guildId, { at, rules });
    const set = await rules;
    return accessBy(set.get(command) ?? [], set.get('') ?? [], use);
  };
}

/**
 * What the rules of a command, and of the application, come to (Interactions > Application Commands > Permissions): the
 * channel must be allowed; then the member's own rule decides, then those of their roles, then that of everybody. The
 * application's rules can only deny: who may use a command beyond its default is set for the command.
 */
export function accessBy(ofCommand: readonly Rule[], ofApplication: readonly Rule[], use: Use): Access {
  if ((inChannel(ofCommand, use) ?? inChannel(ofApplication, use)) === false) return 'denied';
  const own = ofMember(ofCommand, use);
  if (own !== null) return own ? 'allowed' : 'denied';
  return ofMember(ofApplication, use) === false ? 'denied' : 'unset';
}

function inChannel(rules: readonly Rule[], { guildId, channelIds }: Use): boolean | null {
  // Discord's sign for all channels of a server.
  const all = String(BigInt(guildId) - 1n);
  const rule = [...channelIds, all].flatMap(
    (id) => rules.find((each) => each.type === KIND.channel && each.id === id) ?? [],
  );
  return rule[0]?.permission ?? null;
}

function ofMember(rules: readonly Rule[], { guildId, userId, roleIds }: Use): boolean | null {
  const own = rules.find(({ type, id }) => type === KIND.user && id === userId);
  if (own !== undefined) return own.permission;
  const ofRoles = rules.filter(({ type, id }) => type === KIND.role && id !== guildId && roleIds.includes(id));
  if (ofRoles.length > 0) return ofRoles.some(({ permission }) => permission);
  return rules.find(({ type, id }) => type === KIND.role && id === guildId)?.permission ?? null;
}
