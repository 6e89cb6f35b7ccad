import type { TimelineOrder } from '../src/answer/timeline/timeline.ts';
import { rangeBetween, suggestDays } from '../src/command/model/day-options.ts';
import { defineAction, defineCommand, type RunInput } from '../src/command/model/define-command.ts';
import { narrowed, sourceOption } from '../src/command/model/find-source.ts';
import { suggestTopics } from '../src/command/model/find-article.ts';
import { choice, days, flag, integer, text, unseen } from '../src/command/model/options.ts';
import { pinActions } from '../src/command/pins/pin-actions.ts';
import { placePin } from '../src/command/pins/place-pin.ts';
import type { MessageReply, RawOptions } from '../src/command/message/reply.ts';
import { timelineReply } from '../src/command/replies/timeline-reply.ts';
import { tellMe } from '../src/command/watches/tell-me.ts';
import { isAway } from '../src/command/model/guild-scope-of.ts';
import { visibilityOf } from '../src/command/model/visibility-of.ts';

const options = {
  topic: text((t) => t.options.topic, { required: true, minLength: 2, maxLength: 300, suggest: suggestTopics }),
  since: days((t) => t.timeline.command.since, { suggest: suggestDays('month') }),
  until: days((t) => t.timeline.command.until, { suggest: suggestDays('month') }),
  source: sourceOption,
  order: choice<TimelineOrder>(
    (t) => t.timeline.command.order,
    ['oldest', 'newest'],
    (t) => t.timeline.command.orders,
  ),
  private: flag((t) => t.options.private),
} as const;
const state = { ...options, first: integer(unseen, { min: 0, max: 1000 }) } as const;

type Input = RunInput<typeof options> | RunInput<typeof state>;

/** `/timeline`: what happened about a topic, in order, each in the words of the first article to tell it. */
export default defineCommand({
  name: 'timeline',
  description: (t) => t.timeline.command.description,
  options,
  visibility: visibilityOf,
  run: async (input) => (await timelineOf(input)).reply,
  actions: {
    ...pinActions,
    ...tellMe('topic'),
    page: defineAction({ state, result: 'update', run: async (input) => (await timelineOf(input)).reply }),
    pin: defineAction({
      state,
      permission: 'PinMessages',
      result: 'private',
      run: async (input) => {
        const { reply, carried } = await timelineOf(input);
        const request = { command: 'timeline', subcommand: null, options: carried, reply: { ...reply, first: 0 } };
        return placePin(request, input.services, input.context);
      },
    }),
  },
});

async function timelineOf({
  options: given,
  services,
  context,
}: Input): Promise<{ reply: MessageReply; carried: RawOptions }> {
  const { texts, today, corrections } = context;
  const { newsroom, source } = await narrowed(given.source, services, context);
  const { topic, order = 'oldest' } = given;
  const range = rangeBetween(given.since, given.until, texts);
  const timeline = await newsroom.timeline({ topic, range, order, today });
  const carried: RawOptions = {
    topic,
    since: range.since ?? undefined,
    until: range.until ?? undefined,
    source: source ?? undefined,
    order: order === 'oldest' ? undefined : order,
    private: given.private === true ? true : undefined,
  };
  const reply = timelineReply({
    timeline,
    subject: topic,
    source,
    texts,
    corrections,
    visibility: visibilityOf(given),
    first: 'first' in given ? (given.first ?? 0) : 0,
    carried,
    actions: { page: 'page', pin: isAway(context) ? null : 'pin' },
  });
  return { reply, carried };
}
