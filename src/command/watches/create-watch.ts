import type { Newsroom } from '../../answer/newsroom.ts';
import type { DayRange } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import { privateNote } from '../message/private-note.ts';
import type { MessageReply } from '../message/reply.ts';
import type { CommandContext } from '../model/context.ts';
import { narrowed } from '../model/find-source.ts';
import { requirePosting } from '../model/require-posting.ts';
import type { Services } from '../model/services.ts';
import { FROM_THE_FIRST } from '../stores/arrival-store.ts';
import type { Watch } from '../stores/watch-store.ts';
import { readQuietHours } from '../model/quiet-hours.ts';
import { stopButton } from '../replies/stop-button.ts';

/** What is to be watched, where it is told and when. */
export interface WatchWish {
  readonly kind: Watch['kind'];
  readonly about: string;
  readonly range: DayRange;
  /** The name of a source, as typed. */
  readonly source?: string | undefined;
  /** In the channel, or to whoever asks alone; in the channel for those who may set that, unless they say so. */
  readonly to?: 'here' | 'me' | undefined;
  readonly quiet?: string | undefined;
  readonly most?: number | undefined;
}

/** Watches that a member, and a server's channels, may have. */
const MOST_OWN = 20;
const MOST_ON_SERVER = 50;

/**
 * Sets a watch. A private one is said hello to first, so that whoever takes no direct messages knows at once.
 *
 * @returns What whoever asked is told.
 * @throws {QueryError} `not-permitted`, `bot-not-permitted`, `bad-hours`, `unknown-source` or `no-words`.
 */
export async function createWatch(wish: WatchWish, services: Services, context: CommandContext): Promise<MessageReply> {
  const { texts, guild, channel, permissions } = context;
  const { watches } = texts;
  if (guild === null || channel === null) return privateNote([watches.onServersOnly]);
  const here = (wish.to ?? (permissions.has('ManageMessages') ? 'here' : 'me')) === 'here';
  if (here && !permissions.has('ManageMessages'))
    throw new QueryError({ code: 'not-permitted', permission: 'ManageMessages' });
  if (here) requirePosting(context);
  const quiet = wish.quiet === undefined ? null : readQuietHours(wish.quiet);
  const { newsroom, source } = await narrowed(wish.source, services, context);
  await requireWords(wish, newsroom, context);
  const set = { ...wish, here, quiet, source };
  const refusal = await refusalOf(set, guild.id, channel.id, services, context);
  if (refusal !== null) return privateNote([refusal]);
  const id = crypto.randomUUID();
  const channelId = here ? channel.id : await greet(id, wish.about, services, context);
  if (channelId === null) return privateNote([watches.closed]);
  const watch = await newWatch(id, { ...set, guildId: guild.id, channelId }, services, context);
  await services.stores.watches.add(watch);
  void services.watches.begin();
  if (here) await log('watch add', wish.about, services, context);
  return privateNote([watches.added[here ? 'here' : 'me'](wish.about)], { watch: id, to: here ? 'here' : 'me' });
}

/** Ends a watch. @returns What whoever ended it is told. */
export async function endWatch(watch: Watch, services: Services, context: CommandContext): Promise<MessageReply> {
  await services.stores.watches.remove(watch.id);
  if (watch.ownerId === null) await log('watch remove', watch.about, services, context);
  return privateNote([context.texts.watches.stopped(watch.about)], { watch: watch.id });
}

/** The watches that somebody may see and end: their own, and a server's for its moderators. */
export async function watchesOf(
  { stores }: Pick<Services, 'stores'>,
  {
    userId,
    guildId,
    permissions,
  }: {
    readonly userId: string;
    readonly guildId: string | null;
    readonly permissions: CommandContext['permissions'];
  },
): Promise<readonly Watch[]> {
  const own = await stores.watches.ownedBy(userId);
  const shared = guildId === null || !permissions.has('ManageMessages') ? [] : await stores.watches.all(guildId);
  return [...shared.filter(({ ownerId }) => ownerId === null), ...own];
}

interface Set extends Omit<WatchWish, 'quiet' | 'source'> {
  readonly source: string | null;
  readonly here: boolean;
  readonly quiet: string | null;
}

/** Why there can be no such watch; `null` where there can. */
async function refusalOf(
  { kind, about, range, source, here }: Set,
  guildId: string,
  channelId: string,
  { stores }: Services,
  { actor, texts: { watches } }: CommandContext,
): Promise<string | null> {
  const others = here
    ? (await stores.watches.all(guildId)).filter(({ ownerId }) => ownerId === null)
    : await stores.watches.ownedBy(actor.id);
  const isSame = (each: Watch): boolean =>
    each.kind === kind &&
    each.guildId === guildId &&
    (!here || each.channelId === channelId) &&
    fold(each.about) === fold(about) &&
    each.source === source &&
    each.since === range.since &&
    each.until === range.until;
  if (others.some(isSame)) return watches.already;
  const most = here ? MOST_ON_SERVER : MOST_OWN;
  if (others.length < most) return null;
  return here ? watches.tooMany.server(most) : watches.tooMany.mine(most);
}

const fold = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** @throws {QueryError} `no-words` for what can never be found. */
async function requireWords(
  { kind, about, range }: WatchWish,
  newsroom: Newsroom,
  { today }: CommandContext,
): Promise<void> {
  await newsroom.news({ about: { kind, text: about }, ids: [], told: [], range, today, most: 1 });
}

/** Writes to a member alone. @returns The channel of their direct messages; `null` where they take none. */
async function greet(
  id: string,
  about: string,
  { messages }: Services,
  { actor, texts }: CommandContext,
): Promise<string | null> {
  const channelId = await messages.openDirect(actor.id);
  if (channelId === null) return null;
  const reply = privateNote([texts.watches.hello(about)], null, [stopButton(id, texts)]);
  const nonce = id.replaceAll('-', '').slice(0, 24);
  const post = { channelId, command: 'watch', reply, texts, nonce, announce: () => Promise.resolve(true) };
  return (await messages.post(post)).outcome === 'posted' ? channelId : null;
}

async function newWatch(
  id: string,
  { kind, about, range, source, here, quiet, most, guildId, channelId }: Set & Pick<Watch, 'guildId' | 'channelId'>,
  { stores }: Services,
  { actor, now }: CommandContext,
): Promise<Watch> {
  const told = (await stores.arrivals.latest()) ?? FROM_THE_FIRST;
  const made = { createdBy: actor.id, createdAt: now, ownerId: here ? null : actor.id };
  const fresh = { told, shown: [], posts: [], posting: null };
  return { id, guildId, channelId, ...made, kind, about, ...range, source, quiet, most: most ?? null, ...fresh };
}

function log(action: string, detail: string, { stores }: Services, context: CommandContext): Promise<void> {
  const { guild, actor, now } = context;
  return stores.actions.add({ guildId: guild?.id ?? '', userId: actor.id, name: actor.name, action, detail, at: now });
}
