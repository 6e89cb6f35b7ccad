import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { shardOf } from '../discord-facts/shards.ts';
import { APPLICATION_ID, BOT_USER } from './guild/residents.ts';
import { isOwnSite } from './rest/own-site.ts';
import type { SessionStarts, Shard } from './rules/session-starts.ts';
import { asFields, asText, type Fields } from './wire/fields.ts';

/** Intent that an event needs; those without one always arrive (docs: events/gateway#list-of-intents). */
const INTENT_OF: Readonly<Record<string, number>> = {
  GUILD_CREATE: GatewayIntentBits.Guilds,
  GUILD_DELETE: GatewayIntentBits.Guilds,
  CHANNEL_CREATE: GatewayIntentBits.Guilds,
  CHANNEL_DELETE: GatewayIntentBits.Guilds,
  THREAD_CREATE: GatewayIntentBits.Guilds,
  GUILD_ROLE_UPDATE: GatewayIntentBits.Guilds,
  CHANNEL_UPDATE: GatewayIntentBits.Guilds,
  CHANNEL_PINS_UPDATE: GatewayIntentBits.Guilds,
  MESSAGE_CREATE: GatewayIntentBits.GuildMessages,
  MESSAGE_UPDATE: GatewayIntentBits.GuildMessages,
  MESSAGE_DELETE: GatewayIntentBits.GuildMessages,
};
/** Intents that an application must be granted first; this one is not (close 4014). */
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Close codes (docs: topics/opcodes-and-status-codes#gateway). */
const CLOSE = {
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  invalidShard: 4010,
  shardingRequired: 4011,
  disallowedIntents: 4014,
} as const;

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  readonly sent: { readonly s: number; readonly frame: string }[];
  socket: WebSocket | null;
}

/** What the gateway asks of the rest. */
export interface GatewayHost {
  /** Whether a token is the bot's, and still good. */
  accepts(token: unknown): boolean;
  /** What GUILD_CREATE carries of each server that the bot is on. */
  guilds(): readonly { readonly id: string }[];
  /** Whether a shard may begin a session now. */
  readonly starts: SessionStarts;
  /** It began too many: the bot's token is worth nothing from now on. */
  spent(): void;
  /** A client sent a frame of this kind. */
  heard(opcode: GatewayOpcodes): void;
  /** A bot came or went. */
  changed(): void;
}

/** Discord's gateway, JSON and uncompressed: hello, identify, heartbeats, dispatches, resume. */
export class Gateway {
  readonly #host: GatewayHost;
  readonly #heartbeatMs: number;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  #count = 0;

  constructor(host: GatewayHost, heartbeatMs: number) {
    this.#host = host;
    this.#heartbeatMs = heartbeatMs;
  }

  /** Whether a bot is connected and identified. */
  get connected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null);
  }

  /** Takes over an HTTP connection that asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!isOwnSite(request.headers.host, request.headers.origin)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      this.#welcome(client, `ws://${request.headers.host ?? ''}`);
    });
  }

  /** Sends an event to every session that may have it; one that is away gets it when it resumes. */
  dispatch(event: string, data: unknown): void {
    const { guild_id: guildId, id } = asFields(data);
    const guild = asText(event.startsWith('GUILD_') && guildId === undefined ? id : guildId);
    for (const session of this.#sessions.values()) {
      if (isOn(session.shard, guild)) this.#dispatchTo(session, event, data);
    }
  }

  /** Ends every connection with a close code; sessions stay resumable. */
  close(code: number): void {
    for (const client of this.#server.clients) client.close(code);
  }

  /** Ends one shard's connection with a close code. */
  closeShard(number: number, code: number): void {
    for (const { shard, socket } of this.#sessions.values()) if (shard[0] === number) socket?.close(code);
  }

  /** Drops every connection at once. */
  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket, url: string): void {
    let session: Session | null = null;
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#heartbeatMs } });
    socket.on('close', () => {
      if (session?.socket !== socket) return;
      session.socket = null;
      this.#host.changed();
    });
    socket.on('message', (raw) => {
      const { op, d } = frameOf(raw);
      this.#host.heard(op as GatewayOpcodes);
      if (op === GatewayOpcodes.Heartbeat) send(socket, { op: GatewayOpcodes.HeartbeatAck });
      else if (op === GatewayOpcodes.Identify) session = this.#identify(socket, d, url);
      else if (op === GatewayOpcodes.Resume) session = this.#resume(socket, d);
      else if (session === null) socket.close(CLOSE.notAuthenticated);
    });
  }

  #identify(socket: WebSocket, data: Fields, url: string): Session | null {
    const intents = Number(data['intents']);
    if (!this.#host.accepts(data['token'])) {
      socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
      return null;
    }
    if ((intents & PRIVILEGED) !== 0) {
      socket.close(CLOSE.disallowedIntents, 'Disallowed intent(s).');
      return null;
    }
    const shard = askedShard(data['shard']);
    if (!this.#mayBegin(socket, shard)) return null;
    this.#count += 1;
    const session: Session = { id: `local-session-${this.#count}`, intents, shard, sent: [], socket };
    const guilds = this.#host.guilds().filter(({ id }) => isOn(shard, id));
    this.#sessions.set(session.id, session);
    const own = {
      v: 10,
      session_id: session.id,
      resume_gateway_url: url,
      shard,
      user: BOT_USER,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      application: { id: APPLICATION_ID, flags: 0 },
    };
    this.#dispatchTo(session, 'READY', own);
    for (const guild of guilds) this.#dispatchTo(session, 'GUILD_CREATE', guild);
    this.#host.changed();
    return session;
  }

  /** Tells a shard that may not begin now why; one that came too soon may identify again. */
  #mayBegin(socket: WebSocket, shard: Shard): boolean {
    const start = this.#host.starts.begin(shard);
    if (start === 'invalid-shard') socket.close(CLOSE.invalidShard, 'Invalid shard.');
    if (start === 'sharding-required') socket.close(CLOSE.shardingRequired, 'Sharding required.');
    if (start === 'later') send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    if (start === 'spent') this.#host.spent();
    return start === 'begun';
  }

  #resume(socket: WebSocket, data: Fields): Session | null {
    const session = this.#sessions.get(String(data['session_id']));
    if (!this.#host.accepts(data['token'])) {
      socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
      return null;
    }
    if (!session) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    session.socket = socket;
    const seen = Number(data['seq']);
    for (const { s, frame } of session.sent) if (s > seen) socket.send(frame);
    this.#dispatchTo(session, 'RESUMED', {});
    this.#host.changed();
    return session;
  }

  #dispatchTo(session: Session, event: string, data: unknown): void {
    const intent = INTENT_OF[event] ?? 0;
    if ((session.intents & intent) !== intent) return;
    const s = (session.sent.at(-1)?.s ?? 0) + 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s, d: data });
    session.sent.push({ s, frame });
    // More than enough to resume with; a page left open for days must not keep every event.
    if (session.sent.length > 500) session.sent.shift();
    session.socket?.send(frame);
  }
}

const askedShard = (asked: unknown): Shard => (Array.isArray(asked) ? [Number(asked[0]), Number(asked[1])] : [0, 1]);

/** Whether a server is on a shard (docs: topics/gateway#sharding); what is of no server is on the first. */
function isOn([number, count]: Shard, guildId: string): boolean {
  return shardOf(guildId, count) === number;
}

function send(socket: WebSocket, frame: { readonly op: number; readonly d?: unknown }): void {
  socket.send(JSON.stringify({ t: null, s: null, d: null, ...frame }));
}

function frameOf(raw: RawData): { readonly op: unknown; readonly d: Fields } {
  const bytes = Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw as Buffer);
  const frame = asFields(JSON.parse(bytes.toString('utf8')));
  return { op: frame['op'], d: asFields(frame['d']) };
}
