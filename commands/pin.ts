import { dayIn } from '../src/corpus/day.ts';
import { rangeBetween, suggestDays } from '../src/command/model/day-options.ts';
import { defineAction, defineGroup, definePrivate, type RunInput } from '../src/command/model/define-command.ts';
import { sourceOption } from '../src/command/model/find-source.ts';
import { suggestTopics } from '../src/command/model/find-article.ts';
import { heading, plain, quoted, separated, small, strong } from '../src/command/message/lines.ts';
import {
  days,
  flag,
  integer,
  type OptionValues,
  type Options,
  type Suggest,
  text,
  unseen,
} from '../src/command/model/options.ts';
import { pageButtons } from '../src/command/message/page-buttons.ts';
import type { Refreshed } from '../src/command/ports/pin-keeper.ts';
import { messageUrl } from '../src/command/ports/pin-board.ts';
import { pinActions } from '../src/command/pins/pin-actions.ts';
import { describePin } from '../src/command/pins/place-pin.ts';
import { previewPin } from '../src/command/pins/preview-pin.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { Block, MessageReply, RawOptions } from '../src/command/message/reply.ts';
import type { Services } from '../src/command/model/services.ts';
import type { Pin, PinVersion } from '../src/command/stores/pin-store.ts';
import type { CommandContext } from '../src/command/model/context.ts';
import { QueryError } from '../src/errors.ts';

/** Earlier versions that are shown. */
const VERSIONS = 25;

const suggestPins: Suggest = async (typed, { services, guildId, texts }) => {
  const live = guildId === null ? [] : await services.stores.pins.live(guildId);
  const wanted = typed.trim().toLowerCase();
  return live
    .toReversed()
    .map((pin) => ({
      name: separated(texts.answer.separator, [describePin(pin, texts), texts.formatDay(dayIn('UTC', pin.createdAt))]),
      value: pin.messageId,
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, 25);
};
const about = {
  topic: text((t) => t.options.topic, { required: true, minLength: 2, maxLength: 100, suggest: suggestTopics }),
  since: days((t) => t.options.since, { suggest: suggestDays('month') }),
  until: days((t) => t.options.until, { suggest: suggestDays('month') }),
  source: sourceOption,
} as const;
const pinOption = text((t) => t.pins.command.pin, { required: true, suggest: suggestPins });
const pageState = { first: integer(unseen, { min: 0, max: 10_000 }) } as const;
const permission = 'PinMessages';
const moderators = definePrivate(permission);

/** `/pin summary | timeline | list | refresh | history | remove`: messages that stay pinned and true, seen by whoever pins them before all others. */
export default defineGroup({
  name: 'pin',
  description: (t) => t.pins.command.description,
  surfaces: ['discord'],
  defaultPermission: permission,
  subcommands: {
    summary: moderators({
      description: (t) => t.pins.command.summary,
      options: {
        ...about,
        lines: integer((t) => t.options.sentences, { min: 3, max: 10 }),
        refresh: flag((t) => t.pins.command.refresh),
      },
      run: async ({ options: { topic, lines, refresh, ...range }, services, context }) => {
        const kept = rangeOptions(range, context);
        const options = { topic, ...kept, lines, refresh: refresh === false ? false : undefined };
        const recipe = { command: 'summary', subcommand: 'topic', options };
        return previewPin({ ...recipe, reply: await services.remake(recipe, context) }, services, context);
      },
    }),
    timeline: moderators({
      description: (t) => t.pins.command.timeline,
      options: { ...about, refresh: flag((t) => t.pins.command.refresh) },
      run: async ({ options: { topic, refresh, ...range }, services, context }) => {
        const options = { topic, ...rangeOptions(range, context), refresh: refresh === false ? false : undefined };
        const recipe = { command: 'timeline', subcommand: null, options };
        return previewPin({ ...recipe, reply: await services.remake(recipe, context) }, services, context);
      },
    }),
    list: moderators({
      description: (t) => t.pins.command.list,
      options: {},
      run: (input) => listReply(input, 0),
    }),
    refresh: moderators({
      description: (t) => t.pins.command.refreshNow,
      options: { pin: text((t) => t.pins.command.pin, { suggest: suggestPins }) },
      run: async ({ options, services, context }) => {
        const { texts, actor } = context;
        const { pins } = texts;
        const one = options.pin === undefined ? null : await findPin(options.pin, services, context);
        const chosen = one === null ? await services.stores.pins.live(context.guild?.id ?? '') : [one];
        const outcomes = await services.keeper.refreshNow(chosen, (t) => t.pins.reasons.asked(actor.name));
        await log('pin refresh', one?.messageId ?? '', services, context);
        const count = (wanted: Refreshed): number => outcomes.filter((outcome) => outcome === wanted).length;
        const [ended, unreachable] = [count('stopped'), count('unreachable')];
        const first = outcomes[0];
        if (chosen.length === 0) return privateNote([pins.none], outcomes);
        if (one !== null && first !== undefined) return privateNote([pins.refreshed[first]], outcomes);
        const said = [
          pins.refreshedAll(count('edited'), chosen.length),
          ...(ended > 0 ? [pins.ended(ended)] : []),
          ...(unreachable > 0 ? [pins.unreachable(unreachable)] : []),
        ];
        return privateNote(said, outcomes);
      },
    }),
    history: moderators({
      description: (t) => t.pins.command.history,
      options: { pin: pinOption },
      run: (input) => historyReply(input, input.options.pin, 0),
    }),
    remove: moderators({
      description: (t) => t.pins.command.remove,
      options: { pin: pinOption },
      run: async ({ options, services, context }) => {
        const { texts, actor } = context;
        const pin = await findPin(options.pin, services, context);
        const outcome = await services.keeper.release(pin, (t) => t.pins.reasons.unpinned(actor.name));
        if (outcome === 'refused' || outcome === 'slow-down') return privateNote([texts.pins.notRemoved], outcome);
        await log('unpin', pin.messageId, services, context);
        return privateNote([texts.pins.removed], outcome);
      },
    }),
  },
  actions: {
    ...pinActions,
    pages: defineAction({
      state: pageState,
      permission,
      result: 'update',
      run: (input) => listReply(input, input.options.first ?? 0),
    }),
    versions: defineAction({
      state: { ...pageState, pin: pinOption },
      permission,
      result: 'update',
      run: (input) => historyReply(input, input.options.pin, input.options.first ?? 0),
    }),
  },
});

/** The days as a pin keeps them: absolute, whatever "last week" was when it was made. */
function rangeOptions(
  given: Pick<OptionValues<typeof about>, 'since' | 'until' | 'source'>,
  { texts }: CommandContext,
): RawOptions {
  const range = rangeBetween(given.since, given.until, texts);
  return { since: range.since ?? undefined, until: range.until ?? undefined, source: given.source };
}

type Input = Pick<RunInput<Options>, 'services' | 'context'>;

async function listReply({ services, context }: Input, first: number): Promise<MessageReply> {
  const { texts, guild } = context;
  const live = await services.stores.pins.live(guild?.id ?? '');
  if (live.length === 0) return privateNote([texts.pins.none], []);
  const blocks = live.map((pin) => listed(pin, context));
  const note = privateNote([heading(texts.pins.heading)], live.map(plainData), pageButtons('pages', {}, texts));
  return { ...note, blocks, first };
}

async function historyReply({ services, context }: Input, typed: string, first: number): Promise<MessageReply> {
  const { texts } = context;
  const pin = await findPin(typed, services, context);
  const versions = await services.stores.pins.versions(pin.id, VERSIONS);
  const blocks = (await Promise.all(versions.map((version) => versionBlocks(version, context)))).flat();
  const head = heading(texts.pins.history(describePin(pin, texts)));
  if (blocks.length === 0) return privateNote([head, texts.pins.noHistory], []);
  const buttons = pageButtons('versions', { pin: pin.messageId }, texts);
  const data = versions.map(({ at, shown }) => ({ at, shown }));
  return { ...privateNote([head], data, buttons), blocks, first };
}

/** A live pin of this server, by its message or by its address. @throws {QueryError} `unknown-pin`. */
async function findPin(typed: string, { stores }: Services, { guild }: CommandContext): Promise<Pin> {
  const id = /(\d{17,20})\D*$/u.exec(typed)?.[1] ?? '';
  const pin = await stores.pins.byMessage(id);
  if (pin === undefined || pin.guildId !== guild?.id || pin.stopped !== null)
    throw new QueryError({ code: 'unknown-pin' });
  return pin;
}

function log(
  action: string,
  detail: string,
  { stores }: Services,
  { guild, actor, now }: CommandContext,
): Promise<void> {
  return stores.actions.add({ guildId: guild?.id ?? '', userId: actor.id, name: actor.name, action, detail, at: now });
}

function listed(pin: Pin, { texts }: CommandContext): Block {
  const { pins, answer } = texts;
  const day = (instant: Date): string => texts.formatDay(dayIn('UTC', instant));
  const facts = [
    pins.since(day(pin.createdAt)),
    pin.editedAt !== null && pins.changed(day(pin.editedAt)),
    (pin.dueAt !== null || pin.placement !== null) && pins.waiting,
  ];
  return {
    lines: [plain(describePin(pin, texts)), plain(messageUrl(pin)), small(separated(answer.separator, facts))],
  };
}

/** One earlier state: its day, then its quotes but those of articles that are hidden or gone, a block each. */
async function versionBlocks({ at, shown }: PinVersion, { texts, newsroom }: CommandContext): Promise<Block[]> {
  const headers = await newsroom.articles.headers(shown.map(({ articleId }) => articleId));
  const quotes = shown.flatMap((quote, place): Block[] => {
    const header = headers[place];
    if (header === undefined) return [];
    const day = header.day === null ? texts.answer.undated : texts.formatDay(header.day);
    const cite = separated(texts.answer.separator, [header.title, day]);
    return [{ lines: [quoted([{ text: quote.text, verbatim: true }]), small(cite)] }];
  });
  return [{ lines: [plain(strong(texts.pins.version(texts.formatDay(dayIn('UTC', at)))))] }, ...quotes];
}

function plainData({ guildId, channelId, messageId, command, subcommand, options }: Pin): object {
  return { guildId, channelId, messageId, command, subcommand, options };
}
