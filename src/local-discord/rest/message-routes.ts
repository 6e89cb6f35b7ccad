import { type APIMessage, ChannelType } from 'discord.js';
import type { Hono } from 'hono';
import { ApiError } from '../wire/api-error.ts';
import { asFields, asText } from '../wire/fields.ts';
import { isThread } from '../guild/channel-draft.ts';
import type { Guilds } from '../guild/guilds.ts';
import { LIMITS } from '../../discord-facts/limits.ts';
import type { BoardMessage, MessageBoard } from '../guild/message-board.ts';
import { checkMessage } from '../rules/message-rules.ts';
import { holds, type PermissionName } from '../../discord-facts/permissions.ts';
import { APPLICATION_ID, BOT_USER } from '../guild/residents.ts';
import type { RestEnv } from './rest-app.ts';
import type { AttachmentStore } from './attachments.ts';

/** Messages and pins of channels, as the bot's own permissions allow. */
export function messageRoutes(
  guilds: Guilds,
  board: MessageBoard,
  store: AttachmentStore,
): (app: Hono<RestEnv>) => void {
  const need = (channelId: string, ...names: readonly PermissionName[]): void => {
    const guild = guilds.withChannel(channelId);
    const bits = guild.hasBot ? guild.permissions(APPLICATION_ID, channelId) : 0n;
    if (!holds(bits, 'ViewChannel')) throw new ApiError('missingAccess');
    if (!holds(bits, ...names)) throw new ApiError('missingPermissions');
  };
  const shared = (id: string, channelId: string): BoardMessage => {
    const message = board.get(id, channelId);
    // A private answer exists only for its interaction.
    if (message.onlyFor !== null) throw new ApiError('unknownMessage');
    return message;
  };
  const readsHistory = (channelId: string): boolean =>
    holds(guilds.withChannel(channelId).permissions(APPLICATION_ID, channelId), 'ReadMessageHistory');
  const reach: Reach = { guilds, board, need, shared, readsHistory };
  return (app) => {
    pinRoutes(app, reach);
    readRoutes(app, reach);
    writeRoutes(app, reach, store);
    threadRoutes(app, reach);
  };
}

/** The messages, and what the bot may see of them and do. */
interface Reach {
  readonly guilds: Guilds;
  readonly board: MessageBoard;
  /** Throws unless the bot sees the channel and has these permissions there. */
  readonly need: (channelId: string, ...names: readonly PermissionName[]) => void;
  /** A message that everybody sees. */
  readonly shared: (id: string, channelId: string) => BoardMessage;
  readonly readsHistory: (channelId: string) => boolean;
}

function readRoutes(app: Hono<RestEnv>, { board, need, shared, readsHistory }: Reach): void {
  app.get('/channels/:channel/messages', (c) => {
    const channelId = c.req.param('channel');
    need(channelId);
    if (!readsHistory(channelId)) return c.json([]);
    const limit = Math.min(Number(c.req.query('limit') ?? 50), LIMITS.message.historyPage);
    const after = c.req.query('after');
    const seen = board.seenBy(APPLICATION_ID, channelId);
    const asked =
      after === undefined
        ? seen.slice(-limit)
        : seen.filter(({ wire }) => BigInt(wire.id) > BigInt(after)).slice(0, limit);
    const shown = asked.toReversed();
    return c.json(shown.map(({ wire }) => withoutContent(wire)));
  });
  app.get('/channels/:channel/messages/:message', (c) => {
    need(c.req.param('channel'), 'ReadMessageHistory');
    return c.json(withoutContent(shared(c.req.param('message'), c.req.param('channel')).wire));
  });
}

function writeRoutes(app: Hono<RestEnv>, { guilds, board, need, shared }: Reach, store: AttachmentStore): void {
  app.post('/channels/:channel/messages', (c) => {
    const channelId = c.req.param('channel');
    const guild = guilds.withChannel(channelId);
    need(channelId, isThread(guild.channel(channelId)) ? 'SendMessagesInThreads' : 'SendMessages');
    const member = guild.directWith(channelId);
    if (member !== null && guild.closedTo.has(member)) throw new ApiError('closedToYou');
    const { json, files } = c.get('body');
    checkMessage(asFields(json), files.length, null);
    const body = asFields(json);
    const attachments = store.keep(files, json, c.get('origin'));
    const sent = body['enforce_nonce'] === true ? board.byNonce(asText(body['nonce'])) : undefined;
    return c.json((sent ?? board.add({ channelId, author: BOT_USER, body, attachments })).wire);
  });
  app.patch('/channels/:channel/messages/:message', (c) => {
    need(c.req.param('channel'));
    const message = shared(c.req.param('message'), c.req.param('channel'));
    if (message.wire.author.id !== APPLICATION_ID) throw new ApiError('notTheAuthor');
    const { json, files } = c.get('body');
    checkMessage(asFields(json), files.length, message.wire);
    return c.json(board.edit(message, asFields(json), store.keep(files, json, c.get('origin'))).wire);
  });
  app.delete('/channels/:channel/messages/:message', (c) => {
    const message = shared(c.req.param('message'), c.req.param('channel'));
    const own = message.wire.author.id === APPLICATION_ID;
    need(c.req.param('channel'), ...(own ? [] : (['ManageMessages'] as const)));
    board.remove(message);
    return c.body(null, 204);
  });
}

function threadRoutes(app: Hono<RestEnv>, { guilds, need, shared }: Reach): void {
  app.post('/channels/:channel/messages/:message/threads', (c) => {
    const guild = guilds.withChannel(c.req.param('channel'));
    const parent = guild.channel(c.req.param('channel'));
    need(parent.id, 'CreatePublicThreads');
    const message = shared(c.req.param('message'), parent.id);
    const { name } = asFields(asFields(c.get('body').json));
    if (typeof name !== 'string' || name.length < 1 || name.length > LIMITS.channel.name)
      throw new ApiError('invalidForm');
    const { id } = message.wire;
    return c.json(guild.addChannel({ id, name, type: ChannelType.PublicThread, parent: parent.id }), 201);
  });
}

function pinRoutes(app: Hono<RestEnv>, { board, need, shared, readsHistory }: Reach): void {
  app.get('/channels/:channel/messages/pins', (c) => {
    const channelId = c.req.param('channel');
    need(channelId);
    // Without the history the list is empty, and nothing says why.
    if (!readsHistory(channelId)) return c.json({ items: [], has_more: false });
    const limit = Math.min(Number(c.req.query('limit') ?? LIMITS.message.pinsPage), LIMITS.message.pinsPage);
    const before = c.req.query('before');
    const older = board.pins(channelId).filter((pin) => before === undefined || pin.pinned_at < before);
    const items = older.slice(0, limit).map((pin) => ({ ...pin, message: withoutContent(pin.message) }));
    return c.json({ items, has_more: older.length > limit });
  });
  app.put('/channels/:channel/messages/pins/:message', (c) => {
    need(c.req.param('channel'), 'PinMessages', 'ReadMessageHistory');
    board.pin(shared(c.req.param('message'), c.req.param('channel')), BOT_USER);
    return c.body(null, 204);
  });
  app.delete('/channels/:channel/messages/pins/:message', (c) => {
    need(c.req.param('channel'), 'PinMessages', 'ReadMessageHistory');
    board.unpin(shared(c.req.param('message'), c.req.param('channel')));
    return c.body(null, 204);
  });
}

/** Without the Message Content intent a bot reads only its own words. */
function withoutContent(wire: APIMessage): APIMessage {
  return wire.author.id === APPLICATION_ID
    ? wire
    : { ...wire, content: '', embeds: [], attachments: [], components: [] };
}
