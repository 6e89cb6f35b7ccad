import type { CommandContext } from '../src/command/model/context.ts';
import { defineGroup, definePrivate } from '../src/command/model/define-command.ts';
import { guildDay } from '../src/command/model/defaults/guild-day.ts';
import { heading, plain, separated, small } from '../src/command/message/lines.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { Block, MessageReply } from '../src/command/message/reply.ts';
import { choice, flag, integer, type Suggest, text } from '../src/command/model/options.ts';
import { channelUrl } from '../src/command/ports/pin-board.ts';
import type { Services } from '../src/command/model/services.ts';
import { scheduleText } from '../src/command/replies/schedule-text.ts';
import { digestReply } from '../src/command/replies/digest-reply.ts';
import type { Digest } from '../src/command/stores/digest-store.ts';
import { createDigest } from '../src/command/watches/create-digest.ts';
import { daysOf } from '../src/command/watches/digest-due.ts';
import { gatherDigest } from '../src/command/watches/gather-digest.ts';
import { dayIn } from '../src/corpus/day.ts';
import { QueryError } from '../src/errors.ts';

const permission = 'ManageMessages';
const moderators = definePrivate(permission);
const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;
/** Sentences of a digest unless told. */
const LINES = 8;

const suggestDigests: Suggest = async (typed, { services, guildId, texts }) => {
  const all = guildId === null ? [] : await services.stores.digests.all(guildId);
  const wanted = typed.trim().toLowerCase();
  return all
    .map((digest) => ({ name: scheduleText(digest, texts), value: digest.id }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, 25);
};

const lines = integer((t) => t.options.sentences, { min: 3, max: 10 });
const shared = {
  at: text((t) => t.digests.command.at, { maxLength: 10 }),
  pin: flag((t) => t.digests.command.pin),
  empty: flag((t) => t.digests.command.empty),
  lines,
} as const;

/** `/digest daily | weekly | now | list | remove`: what came in, each day or week. */
export default defineGroup({
  name: 'digest',
  description: (t) => t.digests.command.description,
  surfaces: ['discord'],
  defaultPermission: permission,
  subcommands: {
    daily: moderators({
      description: (t) => t.digests.command.daily,
      options: shared,
      run: ({ options, services, context }) =>
        createDigest({ ...options, every: 'daily', weekday: null, lines: options.lines ?? LINES }, services, context),
    }),
    weekly: moderators({
      description: (t) => t.digests.command.weekly,
      options: {
        day: choice<(typeof WEEKDAYS)[number]>(
          (t) => t.digests.command.day,
          WEEKDAYS,
          (t) => Object.fromEntries(WEEKDAYS.map((day) => [day, t.digests.weekdays[Number(day)] ?? ''])) as never,
        ),
        ...shared,
      },
      run: ({ options: { day = '0', ...options }, services, context }) =>
        createDigest(
          { ...options, every: 'weekly', weekday: Number(day), lines: options.lines ?? LINES },
          services,
          context,
        ),
    }),
    now: moderators({
      description: (t) => t.digests.command.now,
      options: {
        span: choice<'daily' | 'weekly'>(
          (t) => t.digests.command.span,
          ['daily', 'weekly'],
          (t) => t.digests.command.spans,
        ),
        lines,
      },
      run: async ({ options, services, context }) => {
        const { texts, corrections, newsroom, today } = context;
        const days = daysOf({ every: options.span ?? 'daily' }, today, null);
        const wanted = { days, told: null, isFirst: true, lines: options.lines ?? LINES };
        const digest = await gatherDigest(wanted, newsroom, services.stores.arrivals);
        return digestReply({ digest, texts, corrections, visibility: 'private' });
      },
    }),
    list: moderators({
      description: (t) => t.digests.command.list,
      options: {},
      run: ({ services, context }) => listReply(services, context),
    }),
    remove: moderators({
      description: (t) => t.digests.command.remove,
      options: { digest: text((t) => t.digests.command.digest, { required: true, suggest: suggestDigests }) },
      run: async ({ options, services, context }) => {
        const { guild, actor, now, texts } = context;
        const digest = await services.stores.digests.byId(options.digest);
        if (digest === undefined || digest.guildId !== guild?.id) throw new QueryError({ code: 'unknown-digest' });
        await services.stores.digests.remove(digest.id);
        const detail = scheduleText(digest, texts);
        const who = { guildId: digest.guildId, userId: actor.id, name: actor.name };
        await services.stores.actions.add({ ...who, action: 'digest remove', detail, at: now });
        return privateNote([texts.digests.removed], { digest: digest.id });
      },
    }),
  },
});

async function listReply({ stores }: Services, context: CommandContext): Promise<MessageReply> {
  const { texts, guild } = context;
  const all = await stores.digests.all(guild?.id ?? '');
  if (all.length === 0) return privateNote([texts.digests.none], []);
  const data = all.map(({ id, channelId, every, weekday, at, pin }) => ({ id, channelId, every, weekday, at, pin }));
  return { ...privateNote([heading(texts.digests.heading)], data), blocks: all.map((each) => listed(each, context)) };
}

function listed(digest: Digest, { texts, defaults }: CommandContext): Block {
  const { digests, answer, watches } = texts;
  const day = texts.formatDay(guildDay(defaults, digest.createdAt, (instant) => dayIn('UTC', instant)));
  const facts = [
    watches.since(day),
    digest.messageId !== null && digests.last(texts.formatDay(digest.last)),
    digest.pin && digests.pinned,
  ];
  return {
    lines: [
      plain(scheduleText(digest, texts)),
      plain(channelUrl(digest.guildId, digest.channelId)),
      small(separated(answer.separator, facts)),
    ],
  };
}
