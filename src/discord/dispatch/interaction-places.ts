import { type APIInteraction, type Channel, type Client, ChannelType, GatewayDispatchEvents } from 'discord.js';

/** What an interaction says of the channel it is from, whether or not the client knows that channel. */
interface Place {
  readonly name: string;
  readonly isThread: boolean;
}

/** Gives what is known of an interaction's channel, once. */
export type PlaceOf = (interactionId: string, known: Channel | null) => Place;

/** Interactions whose channel is remembered until they are looked at. */
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
    places.set(id, { name: channel.name ?? '', isThread: THREADS.has(channel.type) });
  });
  return (id, known) => {
    const place = places.get(id);
    places.delete(id);
    const name = known !== null && 'name' in known ? known.name : null;
    return place ?? { name: name ?? '', isThread: known?.isThread() === true };
  };
}
