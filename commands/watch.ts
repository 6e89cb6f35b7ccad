import type { CommandContext } from '../src/command/model/context.ts';
import { rangeBetween, suggestDays } from '../src/command/model/day-options.ts';
import { defineAction, defineCallable, defineGroup, type RunInput } from '../src/command/model/define-command.ts';
import { suggestTopics } from '../src/command/model/find-article.ts';
import { sourceOption } from '../src/command/model/find-source.ts';
import { heading, plain, separated, small } from '../src/command/message/lines.ts';
import { choice, days, integer, type Options, type Suggest, text, unseen } from '../src/command/model/options.ts';
import { pageButtons } from '../src/command/message/page-buttons.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { Block, MessageReply } from '../src/command/message/reply.ts';
import type { Services } from '../src/command/model/services.ts';
import type { Watch } from '../src/command/stores/watch-store.ts';
import { createWatch, endWatch, watchesOf } from '../src/command/watches/create-watch.ts';
import { dayIn } from '../src/corpus/day.ts';
import { QueryError } from '../src/errors.ts';

const suggestWatches: Suggest = async (typed, { texts, ...who }) => {
  const wanted = typed.trim().toLowerCase();
  return (await watchesOf(who.services, who))
    .map((watch) => ({ name: nameOf(watch, texts), value: watch.id }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, 25);
};

const where = {
  since: days((t) => t.options.since, { suggest: suggestDays('month') }),
  until: days((t) => t.options.until, { suggest: suggestDays('month') }),
  source: sourceOption,
  to: choice<'here' | 'me'>(
    (t) => t.watches.command.to,
    ['here', 'me'],
    (t) => t.watches.command.places,
  ),
  quiet: text((t) => t.watches.command.quiet, { maxLength: 30 }),
  most: integer((t) => t.watches.command.most, { min: 1, max: 48 }),
} as const;

/** `/watch topic | question | list | remove`: what is told when it comes in. */
export default defineGroup({
  name: 'watch',
  serversOnly: true,
  description: (t) => t.watches.command.description,
  surfaces: ['discord'],
  subcommands: {
    topic: defineCallable({
      description: (t) => t.watches.command.topic,
      options: {
        topic: text((t) => t.options.topic, { required: true, minLength: 2, maxLength: 200, suggest: suggestTopics }),
        ...where,
      },
      visibility: () => 'private',
      run: async ({ options: { topic: about, since, until, ...wish }, services, context }) =>
        createWatch(
          { kind: 'topic', about, range: rangeBetween(since, until, context.texts), ...wish },
          services,
          context,
        ),
    }),
    question: defineCallable({
      description: (t) => t.watches.command.question,
      options: {
        question: text((t) => t.watches.command.about, { required: true, minLength: 3, maxLength: 300 }),
        ...where,
      },
      visibility: () => 'private',
      run: async ({ options: { question: about, since, until, ...wish }, services, context }) => {
        const range = rangeBetween(since, until, context.texts);
        return createWatch({ kind: 'question', about, range, ...wish }, services, context);
      },
    }),
    list: defineCallable({
      description: (t) => t.watches.command.list,
      options: {},
      visibility: () => 'private',
      run: (input) => listReply(input, 0),
    }),
    remove: defineCallable({
      description: (t) => t.watches.command.remove,
      options: { watch: text((t) => t.watches.command.watch, { required: true, suggest: suggestWatches }) },
      visibility: () => 'private',
      run: async ({ options, services, context }) =>
        endWatch(await findWatch(options.watch, services, context), services, context),
    }),
  },
  actions: {
    stop: defineAction({
      state: { watch: text(unseen, { required: true }) },
      acts: true,
      result: 'private',
      run: async ({ options, services, context }) =>
        endWatch(await findWatch(options.watch, services, context), services, context),
    }),
    pages: defineAction({
      state: { first: integer(unseen, { min: 0, max: 1000 }) },
      result: 'update',
      run: (input) => listReply(input, input.options.first ?? 0),
    }),
  },
});

async function listReply(
  { services, context }: Pick<RunInput<Options>, 'services' | 'context'>,
  first: number,
): Promise<MessageReply> {
  const { texts } = context;
  const watches = await watchesFor(services, context);
  if (watches.length === 0) return privateNote([texts.watches.none], []);
  const note = privateNote([heading(texts.watches.heading)], watches.map(plainData), pageButtons('pages', {}, texts));
  return { ...note, blocks: watches.map((watch) => listed(watch, context)), first };
}

function watchesFor(services: Services, { actor, guild, permissions }: CommandContext): Promise<readonly Watch[]> {
  return watchesOf(services, { userId: actor.id, guildId: guild?.id ?? null, permissions });
}

/** One that whoever asks may see, by its id, else by what it is about. @throws {QueryError} `unknown-watch`. */
async function findWatch(typed: string, services: Services, context: CommandContext): Promise<Watch> {
  const watches = await watchesFor(services, context);
  const wanted = typed.trim().toLowerCase();
  const named = watches.filter(({ about }) => about.toLowerCase() === wanted);
  const found = watches.find(({ id }) => id === typed) ?? (named.length === 1 ? named[0] : undefined);
  if (found === undefined) throw new QueryError({ code: 'unknown-watch' });
  return found;
}

function listed(watch: Watch, { texts }: CommandContext): Block {
  const { watches, answer } = texts;
  const day = (instant: Date): string => texts.formatDay(dayIn('UTC', instant));
  const last = watch.posts.at(-1);
  const facts = [
    watches.since(day(watch.createdAt)),
    last !== undefined && watches.last(day(new Date(last))),
    watch.since !== null || watch.until !== null ? texts.formatRange(watch) : null,
    watch.source,
    watch.quiet !== null && watches.silent(watch.quiet),
    watch.most !== null && watches.most(watch.most),
  ];
  const place = watch.ownerId === null ? channelUrl(watch) : watches.yours;
  return { lines: [plain(nameOf(watch, texts)), plain(place), small(separated(answer.separator, facts))] };
}

const nameOf = ({ kind, about }: Watch, { watches }: CommandContext['texts']): string => watches.what(kind, about);

const channelUrl = ({ guildId, channelId }: Watch): string => `https://discord.com/channels/${guildId}/${channelId}`;

function plainData({ id, guildId, channelId, ownerId, kind, about, since, until, source, quiet, most }: Watch): object {
  return { id, guildId, channelId, private: ownerId !== null, kind, about, since, until, source, quiet, most };
}
