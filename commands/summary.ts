import {
  type Actions,
  type Callable,
  defineAction,
  defineCallable,
  defineGroup,
  type RunInput,
} from '../src/command/model/define-command.ts';
import { rangeBetween, rangeText, suggestDays } from '../src/command/model/day-options.ts';
import { narrowed, sourceOption } from '../src/command/model/find-source.ts';
import { findArticle, suggestArticles, suggestTopics } from '../src/command/model/find-article.ts';
import { days, flag, integer, type Options, text, unseen } from '../src/command/model/options.ts';
import { pinActions } from '../src/command/pins/pin-actions.ts';
import { placePin } from '../src/command/pins/place-pin.ts';
import type { MessageReply } from '../src/command/message/reply.ts';
import { summaryReply, type SummaryView } from '../src/command/replies/summary-reply.ts';
import { tellMe } from '../src/command/watches/tell-me.ts';
import { isAway } from '../src/command/model/guild-scope-of.ts';
import { visibilityOf } from '../src/command/model/visibility-of.ts';

const shared = {
  lines: integer((t) => t.options.sentences, { min: 3, max: 10 }),
  private: flag((t) => t.options.private),
} as const;
const topicOptions = {
  topic: text((t) => t.options.topic, { required: true, minLength: 2, maxLength: 300, suggest: suggestTopics }),
  since: days((t) => t.options.since, { suggest: suggestDays('month') }),
  until: days((t) => t.options.until, { suggest: suggestDays('month') }),
  source: sourceOption,
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
  source: sourceOption,
  ...shared,
} as const;

const place = { first: integer(unseen, { min: 0, max: 1000 }) } as const;

/** How many lines a summary has unless told. */
const LINES = 5;

/** A summary, what it is of, and the options that make it again. */
type Made = Pick<SummaryView, 'summary' | 'title' | 'subject' | 'topic' | 'source' | 'nothing' | 'carried'>;

const topic = kindOf('topic', 'pinTopic', {
  description: (t) => t.summary.command.topic,
  options: topicOptions,
  visibility: visibilityOf,
  make: async ({ options, services, context }) => {
    const { texts, today } = context;
    const range = rangeBetween(options.since, options.until, texts);
    const { newsroom, source } = await narrowed(options.source, services, context);
    const carried = {
      topic: options.topic,
      since: range.since ?? undefined,
      until: range.until ?? undefined,
      source: source ?? undefined,
      lines: options.lines,
      private: options.private,
    };
    const lines = options.lines ?? LINES;
    const summary = await newsroom.summarizeTopic({ topic: options.topic, range, today, lines });
    return {
      summary,
      title: texts.summary.topic(options.topic),
      subject: options.topic,
      topic: options.topic,
      source,
      carried,
    };
  },
});

const article = kindOf('article', 'pinArticle', {
  description: (t) => t.summary.command.article,
  options: articleOptions,
  visibility: visibilityOf,
  make: async ({ options, context: { texts, newsroom } }) => {
    const { id, title } = await findArticle(options.title, newsroom);
    const summary = await newsroom.summarizeArticle(id, options.lines ?? LINES);
    const carried = { title: id, lines: options.lines, private: options.private };
    return { summary, title: texts.summary.article(title), subject: title, source: null, carried };
  },
});

const period = kindOf('period', 'pinPeriod', {
  description: (t) => t.summary.command.period,
  options: periodOptions,
  visibility: visibilityOf,
  make: async ({ options, services, context }) => {
    const { period: range, lines } = options;
    const { texts } = context;
    const { newsroom, source } = await narrowed(options.source, services, context);
    return {
      summary: await newsroom.summarizePeriod({ range, lines: lines ?? LINES }),
      title: texts.summary.period(range),
      subject: texts.formatRange(range),
      source,
      nothing: texts.summary.nothingIn(range),
      carried: { period: rangeText(range), source: source ?? undefined, lines, private: options.private },
    };
  },
});

/** `/summary topic | article | period`: verbatim sentences that stand for a topic, an article or a span of days. */
export default defineGroup({
  name: 'summary',
  description: (t) => t.summary.command.description,
  subcommands: { topic: topic.callable, article: article.callable, period: period.callable },
  actions: { ...pinActions, ...tellMe('topic'), ...topic.actions, ...article.actions, ...period.actions },
});

/** A kind of summary: the subcommand that makes it, the action that turns its pages, and the one that pins it as a message of its own. */
function kindOf<const O extends Options>(
  page: string,
  pin: string,
  { make, ...callable }: Omit<Callable<O>, 'run'> & { readonly make: (input: RunInput<O>) => Promise<Made> },
): { readonly callable: Callable; readonly actions: Actions } {
  const set = (made: Made, { options, context }: RunInput<O>, first: number): MessageReply => {
    const { texts, corrections } = context;
    const visibility = callable.visibility(options);
    const actions = { page, pin: isAway(context) ? null : pin };
    return summaryReply({ ...made, texts, corrections, visibility, first, actions });
  };
  const state = { ...callable.options, ...place };
  return {
    callable: defineCallable({ ...callable, run: async (input) => set(await make(input), input, 0) }),
    actions: {
      [page]: defineAction({
        state,
        result: 'update',
        run: async (input) => set(await make(input), input, input.options.first ?? 0),
      }),
      [pin]: defineAction({
        state,
        permission: 'PinMessages',
        result: 'private',
        run: async (input) => {
          const made = await make(input);
          const recipe = { command: 'summary', subcommand: page, options: made.carried };
          return placePin({ ...recipe, reply: set(made, input, 0) }, input.services, input.context);
        },
      }),
    },
  };
}
