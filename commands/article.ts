import { ALL_DAYS, type DayRange } from '../src/corpus/day.ts';
import { articleReply, citationReply } from '../src/command/replies/article-reply.ts';
import { rangeText, suggestDays } from '../src/command/model/day-options.ts';
import { defineAction, defineCallable, defineGroup, type RunInput } from '../src/command/model/define-command.ts';
import { narrowed, sourceOption } from '../src/command/model/find-source.ts';
import { findArticle, suggestArticles, suggestTopics } from '../src/command/model/find-article.ts';
import { headersReply } from '../src/command/replies/headers-reply.ts';
import { pageButtons } from '../src/command/message/page-buttons.ts';
import { separated } from '../src/command/message/lines.ts';
import { days, flag, integer, text, unseen } from '../src/command/model/options.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { CommandContext } from '../src/command/model/context.ts';
import { privateUnlessNot, visibilityOf } from '../src/command/model/visibility-of.ts';

const isPrivate = flag((t) => t.options.private);
const place = integer(unseen, { min: 0, max: 100_000 });

const latestOptions = {
  count: integer((t) => t.article.command.count, { min: 1, max: 10 }),
  topic: text((t) => t.article.command.topic, { minLength: 2, maxLength: 100, suggest: suggestTopics }),
  source: sourceOption,
  private: isPrivate,
} as const;
const showOptions = {
  title: text((t) => t.options.title, {
    required: true,
    minLength: 1,
    maxLength: 300,
    suggest: suggestArticles,
    alias: 'id',
  }),
  page: integer((t) => t.article.command.page, { min: 1, max: 1000 }),
  private: isPrivate,
} as const;
const onOptions = {
  date: days((t) => t.article.command.date, { required: true, suggest: suggestDays('day') }),
  source: sourceOption,
  private: isPrivate,
} as const;

const relatedOptions = {
  title: showOptions.title,
  private: flag((t) => t.options.privateUnlessNot),
} as const;

const latestState = { ...latestOptions, first: place } as const;
const relatedState = { ...relatedOptions, first: place } as const;
const showState = { ...showOptions, first: place } as const;
const onState = { ...onOptions, first: place } as const;

/** How many articles `latest` shows unless told. */
const LATEST = 5;
/** How many articles `related` shows. */
const RELATED = 10;

/** `/article latest | show | on | related`: the articles themselves. */
export default defineGroup({
  name: 'article',
  description: (t) => t.article.command.description,
  subcommands: {
    latest: defineCallable({
      description: (t) => t.article.command.latest,
      options: latestOptions,
      visibility: visibilityOf,
      run: (input) => latestArticles(input, 0),
    }),
    show: defineCallable({
      description: (t) => t.article.command.show,
      options: showOptions,
      visibility: visibilityOf,
      run: async ({ options, context }) => {
        const header = await findArticle(options.title, context.newsroom);
        const reply = await articleReply(header, context, visibilityOf(options), 0);
        return options.page === undefined ? reply : { ...reply, page: options.page };
      },
    }),
    on: defineCallable({
      description: (t) => t.article.command.on,
      options: onOptions,
      visibility: visibilityOf,
      run: (input) => articlesOn(input, 0),
    }),
    related: defineCallable({
      description: (t) => t.article.command.related,
      options: relatedOptions,
      visibility: privateUnlessNot,
      run: (input) => articlesNear(input, 0),
    }),
  },
  actions: {
    newest: defineAction({
      state: latestState,
      result: 'update',
      run: (input) => latestArticles(input, input.options.first ?? 0),
    }),
    near: defineAction({
      state: relatedState,
      result: 'update',
      run: (input) => articlesNear(input, input.options.first ?? 0),
    }),
    read: defineAction({
      state: showState,
      result: 'update',
      run: async ({ options, context }) => {
        const header = await findArticle(options.title, context.newsroom);
        return articleReply(header, context, visibilityOf(options), options.first ?? 0);
      },
    }),
    cite: defineAction({
      state: { title: showOptions.title },
      result: 'private',
      run: async ({ options, context }) =>
        citationReply(await findArticle(options.title, context.newsroom), context.texts),
    }),
    days: defineAction({
      state: onState,
      result: 'update',
      run: (input) => articlesOn(input, input.options.first ?? 0),
    }),
  },
});

async function latestArticles({ options, services, context }: RunInput<typeof latestOptions>, first: number) {
  const { texts } = context;
  const { newsroom, source } = await narrowed(options.source, services, context);
  const count = options.count ?? LATEST;
  const { topic } = options;
  const { total, headers } =
    topic === undefined
      ? await newsroom.articles.list({
          range: ALL_DAYS,
          order: 'newest',
          offset: 0,
          limit: count,
        })
      : await newsroom.latestAbout(topic, count, context.today);
  const title = topic === undefined ? texts.article.latest(headers.length, total) : texts.article.latestAbout(topic);
  return headersReply({
    context: { ...context, newsroom },
    title: ofSource(title, source, texts),
    headers,
    empty: topic === undefined ? null : texts.article.noneAbout(topic),
    visibility: visibilityOf(options),
    first,
    buttons: pageButtons(
      'newest',
      { count: options.count, topic, source: source ?? undefined, private: options.private },
      texts,
    ),
  });
}

async function articlesNear({ options, context }: RunInput<typeof relatedOptions>, first: number) {
  const { texts, newsroom } = context;
  const header = await findArticle(options.title, context.newsroom);
  const near = await newsroom.related(header.id, RELATED);
  return headersReply({
    context,
    title: texts.article.related(header.title),
    headers: near.map(({ article }) => article),
    notes: near.map(({ sameStory, shared }) => ({
      line: separated(texts.answer.separator, [
        sameStory && texts.article.sameStory,
        shared.length > 0 && texts.article.shared(shared),
      ]),
      data: { sameStory, shared },
    })),
    empty: texts.article.noneRelated(header.title),
    visibility: privateUnlessNot(options),
    first,
    buttons: pageButtons('near', { title: header.id, private: options.private }, texts),
  });
}

async function articlesOn({ options, services, context }: RunInput<typeof onOptions>, first: number) {
  const { texts } = context;
  const range: DayRange = options.date;
  const { newsroom, source } = await narrowed(options.source, services, context);
  const { total, headers } = await newsroom.articles.list({
    range,
    order: 'oldest',
    offset: 0,
    limit: 500,
  });
  const carried = { date: rangeText(range), source: source ?? undefined, private: options.private };
  return headersReply({
    context: { ...context, newsroom },
    title: ofSource(texts.article.on(range, total), source, texts),
    headers,
    empty: ofSource(await noneOn(range, { texts, newsroom }), source, texts),
    visibility: visibilityOf(options),
    first,
    buttons: pageButtons('days', carried, texts),
  });
}

/** A title, and of which source alone. */
function ofSource(title: string, source: string | null, { answer }: Texts): string {
  return separated(answer.separator, [title, source]);
}

/** Says that no article is dated so, and which dated days lie nearest. */
async function noneOn(
  range: DayRange,
  { texts, newsroom }: Pick<CommandContext, 'texts' | 'newsroom'>,
): Promise<string> {
  const counts = await newsroom.articles.countByDay();
  const before = counts.findLast(({ day }) => range.since !== null && day < range.since);
  const after = counts.find(({ day }) => range.until !== null && day > range.until);
  return texts.article.noneOn(range, before?.day ?? null, after?.day ?? null);
}
