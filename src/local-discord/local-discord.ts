import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { APIMessage, APIApplicationCommand } from 'discord.js';
import { Hono } from 'hono';
import { type Clock, systemClock } from './clock.ts';
import { CommandRegistry } from './guild/command-registry.ts';
import { Gateway } from './gateway.ts';
import { Guild } from './guild/guild.ts';
import { Interactions } from './guild/interactions.ts';
import { MessageBoard } from './guild/message-board.ts';
import type { Outcome } from './outcome.ts';
import type { PermissionName } from './guild/permissions.ts';
import { type Invocation, Person } from './people/person.ts';
import { type Fault, type LoggedRequest, RequestLog } from './rest/request-log.ts';
import { APPLICATION_ID, BOT_USER, type ChannelName, GUILD_ID, type PersonName } from './guild/residents.ts';
import { restApp } from './rest/rest-app.ts';
import { AttachmentStore } from './rest/rest-body.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { guildRoutes } from './rest/guild-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { Snowflakes } from './guild/snowflakes.ts';

/** What Discord itself tells clients to wait between heartbeats. */
const HEARTBEAT_MS = 41_250;
const LOOPBACK = '127.0.0.1';
/** Close code for a token that Discord no longer takes. */
const AUTHENTICATION_FAILED = 4004;

/** Settings that tests change. */
export interface LocalDiscordSettings {
  /** Time and timers; the machine's by default. */
  readonly clock?: Clock;
  readonly heartbeatMs?: number;
}

/** What happens besides messages, which the board tells of. */
export interface LocalDiscordEvents {
  /** The bot came or went, its commands changed, or its permissions. */
  changed: [];
}

/**
 * A Discord of its own on this machine: enough of REST v10 and of the gateway for the real client, one server with
 * three channels and three people, and Discord's rules. It listens on loopback only.
 */
export class LocalDiscord extends EventEmitter<LocalDiscordEvents> {
  readonly token = 'local-discord-bot-token';
  readonly applicationId = APPLICATION_ID;
  readonly guildId = GUILD_ID;
  readonly guild = new Guild();
  /** Messages and pins, with an event for each change. */
  readonly board: MessageBoard;
  /** HTTP routes beside the API: the page mounts its own here before `start`. */
  readonly app = new Hono();
  readonly #commands: CommandRegistry;
  readonly #interactions: Interactions;
  readonly #gateway: Gateway;
  readonly #log = new RequestLog();
  readonly #people = new Map<PersonName, Person>();
  #revoked = false;
  #server: Server | null = null;

  constructor({ clock = systemClock, heartbeatMs = HEARTBEAT_MS }: LocalDiscordSettings = {}) {
    super();
    // Every open page listens.
    this.setMaxListeners(0);
    const changed = (): void => void this.emit('changed');
    const ids = new Snowflakes(() => clock.now());
    const attachments = new AttachmentStore(ids);
    const { guild } = this;
    this.board = new MessageBoard(guild, ids, clock);
    this.#commands = new CommandRegistry(ids, changed);
    this.#interactions = new Interactions(this.board, ids, clock);
    this.#gateway = new Gateway(
      {
        accepts: (token) => !this.#revoked && token === this.token,
        ready: () => ({
          user: BOT_USER,
          guilds: [{ id: GUILD_ID, unavailable: true }],
          application: { id: APPLICATION_ID, flags: 0 },
        }),
        guild: () => guild.gatewayPayload(),
        changed,
      },
      heartbeatMs,
    );
    const authorized = (header: string | undefined): boolean => !this.#revoked && header === `Bot ${this.token}`;
    this.app.route(
      '/',
      restApp({ log: this.#log, attachments, authorized }, [
        applicationRoutes(this.#commands),
        guildRoutes(guild),
        interactionRoutes(this.#interactions, attachments),
        messageRoutes(guild, this.board, attachments),
      ]),
    );
    this.app.get('/attachments/:id/:name', async (c) => {
      const file = attachments.get(c.req.param('id'));
      if (!file) return c.notFound();
      // Never shown as a page: a file may hold anything.
      return c.body(await file.arrayBuffer(), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment',
      });
    });
    this.#forwardEvents();
  }

  /** Where the bot's REST calls go: `http://127.0.0.1:PORT/api`. */
  get api(): string {
    return `${this.origin}/api`;
  }

  /** The server's address: `http://127.0.0.1:PORT`. */
  get origin(): string {
    return `http://${LOOPBACK}:${(this.#server?.address() as AddressInfo | null)?.port ?? 0}`;
  }

  /** Whether a bot is logged in. */
  get connected(): boolean {
    return this.#gateway.connected;
  }

  /** Every REST call so far. */
  get requests(): readonly LoggedRequest[] {
    return this.#log.entries;
  }

  /** Starts to listen on loopback; port 0 takes a free one. Rejects if the port is taken. */
  async start(port = 0): Promise<void> {
    const server = createAdaptorServer({ fetch: this.app.fetch }) as Server;
    server.on('upgrade', (request, socket, head) => this.#gateway.upgrade(request, socket, head));
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
    this.#server = server;
  }

  /** Drops every connection and stops listening. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.#gateway.stop();
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  /** Acts as somebody. */
  as(name: PersonName): Person {
    const known = this.#people.get(name);
    if (known) return known;
    const person = new Person(name, {
      guild: this.guild,
      board: this.board,
      offeredCommands: () => this.#commands.offered(GUILD_ID),
      invoke: (invocation) => this.#invoke(invocation),
    });
    this.#people.set(name, person);
    return person;
  }

  /** A channel's messages, oldest first, as somebody sees them; without a viewer, the public ones. */
  messages(channel: ChannelName, viewer?: PersonName): readonly APIMessage[] {
    const id = viewer === undefined ? '' : this.as(viewer).id;
    return this.board.seenBy(id, this.guild.channel(channel).id).map(({ wire }) => structuredClone(wire));
  }

  /** A channel's pinned messages, the latest pin first. */
  pins(channel: ChannelName): readonly APIMessage[] {
    return this.board.pins(this.guild.channel(channel).id).map(({ message }) => structuredClone(message));
  }

  /** The registered commands, global (`null`) or the guild's. */
  commands(scope: string | null): readonly APIApplicationCommand[] {
    return this.#commands.list(scope);
  }

  /** Sets exactly what the bot may do on the server. */
  setBotPermissions(names: readonly PermissionName[]): void {
    const role = this.guild.setBotPermissions(names);
    this.#gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: GUILD_ID, role });
    this.emit('changed');
  }

  /** Sets exactly what the bot is denied in one channel. */
  denyBot(channel: ChannelName, names: readonly PermissionName[]): void {
    this.#gateway.dispatch('CHANNEL_UPDATE', this.guild.denyBot(channel, names));
    this.emit('changed');
  }

  /** Answers the next `times` requests that `when` picks with a fault. */
  failNext(when: (request: LoggedRequest) => boolean, fault: Fault, times = 1): void {
    this.#log.plan(when, fault, times);
  }

  /** Makes interaction tokens run out: those of `all` interactions so far, or that of the `next` one on its arrival. */
  expire(which: 'all' | 'next'): void {
    this.#interactions.expire(which);
  }

  /** Ends the gateway's connections; the client may resume, unless the code is fatal. */
  closeGateway(code = 4000): void {
    this.#gateway.close(code);
  }

  /** The bot's token is worth nothing from now on. */
  revokeToken(): void {
    this.#revoked = true;
    this.#gateway.close(AUTHENTICATION_FAILED);
  }

  #invoke({ person, data, ...deed }: Invocation): Promise<Outcome> {
    const { guild } = this;
    const channel = guild.channel(deed.channelId);
    const permissions = String(guild.permissions(person.id, channel.id));
    return this.#interactions.begin({ ...deed, person: person.name }, (id, token) => {
      this.#gateway.dispatch('INTERACTION_CREATE', {
        id,
        token,
        version: 1,
        application_id: APPLICATION_ID,
        type: deed.type,
        data,
        guild_id: GUILD_ID,
        guild: { id: GUILD_ID, locale: 'en-US', features: [] },
        channel_id: channel.id,
        channel: { ...channel, permissions },
        member: { ...guild.member(person.id), permissions },
        app_permissions: String(guild.permissions(APPLICATION_ID, channel.id)),
        locale: person.locale,
        guild_locale: 'en-US',
        entitlements: [],
        authorizing_integration_owners: { 0: GUILD_ID },
        context: 0,
        attachment_size_limit: 10_485_760,
        ...(deed.source && { message: deed.source.wire }),
      });
    });
  }

  #forwardEvents(): void {
    const { board, guild } = this;
    const tell = (event: string, data: unknown): void => this.#gateway.dispatch(event, data);
    board.on('created', ({ wire, onlyFor }) => {
      if (onlyFor === null) tell('MESSAGE_CREATE', { ...wire, guild_id: GUILD_ID });
    });
    board.on('updated', ({ wire, onlyFor }) => {
      if (onlyFor === null) tell('MESSAGE_UPDATE', { ...wire, guild_id: GUILD_ID });
    });
    board.on('deleted', ({ wire, onlyFor }) => {
      if (onlyFor === null) tell('MESSAGE_DELETE', { id: wire.id, channel_id: wire.channel_id, guild_id: GUILD_ID });
    });
    board.on('pins', (channelId) => {
      tell('CHANNEL_PINS_UPDATE', {
        guild_id: GUILD_ID,
        channel_id: channelId,
        last_pin_timestamp: guild.channel(channelId).last_pin_timestamp,
      });
    });
  }
}
