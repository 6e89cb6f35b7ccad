import { type APIInteraction, type Channel, type Client, ChannelType, GatewayDispatchEvents } from 'discord.js';

/** What an interaction says of the channel it is from, whether or not the client knows that channel. */
interface Place {
  readonly name: string;
  readonly isThread: boolean;
  /** Of a thread: the channel that it is in. */
  readonly parentId?: string;
}

/** Gives what is known of an interaction's channel. */
export type PlaceOf = (interactionId: string, known: Channel | null) => Place;

/** The latest interactions, whose channel is remembered while they are answered. */
const REMEMBERED = 1000;
const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Remembers the channels that interactions come with: the client keeps none of private or archived threads. */
export function rememberPlaces(client: Client): PlaceOf {
  const places = new Map<string, Place>();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, ({ id, channel }: APIInteraction) => {
    if (channel === undefined) return;
    const [oldest] = places.size >= REMEMBERED ? places.keys() : [];
    if (oldest !== undefined) places.delete(oldest);
    const isThread = THREADS.has(channel.type);
    const parentId = isThread && 'parent_id' in channel ? channel.parent_id : null;
    places.set(id, { name: channel.name ?? '', isThread, ...(typeof parentId === 'string' && { parentId }) });
  });
  return (id, known) => {
    const place = places.get(id);
    if (place !== undefined) return place;
    const name = known !== null && 'name' in known ? known.name : null;
    const parentId = known?.isThread() === true ? known.parentId : null;
    return { name: name ?? '', isThread: known?.isThread() === true, ...(parentId !== null && { parentId }) };
  };
}
