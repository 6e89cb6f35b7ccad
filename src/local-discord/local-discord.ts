import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { APIMessage, APIApplicationCommand, GatewayOpcodes } from 'discord.js';
import { Hono } from 'hono';
import { type Clock, systemClock } from './wire/clock.ts';
import { CommandPermissions, type CommandRule } from './guild/command-permissions.ts';
import { CommandRegistry } from './guild/command-registry.ts';
import { Gateway } from './gateway.ts';
import { type ChannelDraft } from './guild/channel-draft.ts';
import { type Deed, interactionPayload } from './guild/deed.ts';
import { Guilds } from './guild/guilds.ts';
import { Interactions } from './guild/interactions.ts';
import { MessageBoard } from './guild/message-board.ts';
import type { Fields } from './wire/fields.ts';
import type { Outcome } from './wire/outcome.ts';
import type { PermissionName } from '../discord-facts/permissions.ts';
import { Person } from './people/person.ts';
import { type Fault, type LoggedRequest, RequestLog } from './rest/request-log.ts';
import { APPLICATION_ID, type ChannelName, GUILD_ID, type PersonName } from './guild/residents.ts';
import { tellOfMessages } from './message-news.ts';
import { ownSiteOnly } from './rest/own-site.ts';
import { restApp } from './rest/rest-app.ts';
import { AttachmentStore } from './rest/attachments.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { guildRoutes } from './rest/guild-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { SessionStarts, type StartRules } from './rules/session-starts.ts';
import { Snowflakes } from './wire/snowflakes.ts';
import type { DiscordWords } from './wire/words.ts';

/** What Discord itself tells clients to wait between heartbeats. */
const HEARTBEAT_MS = 41_250;
const LOOPBACK = '127.0.0.1';
/** Close code for a token that Discord no longer takes. */
const AUTHENTICATION_FAILED = 4004;

/** What it speaks, and what tests change. */
export interface LocalDiscordSettings extends Partial<StartRules> {
  /** Discord's own sentences to its members. */
  readonly words: DiscordWords;
  /** Time and timers; the machine's by default. */
  readonly clock?: Clock;
  readonly heartbeatMs?: number;
}

/** What happens besides messages, which the board tells of. */
export interface LocalDiscordEvents {
  /** The bot came or went, its commands changed, or its permissions. */
  changed: [];
  /** The bot gave an interaction its first answer, and it was taken. */
  answered: [interactionId: string];
  /** The bot sent a frame of this kind over the gateway (docs: topics/opcodes-and-status-codes#gateway). */
  heard: [opcode: GatewayOpcodes];
}

/**
 * A Discord of its own on this machine: enough of REST v10 and of the gateway for the real client, one server with
 * three channels and three people, and Discord's rules. It listens on loopback only.
 */
export class LocalDiscord extends EventEmitter<LocalDiscordEvents> {
  /** Another one each time: it is all that keeps other programs on this machine from listening to the gateway. */
  readonly token = `local-${randomBytes(24).toString('base64url')}`;
  readonly applicationId = APPLICATION_ID;
  readonly guildId = GUILD_ID;
  /** All servers; each is told of to the shard that it is on. */
  readonly guilds = new Guilds();
  /** The playground's own. */
  readonly guild = this.guilds.home;
  /** Messages and pins, with an event for each change. */
  readonly board: MessageBoard;
  /** HTTP routes beside the API: the page mounts its own here before `start`. */
  readonly app = new Hono();
  readonly #commands: CommandRegistry;
  readonly #rules = new CommandPermissions();
  readonly #interactions: Interactions;
  readonly #gateway: Gateway;
  readonly #log = new RequestLog();
  readonly #words: DiscordWords;
  readonly #clock: Clock;
  readonly #starts: SessionStarts;
  readonly #people = new Map<string, Person>();
  /** Changes what the bot is sent of what somebody does: to it they may be any member of any server. */
  disguise: (payload: Fields) => Fields = (payload) => payload;
  #revoked = false;
  #server: Server | null = null;

  constructor({ words, clock = systemClock, heartbeatMs = HEARTBEAT_MS, shards = 1, ...starts }: LocalDiscordSettings) {
    super();
    // Every open page listens.
    this.setMaxListeners(0);
    this.#words = words;
    this.#clock = clock;
    this.#starts = new SessionStarts({ ...starts, shards }, clock);
    const changed = (): void => void this.emit('changed');
    const ids = new Snowflakes(() => clock.now());
    const { guilds } = this;
    this.board = new MessageBoard(guilds, ids, clock);
    this.#commands = new CommandRegistry(ids, changed);
    this.#interactions = new Interactions({
      board: this.board,
      ids,
      clock,
      words,
      answered: (id) => void this.emit('answered', id),
    });
    const accepts = (token: unknown): boolean => this.#accepts(token);
    const host = {
      accepts,
      guilds: () => guilds.withBot().map((guild) => guild.gatewayPayload()),
      starts: this.#starts,
      spent: () => this.revokeToken(),
      changed,
      heard: (opcode: GatewayOpcodes) => void this.emit('heard', opcode),
    };
    this.#gateway = new Gateway(host, heartbeatMs);
    tellOfMessages(this.board, guilds, (event, data) => this.#gateway.dispatch(event, data));
    this.#mountApi(new AttachmentStore(ids));
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

  /** Acts as somebody, on the playground's server or another. */
  as(name: PersonName, guildId: string = GUILD_ID): Person {
    const key = `${name} ${guildId}`;
    const known = this.#people.get(key);
    if (known) return known;
    const person = new Person(name, {
      guild: this.guilds.get(guildId),
      board: this.board,
      words: this.#words,
      offeredCommands: () => this.#commands.offered(guildId),
      // Administrators set something on the playground's alone.
      rules: guildId === GUILD_ID ? this.#rules : new CommandPermissions(),
      send: (deed) => this.#send(deed),
    });
    this.#people.set(key, person);
    return person;
  }

  /** A channel's messages, oldest first, as somebody sees them; without a viewer, the public ones. */
  messages(channel: ChannelName, viewer?: PersonName, guildId: string = GUILD_ID): readonly APIMessage[] {
    const id = viewer === undefined ? '' : this.as(viewer).id;
    return this.board.seenBy(id, this.guilds.get(guildId).channel(channel).id).map(({ wire }) => structuredClone(wire));
  }

  /** What the bot and somebody wrote to each other alone, oldest first. */
  directMessages(name: PersonName): readonly APIMessage[] {
    const { id } = this.as(name);
    return this.board.seenBy(id, this.guild.openDirect(id).id).map(({ wire }) => structuredClone(wire));
  }

  /** From now on somebody takes no direct messages of the bot's, or takes them again. */
  closeDirect(name: PersonName, closed = true): void {
    const { id } = this.as(name);
    if (closed) this.guild.closedTo.add(id);
    else this.guild.closedTo.delete(id);
  }

  /** A channel's pinned messages, the latest pin first. */
  pins(channel: ChannelName): readonly APIMessage[] {
    return this.board.pins(this.guild.channel(channel).id).map(({ message }) => structuredClone(message));
  }

  /** The registered commands, global (`null`) or the guild's. */
  commands(scope: string | null): readonly APIApplicationCommand[] {
    return this.#commands.list(scope);
  }

  /** Registers a command as somebody else would, such as an earlier run, or Discord itself. */
  addCommand(scope: string | null, command: Fields): void {
    this.#commands.create(scope, command);
  }

  /** Sets, as an administrator does under Integrations, who has a command. */
  setCommandRules(name: string, permissions: readonly CommandRule[]): void {
    const id = this.#commands.offered(GUILD_ID).find((command) => command.name === name)?.id ?? '';
    this.#rules.set(id, permissions);
    const change = { id, application_id: APPLICATION_ID, guild_id: GUILD_ID, permissions };
    this.#gateway.dispatch('APPLICATION_COMMAND_PERMISSIONS_UPDATE', change);
  }

  /** Sets exactly what the bot may do on the server. */
  setBotPermissions(names: readonly PermissionName[]): void {
    const role = this.guild.setBotPermissions(names);
    this.#gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: GUILD_ID, role });
    this.emit('changed');
  }

  /** Sets exactly what the bot is denied in one channel. */
  denyBot(channel: string, names: readonly PermissionName[]): void {
    this.#gateway.dispatch('CHANNEL_UPDATE', this.guild.denyBot(channel, names));
    this.emit('changed');
  }

  /** Opens a channel or a thread. */
  addChannel(draft: ChannelDraft): string {
    const channel = this.guild.addChannel(draft);
    this.#gateway.dispatch(draft.parent === undefined ? 'CHANNEL_CREATE' : 'THREAD_CREATE', channel);
    return channel.id;
  }

  /** Opens a private thread, or an archived one, that the bot's client has not heard of. */
  addHiddenThread(draft: ChannelDraft): string {
    return this.guild.addChannel(draft).id;
  }

  /** Deletes a channel with all that is in it. */
  removeChannel(name: string): void {
    this.#gateway.dispatch('CHANNEL_DELETE', this.guild.removeChannel(name));
  }

  /** Throws the bot out of its server. */
  expelBot(): void {
    this.guild.hasBot = false;
    this.#gateway.dispatch('GUILD_DELETE', { id: GUILD_ID });
  }

  /** Adds the bot to its server again. */
  admitBot(): void {
    this.guild.hasBot = true;
    this.#gateway.dispatch('GUILD_CREATE', this.guild.gatewayPayload());
  }

  /** Answers the next `times` requests that `when` picks with a fault. @returns What calls that off. */
  failNext(when: (request: LoggedRequest) => boolean, fault: Fault, times = 1): () => void {
    return this.#log.plan(when, fault, times);
  }

  /** Answers every request that `when` picks with a fault. @returns What ends that. */
  failAlways(when: (request: LoggedRequest) => boolean, fault: Fault): () => void {
    return this.#log.plan(when, fault, Number.POSITIVE_INFINITY);
  }

  /** Makes interaction tokens run out: those of `all` interactions so far, or that of the `next` one on its arrival. */
  expire(which: 'all' | 'next'): void {
    this.#interactions.expire(which);
  }

  /** Ends the gateway's connections; the client may resume, unless the code is fatal. */
  closeGateway(code = 4000): void {
    this.#gateway.close(code);
  }

  /** Ends the connection of one shard. */
  closeShard(number: number, code = 4000): void {
    this.#gateway.closeShard(number, code);
  }

  /** The bot's token is worth nothing from now on. */
  revokeToken(): void {
    this.#revoked = true;
    this.#gateway.close(AUTHENTICATION_FAILED);
  }

  #accepts(token: unknown): boolean {
    return !this.#revoked && token === this.token;
  }

  #mountApi(attachments: AttachmentStore): void {
    const authorized = (header: string | undefined): boolean => header === `Bot ${this.token}` && !this.#revoked;
    this.app.use('*', ownSiteOnly);
    const routes = [
      applicationRoutes({
        commands: this.#commands,
        rules: this.#rules,
        starts: this.#starts,
        guilds: this.guilds,
      }),
      guildRoutes(this.guilds),
      interactionRoutes(this.#interactions, attachments),
      messageRoutes(this.guilds, this.board, attachments),
    ];
    this.app.route('/', restApp({ log: this.#log, clock: this.#clock, authorized }, routes));
    attachments.serve(this.app);
  }

  #send(deed: Deed): Promise<Outcome> {
    return this.#interactions.begin(deed, (id, token) => {
      this.#gateway.dispatch(
        'INTERACTION_CREATE',
        this.disguise(interactionPayload(deed, this.guilds.get(deed.guildId), id, token)),
      );
    });
  }
}
