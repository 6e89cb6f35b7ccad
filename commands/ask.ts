import type { Answer, AnswerOrder } from '../src/answer/ask/answer.ts';
import { timelineOfAnswer } from '../src/answer/timeline/timeline-of-answer.ts';
import type { TimelineOrder } from '../src/answer/timeline/timeline.ts';
import { addDays, type DayRange } from '../src/corpus/day.ts';
import { ASK_AGAIN } from '../src/command/model/ask-again.ts';
import { rangeBetween, rangeText, suggestDays } from '../src/command/model/day-options.ts';
import { narrowed, sourceOption } from '../src/command/model/find-source.ts';
import { defineAction, defineCommand, type RunInput } from '../src/command/model/define-command.ts';
import { small } from '../src/command/message/lines.ts';
import { choice, days, flag, integer, type OptionValues, text, unseen } from '../src/command/model/options.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { ModalReply, RawOptions } from '../src/command/message/reply.ts';
import { timelineReply } from '../src/command/replies/timeline-reply.ts';
import { visibilityOf } from '../src/command/model/visibility-of.ts';
import { answerReply, type AnswerView, contextReply, GLANCE } from '../src/command/replies/answer-reply.ts';
import { tellMe } from '../src/command/watches/tell-me.ts';

const MAX_QUESTION = 300;
/** The shortest follow-up: "so". */
const MIN_FURTHER = 2;

const questionOptions = {
  question: text((t) => t.answer.command.question, { required: true, minLength: 3, maxLength: MAX_QUESTION }),
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
const askOptions = {
  ...questionOptions,
  after: text((t) => t.answer.command.after, { minLength: 3, maxLength: MAX_QUESTION, onlyIn: 'terminal' }),
} as const;

/**
 * What a button under an answer carries: the question as it was put, on the day it was put, and the place in the answer. Of one
 * that goes on from another, `question` is what it means, beside how it was asked, what was taken over and what was shown.
 */
const answerState = {
  ...questionOptions,
  asks: text(unseen, { maxLength: MAX_QUESTION }),
  over: text(unseen, { maxLength: 600 }),
  seen: text(unseen, { maxLength: 600 }),
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

/** The same with what was entered into the form. */
const furtherState = {
  ...answerState,
  asks: text(unseen, { required: true, minLength: MIN_FURTHER, maxLength: MAX_QUESTION }),
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
  options: askOptions,
  visibility: visibilityOf,
  thread: ({ question }) => question,
  run: async (input) => answerReply(await (input.options.after === undefined ? answerTo(input) : answerAfter(input))),
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
    further: defineAction({
      state: answerState,
      result: 'private',
      opens: 'form',
      run: async (input) => furtherForm(input),
    }),
    furtherAsked: defineAction({
      state: furtherState,
      result: 'alike',
      run: async (input) => answerReply(await answerFurther(input)),
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

type Input = RunInput<typeof questionOptions> | RunInput<typeof answerState>;

/** How many passages are needed for the page that is looked at; `null` for all, where any of them may be. */
function onPage({ options, context }: Pick<Input, 'options' | 'context'>): number | null {
  const { first = 0, shown = 0 }: Partial<State> = options;
  return context.whole ? null : first + Math.max(shown, GLANCE.blocks);
}

/**
 * Puts the question. `asked` keeps relative words ("last week") meaning what they meant at first.
 *
 * @param inFull - So many passages are wanted, from the first on; `null` for all.
 */
async function answerTo({ options, services, context }: Input, inFull = onPage({ options, context })) {
  const state: Partial<State> & typeof options = options;
  const { request, newsroom, source } = await requestOf({ options, services, context });
  const answer = await newsroom.ask({
    ...request,
    question: options.question,
    ...(inFull !== null && { inFull }),
    ...(state.literal === true && { literal: true }),
    ...(state.seen !== undefined && { without: state.seen.split(' ') }),
  });
  const { asks, over, seen } = state;
  return viewOf({ options, services, context }, { answer, source, range: request.range, chain: { asks, over, seen } });
}

/** Puts a question that goes on from the one that the pressed answer is to. */
function answerFurther(input: RunInput<typeof furtherState>) {
  const { question, asks, first = 0, shown = 0, seen } = input.options;
  return further(input, { before: question, asks, shown: first + shown, seen: seen?.split(' ') ?? [] });
}

/** Puts a question that goes on from another, as somebody at a terminal has just seen it answered. */
function answerAfter(input: RunInput<typeof askOptions>) {
  const { question, after = '' } = input.options;
  return further(input, { before: after, asks: question, shown: GLANCED, seen: [] });
}

async function further(
  input: Input,
  { before, asks, shown, seen }: { before: string; asks: string; shown: number; seen: readonly string[] },
) {
  const { request, newsroom, source } = await requestOf(input);
  // It begins at its first page, whichever page of the other was looked at.
  const options = { ...input.options, literal: undefined, first: 0, shown: 0 };
  const inFull = onPage({ ...input, options });
  const found = await newsroom.askFurther({
    ...request,
    question: asks,
    before,
    shown,
    seen,
    ...(inFull !== null && { inFull }),
  });
  const chain = { asks, over: found.carried.join(OVER), seen: found.seen.join(' ') };
  return viewOf({ ...input, options }, { answer: found.answer, source, range: found.range, chain });
}

/** Units that are seen at once. */
const GLANCED = 3;
/** Between what was taken over. */
const OVER = ' · ';

async function requestOf({ options, services, context }: Input) {
  const state: Partial<State> & typeof options = options;
  const range: DayRange = rangeBetween(options.since, options.until, context.texts);
  const { newsroom, source } = await narrowed(options.source, services, context);
  const order: AnswerOrder = options.sort ?? 'best';
  const today = state.asked?.since ?? context.today;
  return { request: { range, order, today, limit: MAX_PASSAGES }, newsroom, source };
}

/** What was found, with the chain of questions that it belongs to. */
interface Found {
  readonly answer: Answer;
  readonly source: string | null;
  readonly range: DayRange;
  readonly chain: Pick<Partial<State>, 'asks' | 'over' | 'seen'>;
}

const isSet = (value: boolean | undefined): true | undefined => (value === true ? true : undefined);

function viewOf({ options, context }: Input, { answer, source, range, chain }: Found): AnswerView {
  const state: Partial<State> & typeof options = options;
  const carried: RawOptions = {
    question: answer.question,
    since: range.since ?? undefined,
    until: range.until ?? undefined,
    source: source ?? undefined,
    sort: options.sort === 'best' ? undefined : options.sort,
    private: isSet(options.private),
    asked: state.asked?.since ?? context.today,
    literal: isSet(state.literal),
    ...chain,
  };
  return {
    answer,
    source,
    further: chain.asks === undefined ? null : { asks: chain.asks, carried: chain.over ?? '' },
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

/** Asks what else is to be known: the earlier question stays with the form. */
function furtherForm({ options, context: { texts } }: RunInput<typeof answerState>): ModalReply {
  const { title, label } = texts.answer.further;
  const state = Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => {
      if (name === 'asks' || name === 'over' || value === undefined) return [];
      return [[name, typeof value === 'object' ? rangeText(value) : value]];
    }),
  );
  const field = { name: 'asks', label, multiline: false, minLength: MIN_FURTHER, maxLength: MAX_QUESTION };
  return { kind: 'modal', title, action: 'furtherAsked', state, fields: [field] };
}

/** The quotes of the answer, in the order of what they tell: for the presser, who may page and turn it. */
async function timelineOf(input: RunInput<typeof timelineState>) {
  const { order = 'oldest' } = input.options;
  const { answer, carried, ...view } = await answerTo(input, null);
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
