import { suggestDays } from '../src/command/model/day-options.ts';
import { changesReply } from '../src/command/replies/changes-reply.ts';
import { defineAction, defineCommand, type RunInput } from '../src/command/model/define-command.ts';
import { narrowed, sourceOption } from '../src/command/model/find-source.ts';
import { suggestTopics } from '../src/command/model/find-article.ts';
import { days, flag, integer, text, unseen } from '../src/command/model/options.ts';
import { privateUnlessNot } from '../src/command/model/visibility-of.ts';
import type { MessageReply } from '../src/command/message/reply.ts';

const options = {
  since: days((t) => t.changes.command.since, { suggest: suggestDays('month') }),
  topic: text((t) => t.changes.command.topic, { minLength: 2, maxLength: 300, suggest: suggestTopics }),
  source: sourceOption,
  private: flag((t) => t.options.privateUnlessNot),
} as const;
const state = { ...options, first: integer(unseen, { min: 0, max: 1000 }) } as const;

/** `/changes`: what the archive has since a day that it did not have before; for the asker, unless they say otherwise. */
export default defineCommand({
  name: 'changes',
  description: (t) => t.changes.command.description,
  options,
  visibility: privateUnlessNot,
  run: changesOf,
  actions: { page: defineAction({ state, result: 'update', run: changesOf }) },
});

async function changesOf({
  options: given,
  services,
  context,
}: RunInput<typeof options> | RunInput<typeof state>): Promise<MessageReply> {
  const { texts, corrections, today } = context;
  const { newsroom, source } = await narrowed(given.source, services, context);
  const topic = given.topic ?? null;
  const changes = await newsroom.changes({ since: given.since?.since ?? null, topic, today });
  return changesReply({
    changes,
    topic,
    source,
    texts,
    corrections,
    visibility: privateUnlessNot(given),
    first: 'first' in given ? (given.first ?? 0) : 0,
    carried: {
      since: changes.since ?? undefined,
      topic: given.topic,
      source: source ?? undefined,
      private: given.private,
    },
    page: 'page',
  });
}
