import { defineAction, defineCallable, defineGroup, type RunInput } from '../src/command/model/define-command.ts';
import { rangeBetween, rangeText, suggestDays } from '../src/command/model/day-options.ts';
import { findArticle, suggestArticles, suggestTopics } from '../src/command/model/find-article.ts';
import { days, flag, integer, text, unseen } from '../src/command/model/options.ts';
import { pinActions } from '../src/command/pins/pin-actions.ts';
import { placePin } from '../src/command/pins/place-pin.ts';
import type { MessageReply, RawOptions } from '../src/command/message/reply.ts';
import { summaryReply } from '../src/command/replies/summary-reply.ts';
import { visibilityOf } from '../src/command/model/visibility-of.ts';

const shared = {
  lines: integer((t) => t.options.sentences, { min: 3, max: 10 }),
  private: flag((t) => t.options.private),
} as const;
const topicOptions = {
  topic: text((t) => t.options.topic, { required: true, minLength: 2, maxLength: 300, suggest: suggestTopics }),
  since: days((t) => t.options.since, { suggest: suggestDays('month') }),
  until: days((t) => t.options.until, { suggest: suggestDays('month') }),
  ...shared,
} as const;
const articleOptions = {
  title: text((t) => t.options.title, {
    required: true,
    maxLength: 300,
    suggest: suggestArticles,
    alias: 'id',
  }),
  ...shared,
} as const;

const periodOptions = {
  period: days((t) => t.summary.command.span, { required: true, suggest: suggestDays('month') }),
  ...shared,
} as const;

const place = { first: integer(unseen, { min: 0, max: 1000 }) } as const;
const topicState = { ...topicOptions, ...place } as const;
const periodState = { ...periodOptions, ...place } as const;
const articleState = { ...articleOptions, ...place } as const;

type TopicInput = RunInput<typeof topicOptions> | RunInput<typeof topicState>;
type PeriodInput = RunInput<typeof periodOptions> | RunInput<typeof periodState>;
type ArticleInput = RunInput<typeof articleOptions> | RunInput<typeof articleState>;

/** How many lines a summary has unless told. */
const LINES = 5;

/** `/summary topic | article | period`: verbatim sentences that stand for a topic, an article or a span of days. */
export default defineGroup({
  name: 'summary',
  description: (t) => t.summary.command.description,
  subcommands: {
    topic: defineCallable({
      description: (t) => t.summary.command.topic,
      options: topicOptions,
      visibility: visibilityOf,
      run: async (input) => (await topicSummary(input)).reply,
    }),
    article: defineCallable({
      description: (t) => t.summary.command.article,
      options: articleOptions,
      visibility: visibilityOf,
      run: async (input) => (await articleSummary(input)).reply,
    }),
    period: defineCallable({
      description: (t) => t.summary.command.period,
      options: periodOptions,
      visibility: visibilityOf,
      run: async (input) => (await periodSummary(input)).reply,
    }),
  },
  actions: {
    ...pinActions,
    topic: defineAction({
      state: topicState,
      result: 'update',
      run: async (input) => (await topicSummary(input)).reply,
    }),
    article: defineAction({
      state: articleState,
      result: 'update',
      run: async (input) => (await articleSummary(input)).reply,
    }),
    period: defineAction({
      state: periodState,
      result: 'update',
      run: async (input) => (await periodSummary(input)).reply,
    }),
    pinPeriod: defineAction({
      state: periodState,
      permission: 'PinMessages',
      result: 'private',
      run: async (input) => pin('period', await periodSummary(input), input),
    }),
    pinTopic: defineAction({
      state: topicState,
      permission: 'PinMessages',
      result: 'private',
      run: async (input) => pin('topic', await topicSummary(input), input),
    }),
    pinArticle: defineAction({
      state: articleState,
      permission: 'PinMessages',
      result: 'private',
      run: async (input) => pin('article', await articleSummary(input), input),
    }),
  },
});

interface Made {
  readonly reply: MessageReply;
  readonly carried: RawOptions;
}

async function topicSummary({ options, context }: TopicInput): Promise<Made> {
  const { texts, today, newsroom, corrections } = context;
  const { topic } = options;
  const range = rangeBetween(options.since, options.until, texts);
  const lines = options.lines ?? LINES;
  const summary = await newsroom.summarizeTopic({ topic, range, today, lines });
  const carried: RawOptions = {
    topic,
    since: range.since ?? undefined,
    until: range.until ?? undefined,
    lines: options.lines,
    private: options.private,
  };
  const reply = summaryReply({
    summary,
    title: texts.summary.topic(topic),
    subject: topic,
    texts,
    corrections,
    visibility: visibilityOf(options),
    first: 'first' in options ? (options.first ?? 0) : 0,
    carried,
    actions: { page: 'topic', pin: 'pinTopic' },
  });
  return { reply, carried };
}

async function articleSummary({ options, context }: ArticleInput): Promise<Made> {
  const { texts, corrections } = context;
  const header = await findArticle(options.title, context.newsroom);
  const summary = await context.newsroom.summarizeArticle(header.id, options.lines ?? LINES);
  const carried: RawOptions = { title: header.id, lines: options.lines, private: options.private };
  const reply = summaryReply({
    summary,
    title: texts.summary.article(header.title),
    subject: header.title,
    texts,
    corrections,
    visibility: visibilityOf(options),
    first: 'first' in options ? (options.first ?? 0) : 0,
    carried,
    actions: { page: 'article', pin: 'pinArticle' },
  });
  return { reply, carried };
}

async function periodSummary({ options, context }: PeriodInput): Promise<Made> {
  const { texts, newsroom, corrections } = context;
  const range = options.period;
  const summary = await newsroom.summarizePeriod({ range, lines: options.lines ?? LINES });
  const carried: RawOptions = { period: rangeText(range), lines: options.lines, private: options.private };
  const reply = summaryReply({
    summary,
    title: texts.summary.period(range),
    subject: texts.formatRange(range),
    nothing: texts.summary.nothingIn(range),
    texts,
    corrections,
    visibility: visibilityOf(options),
    first: 'first' in options ? (options.first ?? 0) : 0,
    carried,
    actions: { page: 'period', pin: 'pinPeriod' },
  });
  return { reply, carried };
}

/** Pins a summary as a message of its own, from its beginning. */
function pin(
  subcommand: string,
  { reply, carried }: Made,
  { services, context }: TopicInput | ArticleInput | PeriodInput,
): Promise<MessageReply> {
  return placePin(
    { command: 'summary', subcommand, options: carried, reply: { ...reply, first: 0 } },
    services,
    context,
  );
}
