import type { AnswerOrder } from '../src/answer/ask/answer.ts';
import { timelineOfAnswer } from '../src/answer/timeline/timeline-of-answer.ts';
import type { TimelineOrder } from '../src/answer/timeline/timeline.ts';
import { addDays, type DayRange } from '../src/corpus/day.ts';
import { ASK_AGAIN } from '../src/command/model/ask-again.ts';
import { rangeBetween, suggestDays } from '../src/command/model/day-options.ts';
import { narrowed, sourceOption } from '../src/command/model/find-source.ts';
import { defineAction, defineCommand, type RunInput } from '../src/command/model/define-command.ts';
import { small } from '../src/command/message/lines.ts';
import { choice, days, flag, integer, type OptionValues, text, unseen } from '../src/command/model/options.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { RawOptions } from '../src/command/message/reply.ts';
import { timelineReply } from '../src/command/replies/timeline-reply.ts';
import { visibilityOf } from '../src/command/model/visibility-of.ts';
import { answerReply, contextReply } from '../src/command/replies/answer-reply.ts';
import { tellMe } from '../src/command/watches/tell-me.ts';

const questionOptions = {
  question: text((t) => t.answer.command.question, { required: true, minLength: 3, maxLength: 300 }),
  since: days((t) => t.options.since, { suggest: suggestDays('month') }),
  until: days((t) => t.options.until, { suggest: suggestDays('month') }),
  source: sourceOption,
  sort: choice<AnswerOrder>(
    (t) => t.answer.command.sort,
    ['best', 'newest', 'oldest'],
    (t) => t.answer.command.sorts,
  ),
  private: flag((t) => t.options.private),
} as const;

/** What a button under an answer carries: the question as it was put, on the day it was put, and the place in the answer. */
const answerState = {
  ...questionOptions,
  asked: days(unseen),
  literal: flag(unseen),
  first: integer(unseen, { min: 0, max: 1000 }),
  shown: integer(unseen, { min: 0, max: 1000 }),
} as const;

/** The same, and which way the answer's timeline runs. */
const timelineState = {
  ...answerState,
  order: choice<TimelineOrder>(unseen, ['oldest', 'newest'], (t) => t.timeline.command.orders),
} as const;

const voteState = { question: questionOptions.question } as const;

const NO_LIMITS = {
  since: undefined,
  until: undefined,
  source: undefined,
  sort: undefined,
  private: undefined,
} as const;

type State = OptionValues<typeof answerState>;

/** Passages that a member can page through. */
const MAX_PASSAGES = 25;

/** `/ask`: passages of the archive that answer a question, each with the date of its article. */
export default defineCommand({
  name: 'ask',
  description: (t) => t.answer.command.description,
  options: questionOptions,
  visibility: visibilityOf,
  run: async (input) => answerReply(await answerTo(input)),
  actions: {
    ...tellMe('question'),
    page: defineAction({
      state: answerState,
      result: 'update',
      run: async (input) => answerReply(await answerTo(input)),
    }),
    context: defineAction({
      state: answerState,
      result: 'private',
      run: async (input) => contextReply(await answerTo(input)),
    }),
    // A button of versions before 0.2, which kept near misses back.
    nearest: defineAction({
      state: answerState,
      result: 'private',
      run: async (input) => answerReply({ ...(await answerTo(input)), visibility: 'private' }),
    }),
    timeline: defineAction({ state: timelineState, result: 'private', run: timelineOf }),
    timelinePage: defineAction({ state: timelineState, result: 'update', run: timelineOf }),
    [ASK_AGAIN.action]: defineAction({
      state: voteState,
      result: 'update',
      run: async (input) => {
        const options = { ...NO_LIMITS, ...input.options };
        return answerReply(await answerTo({ ...input, options }));
      },
    }),
    up: defineAction({ state: voteState, result: 'private', run: (input) => castVote('up', input) }),
    down: defineAction({ state: voteState, result: 'private', run: (input) => castVote('down', input) }),
    share: defineAction({
      state: answerState,
      result: 'public',
      run: async (input) => {
        const { actor, texts } = input.context;
        const reply = answerReply(await answerTo(input));
        return { ...reply, heading: [small(texts.feedback.shared(actor.name)), ...reply.heading] };
      },
    }),
    dismiss: defineAction({ state: {}, result: 'delete', run: async () => null }),
  },
});

/** Puts the question. `asked` keeps relative words ("last week") meaning what they meant at first. */
async function answerTo({
  options,
  services,
  context,
}: RunInput<typeof questionOptions> | RunInput<typeof answerState>) {
  const state: Partial<State> & typeof options = options;
  const range: DayRange = rangeBetween(options.since, options.until, context.texts);
  const order: AnswerOrder = options.sort ?? 'best';
  const asked = state.asked?.since ?? context.today;
  const { newsroom, source } = await narrowed(options.source, services, context);
  const answer = await newsroom.ask({
    question: options.question,
    range,
    order,
    today: asked,
    ...(state.literal === true && { literal: true }),
    limit: MAX_PASSAGES,
  });
  const carried: RawOptions = {
    question: options.question,
    since: range.since ?? undefined,
    until: range.until ?? undefined,
    source: source ?? undefined,
    sort: order === 'best' ? undefined : order,
    private: options.private === true ? true : undefined,
    asked,
    literal: state.literal === true ? true : undefined,
  };
  return {
    answer,
    source,
    carried,
    texts: context.texts,
    corrections: context.corrections,
    votes: context.guild !== null,
    visibility: visibilityOf(options),
    first: state.first ?? 0,
    shown: state.shown ?? 0,
    lastDays: lastDays(answer.coverage.to),
  };
}

/** The quotes of the answer, in the order of what they tell: for the presser, who may page and turn it. */
async function timelineOf(input: RunInput<typeof timelineState>) {
  const { order = 'oldest' } = input.options;
  const { answer, carried, ...view } = await answerTo(input);
  return timelineReply({
    ...view,
    timeline: timelineOfAnswer(answer, order),
    subject: answer.question,
    visibility: 'private',
    carried: { ...carried, order: order === 'oldest' ? undefined : order },
    actions: { page: 'timelinePage', pin: null },
  });
}

/** Stores what a member thinks of an answer; their second vote takes the place of the first. */
async function castVote(vote: 'up' | 'down', { options, services, context }: RunInput<typeof voteState>) {
  const { guild, target, actor, texts, now: at } = context;
  if (guild === null || target?.own !== true) return privateNote([texts.feedback.nowhere]);
  const given = { guildId: guild.id, messageId: target.id, userId: actor.id, vote, question: options.question, at };
  const { up, down } = await services.stores.feedback.vote(given);
  return privateNote([texts.feedback.voted(vote, up, down)], { up, down });
}

function lastDays(newest: DayRange['until']): { since: string; until: string } | null {
  return newest === null ? null : { since: addDays(newest, -6), until: newest };
}
