import type { APIGuildMember, APIRole, APIUser } from 'discord.js';
import { permissionBits, type PermissionName } from '../../discord-facts/permissions.ts';

/** The guild of the playground; its id is also that of its role @everyone. */
export const GUILD_ID = '1100000000000000010';
/** The bot's application and user. */
export const APPLICATION_ID = '1100000000000000001';
/** The role that carries the bot's permissions. */
export const BOT_ROLE_ID = '1100000000000000030';

const MEMBER_ROLE_ID = '1100000000000000031';
const MODERATOR_ROLE_ID = '1100000000000000032';
const READER_ROLE_ID = '1100000000000000033';

/** Channels of the playground, by name. */
export const CHANNEL_IDS = {
  general: '1100000000000000020',
  news: '1100000000000000021',
  'mod-log': '1100000000000000022',
} as const;
/** Name of a channel, without `#`. */
export type ChannelName = keyof typeof CHANNEL_IDS;

/** People of the playground: alice is a plain member, mona moderates, nick may read and use commands but not send. */
export const PEOPLE = {
  alice: { id: '1100000000000000099', display: 'Alice', roles: [MEMBER_ROLE_ID] },
  mona: { id: '1100000000000000098', display: 'Mona', roles: [MEMBER_ROLE_ID, MODERATOR_ROLE_ID] },
  nick: { id: '1100000000000000097', display: 'Nick', roles: [READER_ROLE_ID] },
} as const;
/** User name of somebody in the playground. */
export type PersonName = keyof typeof PEOPLE;

/** What has the place on another server that an id has on the playground's: ids count on from the server's own. */
export function idOn(guildId: string, id: string): string {
  return String(BigInt(guildId) + BigInt(id) - BigInt(GUILD_ID));
}

/** What everybody in the playground may do. */
const READER: readonly PermissionName[] = [
  'ViewChannel',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'AddReactions',
];
/** What a plain member may do besides. */
const WRITER: readonly PermissionName[] = ['SendMessages', 'SendMessagesInThreads', 'EmbedLinks', 'AttachFiles'];
/** What a moderator may do besides. */
const MODERATOR: readonly PermissionName[] = ['PinMessages', 'ManageMessages', 'ManageGuild'];

/** What the bot may do at the start: all that its invite asks for. */
export const BOT_PERMISSIONS: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'PinMessages',
];

const JOINED = '2025-01-01T00:00:00.000Z';

/** The bot's user object. */
export const BOT_USER: APIUser = {
  id: APPLICATION_ID,
  username: 'Dateline',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
};

/** A person's user object. */
export function userOf(name: PersonName): APIUser {
  const { id, display } = PEOPLE[name];
  return { id, username: name, discriminator: '0', global_name: display, avatar: null };
}

/** A member object without its user's permissions, which depend on the channel. */
export function memberOf(user: APIUser, roles: readonly string[]): APIGuildMember {
  return {
    user,
    roles: [...roles],
    joined_at: JOINED,
    deaf: false,
    mute: false,
    flags: 0 as APIGuildMember['flags'],
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
  };
}

/** The roles at the start; @everyone holds nothing, so that the bot's role alone decides what the bot may do. */
export function initialRoles(guildId: string): APIRole[] {
  const roles = [
    role(GUILD_ID, '@everyone', 0, 0n),
    role(READER_ROLE_ID, 'Readers', 1, permissionBits(...READER)),
    role(MEMBER_ROLE_ID, 'Members', 2, permissionBits(...READER, ...WRITER)),
    role(BOT_ROLE_ID, 'Dateline', 3, permissionBits(...BOT_PERMISSIONS)),
    role(MODERATOR_ROLE_ID, 'Moderators', 4, permissionBits(...MODERATOR)),
  ];
  return roles.map((each) => ({ ...each, id: idOn(guildId, each.id) }));
}

function role(id: string, name: string, position: number, permissions: bigint): APIRole {
  return {
    id,
    name,
    position,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: id === BOT_ROLE_ID,
    mentionable: false,
    flags: 0 as APIRole['flags'],
  };
}
