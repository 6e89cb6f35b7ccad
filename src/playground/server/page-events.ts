import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { BoardMessage } from '../../local-discord/guild/message-board.ts';
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
export function pageEvents(app: Hono, { local, stateFor, onArchiveChange }: PageNews): void {
  app.get('/page/events', (c) => {
    const as = c.req.query('as') ?? '';
    if (!(as in PEOPLE)) return c.text('who?', 400);
    const person = as as PersonName;
    const { id } = local.as(person);
    return streamSSE(c, async (stream) => {
      const send = (event: PageEvent): void => {
        // A page that has gone reads no more; its end is seen to below.
        void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => undefined);
      };
      const onMessage = (message: BoardMessage): void => {
        if (isSeen(message, id)) send({ type: 'message', message: message.wire });
      };
      const onDeleted = (message: BoardMessage): void => {
        if (isSeen(message, id)) send({ type: 'deleted', id: message.wire.id });
      };
      const pinsOf = (channelId: string): string[] => local.board.pins(channelId).map(({ message }) => message.id);
      const onPins = (channelId: string): void => send({ type: 'pins', channelId, ids: pinsOf(channelId) });
      const sendState = async (): Promise<void> => send({ type: 'state', state: await stateFor(person) });
      const onChanged = (): void => void sendState();
      const { channels } = local.guild;
      const state = await stateFor(person);
      send({
        type: 'snapshot',
        state,
        messages: channels.flatMap((channel) => local.board.seenBy(id, channel.id)).map(({ wire }) => wire),
        pins: Object.fromEntries(channels.map((channel) => [channel.id, pinsOf(channel.id)])),
      });
      local.board.on('created', onMessage).on('updated', onMessage).on('deleted', onDeleted).on('pins', onPins);
      local.on('changed', onChanged);
      const stopArchive = onArchiveChange(onChanged);
      const gone = new Promise<void>((resolve) => {
        stream.onAbort(resolve);
      });
      const alive = setInterval(() => void stream.write(': here\n\n').catch(() => undefined), KEEP_ALIVE_MS).unref();
      await gone;
      clearInterval(alive);
      stopArchive();
      local.off('changed', onChanged);
      local.board.off('created', onMessage).off('updated', onMessage).off('deleted', onDeleted).off('pins', onPins);
    });
  });
}

function isSeen({ onlyFor }: BoardMessage, viewerId: string): boolean {
  return onlyFor === null || onlyFor === viewerId;
}
