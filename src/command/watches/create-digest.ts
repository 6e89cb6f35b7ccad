import { localTimeIn, parseClock } from '../../corpus/local-time.ts';
import { QueryError } from '../../errors.ts';
import { scheduleText } from '../replies/schedule-text.ts';
import { privateNote } from '../message/private-note.ts';
import type { MessageReply } from '../message/reply.ts';
import type { CommandContext } from '../model/context.ts';
import { requirePosting } from '../model/require-posting.ts';
import type { Services } from '../model/services.ts';
import { FROM_THE_FIRST } from '../stores/arrival-store.ts';
import type { Digest, DigestSchedule } from '../stores/digest-store.ts';
import { dueDay } from './digest-due.ts';

/** A digest as it is asked for. */
export interface DigestWish extends Omit<DigestSchedule, 'at'> {
  readonly at?: string | undefined;
  readonly pin?: boolean | undefined;
  readonly empty?: boolean | undefined;
  readonly lines: number;
}

/** Digests that a server may have. */
const MOST = 10;
const MORNING = 8 * 60;

/**
 * Sets a digest for the channel.
 *
 * @returns What the moderator is told.
 * @throws {QueryError} `bad-hours` or `bot-not-permitted`.
 */
export async function createDigest(
  wish: DigestWish,
  services: Services,
  context: CommandContext,
): Promise<MessageReply> {
  const { texts, guild, channel, actor, now, botPermissions } = context;
  const { digests, arrivals, actions } = services.stores;
  if (guild === null || channel === null) return privateNote([texts.digests.onServersOnly]);
  const at = wish.at === undefined ? MORNING : parseClock(wish.at);
  if (at === null) throw new QueryError({ code: 'bad-hours', text: wish.at ?? '' });
  requirePosting(context);
  if (wish.pin === true && !botPermissions.has('PinMessages'))
    throw new QueryError({ code: 'bot-not-permitted', permission: 'PinMessages', channel: channel.name || null });
  if ((await digests.all(guild.id)).length >= MOST) return privateNote([texts.digests.tooMany(MOST)]);
  const schedule = { every: wish.every, weekday: wish.weekday, at };
  const digest: Digest = {
    ...schedule,
    id: crypto.randomUUID(),
    guildId: guild.id,
    channelId: channel.id,
    createdBy: actor.id,
    createdAt: now,
    pin: wish.pin === true,
    empty: wish.empty === true,
    lines: wish.lines,
    told: (await arrivals.latest()) ?? FROM_THE_FIRST,
    last: dueDay(schedule, localTimeIn(services.timeZoneOf(context.defaults), now)),
    messageId: null,
    posting: null,
  };
  await digests.add(digest);
  void services.watches.begin();
  const detail = scheduleText(digest, texts);
  const who = { guildId: guild.id, userId: actor.id, name: actor.name };
  await actions.add({ ...who, action: 'digest add', detail, at: now });
  return privateNote([texts.digests.added(detail)], { digest: digest.id });
}
