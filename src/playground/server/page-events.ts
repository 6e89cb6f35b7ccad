import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { BoardMessage, MessageBoard } from '../../local-discord/guild/message-board.ts';
import type { PageEvent, PageState } from '../page-protocol.ts';
import { PEOPLE, type PersonName } from '../../local-discord/guild/residents.ts';

/** Proxies and browsers drop streams that say nothing. */
const KEEP_ALIVE_MS = 20_000;

/** Sources of the page's news. */
export interface PageNews {
  readonly local: LocalDiscord;
  readonly stateFor: (person: PersonName) => Promise<PageState>;
  /** Calls back when the archive has changed. @returns A function that ends it. */
  readonly onArchiveChange: (listener: () => void) => () => void;
}

/** A stream of events for each open page, as the person that it shows sees them. */
export function pageEvents(app: Hono, news: PageNews): void {
  app.get('/page/events', (c) => {
    const as = c.req.query('as') ?? '';
    if (!(as in PEOPLE)) return c.text('who?', 400);
    const person = as as PersonName;
    return streamSSE(c, async (stream) => {
      const send = (event: PageEvent): void => {
        // A page that has gone reads no more; its end is seen to below.
        void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => undefined);
      };
      const state = await news.stateFor(person);
      send(snapshotOf(state, person, news.local));
      const stop = follow(person, news, send);
      const alive = setInterval(() => void stream.write(': here\n\n').catch(() => undefined), KEEP_ALIVE_MS).unref();
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
      });
      clearInterval(alive);
      stop();
    });
  });
}

function snapshotOf(state: PageState, person: PersonName, local: LocalDiscord): PageEvent {
  const { board, guild } = local;
  const { id } = local.as(person);
  return {
    type: 'snapshot',
    state,
    messages: guild.channels.flatMap((channel) => board.seenBy(id, channel.id)).map(({ wire }) => wire),
    pins: Object.fromEntries(guild.channels.map((channel) => [channel.id, pinsOf(board, channel.id)])),
  };
}

/** Sends what happens from now on. @returns What ends it. */
function follow(
  person: PersonName,
  { local, stateFor, onArchiveChange }: PageNews,
  send: (event: PageEvent) => void,
): () => void {
  const { board, guild } = local;
  const { id } = local.as(person);
  const isSeen = ({ onlyFor, wire }: BoardMessage): boolean =>
    [onlyFor, guild.directWith(wire.channel_id)].every((only) => only === null || only === id);
  const onMessage = (message: BoardMessage): void => {
    if (isSeen(message)) send({ type: 'message', message: message.wire });
  };
  const onDeleted = (message: BoardMessage): void => {
    if (isSeen(message)) send({ type: 'deleted', id: message.wire.id });
  };
  const onPins = (channelId: string): void => send({ type: 'pins', channelId, ids: pinsOf(board, channelId) });
  const sendState = async (): Promise<void> => send({ type: 'state', state: await stateFor(person) });
  const onChanged = (): void => void sendState();
  board.on('created', onMessage).on('updated', onMessage).on('deleted', onDeleted).on('pins', onPins);
  local.on('changed', onChanged);
  const stopArchive = onArchiveChange(onChanged);
  return () => {
    stopArchive();
    local.off('changed', onChanged);
    board.off('created', onMessage).off('updated', onMessage).off('deleted', onDeleted).off('pins', onPins);
  };
}

function pinsOf(board: MessageBoard, channelId: string): string[] {
  return board.pins(channelId).map(({ message }) => message.id);
}
