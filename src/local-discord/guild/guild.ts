import { type APIGuild, type APIGuildMember, type APIRole, type APITextChannel, type APIUser } from 'discord.js';
import { ApiError } from '../wire/api-error.ts';
import { type ChannelDraft, channelOf, initialChannels, isThread } from './channel-draft.ts';
import type { Directs } from './directs.ts';
import { permissionBits, type PermissionName } from '../../discord-facts/permissions.ts';
import {
  APPLICATION_ID,
  BOT_ROLE_ID,
  BOT_USER,
  idOn,
  initialRoles,
  memberOf,
  PEOPLE,
  type PersonName,
  userOf,
} from './residents.ts';

/** What one may do in direct messages. */
const DIRECT: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'UseApplicationCommands',
];

/** A server that the bot lives on: its channels, roles and members, and who may do what where. */
export class Guild {
  readonly id: string;
  readonly #name: string;
  readonly #directs: Directs;
  readonly #roles: APIRole[];
  readonly #channels: APITextChannel[];
  readonly #members: readonly APIGuildMember[];
  /** Whether the bot is on it. */
  hasBot = true;
  /** The language of its settings, as Discord's locale. */
  locale = 'en-US';

  /** @param id - Ids of its channels and roles count on from there. */
  constructor(id: string, name: string, directs: Directs) {
    this.id = id;
    this.#name = name;
    this.#directs = directs;
    this.#roles = initialRoles(id);
    this.#channels = initialChannels(id);
    const member = (user: APIUser, roles: readonly string[]): APIGuildMember =>
      memberOf(
        user,
        roles.map((role) => idOn(id, role)),
      );
    const people = Object.keys(PEOPLE) as PersonName[];
    this.#members = [
      member(BOT_USER, [BOT_ROLE_ID]),
      ...people.map((person) => member(userOf(person), PEOPLE[person].roles)),
    ];
  }

  /** Members who take no direct messages of the bot's, by id. */
  get closedTo(): Set<string> {
    return this.#directs.closedTo;
  }

  get channels(): readonly APITextChannel[] {
    return this.#channels;
  }

  get roles(): readonly APIRole[] {
    return this.#roles;
  }

  get users(): readonly APIUser[] {
    return this.#members.map(({ user }) => user);
  }

  /** @throws ApiError 10003. */
  channel(idOrName: string): APITextChannel {
    const found =
      this.#directs.channel(idOrName) ?? this.#channels.find(({ id, name }) => id === idOrName || name === idOrName);
    if (!found) throw new ApiError('unknownChannel');
    return found;
  }

  /** Whether a channel is the server's, or the bot's direct messages. */
  hasChannel(channelId: string): boolean {
    return this.#channels.some(({ id }) => id === channelId) || this.directWith(channelId) !== null;
  }

  /** The channel of the bot's direct messages with somebody. @throws ApiError 10013. */
  openDirect(userId: string): APITextChannel {
    const user = this.users.find(({ id }) => id === userId);
    if (user === undefined || user.bot === true) throw new ApiError('unknownUser');
    return this.#directs.open(user);
  }

  /** Whose direct messages a channel is; `null` for a channel of the server. */
  directWith(channelId: string): string | null {
    return this.#directs.with(channelId);
  }

  /** Opens a channel, or a thread in one. @throws ApiError 10003. */
  addChannel(draft: ChannelDraft): APITextChannel {
    const parent = draft.parent === undefined ? null : this.channel(draft.parent);
    const channel = channelOf(draft, {
      guildId: this.id,
      position: this.#channels.length,
      parentId: parent?.id ?? null,
    });
    this.#channels.push(channel);
    return channel;
  }

  /** @throws ApiError 10003. */
  removeChannel(name: string): APITextChannel {
    const channel = this.channel(name);
    this.#channels.splice(this.#channels.indexOf(channel), 1);
    return channel;
  }

  /** @throws ApiError 10007. */
  member(userId: string): APIGuildMember {
    const found = this.#members.find(({ user }) => user.id === userId);
    if (!found) throw new ApiError('unknownMember');
    return found;
  }

  /** What a member may do in a channel: their roles together, without what the channel denies them by name. */
  permissions(userId: string, channelId: string): bigint {
    // There are no roles in direct messages: whoever is in them may write and read.
    if (this.directWith(channelId) !== null) return permissionBits(...DIRECT);
    const held = this.member(userId).roles;
    const bits = this.#roles
      .filter(({ id }) => held.includes(id) || id === this.id)
      .reduce((all, { permissions }) => all | BigInt(permissions), 0n);
    const channel = this.channel(channelId);
    // A thread has the overwrites of the channel it is in.
    const ruling = isThread(channel) ? this.channel(channel.parent_id ?? '') : channel;
    const own = ruling.permission_overwrites?.find(({ id }) => id === userId);
    return own ? bits & ~BigInt(own.deny) : bits;
  }

  /** Sets exactly what the bot may do on the whole server; gives back its changed role. */
  setBotPermissions(names: readonly PermissionName[]): APIRole {
    const role = this.#roles.find(({ id }) => id === idOn(this.id, BOT_ROLE_ID));
    if (!role) throw new ApiError('notFound');
    role.permissions = String(permissionBits(...names));
    return role;
  }

  /** Sets exactly what the bot is denied in one channel; gives back the changed channel. */
  denyBot(channelName: string, names: readonly PermissionName[]): APITextChannel {
    const channel = this.channel(channelName);
    channel.permission_overwrites =
      names.length === 0 ? [] : [{ id: APPLICATION_ID, type: 1, allow: '0', deny: String(permissionBits(...names)) }];
    return channel;
  }

  /** The guild as REST and GUILD_CREATE show it, without what only the gateway adds. */
  payload(): APIGuild {
    return {
      id: this.id,
      name: this.#name,
      icon: null,
      splash: null,
      discovery_splash: null,
      owner_id: PEOPLE.mona.id,
      region: '',
      afk_channel_id: null,
      afk_timeout: 300,
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      roles: this.#roles,
      emojis: [],
      features: [],
      mfa_level: 0,
      application_id: null,
      system_channel_id: null,
      system_channel_flags: 0 as APIGuild['system_channel_flags'],
      rules_channel_id: null,
      vanity_url_code: null,
      description: null,
      banner: null,
      premium_tier: 0,
      preferred_locale: this.locale as APIGuild['preferred_locale'],
      public_updates_channel_id: null,
      nsfw_level: 0,
      premium_progress_bar_enabled: false,
      safety_alerts_channel_id: null,
      stickers: [],
      incidents_data: null,
    } as unknown as APIGuild;
  }

  /** What GUILD_CREATE carries. Without the privileged member intent only the bot itself is among the members. */
  gatewayPayload(): { readonly id: string; readonly [field: string]: unknown } {
    return {
      ...this.payload(),
      joined_at: '2025-01-01T00:00:00.000Z',
      large: false,
      unavailable: false,
      member_count: this.#members.length,
      voice_states: [],
      members: this.#members.filter(({ user }) => user.id === APPLICATION_ID),
      channels: this.#channels.filter((channel) => !isThread(channel)),
      threads: [],
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    };
  }
}
