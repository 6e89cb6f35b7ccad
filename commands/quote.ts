import { MAX_QUOTE } from '../src/answer/quote/quote-check.ts';
import type { CommandContext } from '../src/command/model/context.ts';
import { defineAction, defineCommand } from '../src/command/model/define-command.ts';
import { small } from '../src/command/message/lines.ts';
import { flag, integer, text, unseen } from '../src/command/model/options.ts';
import { quoteReply } from '../src/command/replies/quote-reply.ts';
import { privateUnlessNot } from '../src/command/model/visibility-of.ts';
import type { MessageReply } from '../src/command/message/reply.ts';

const options = {
  text: text((t) => t.quote.command.text, { required: true, minLength: 2, maxLength: MAX_QUOTE }),
  private: flag((t) => t.options.privateUnlessNot),
} as const;
const state = { ...options, first: integer(unseen, { min: 0, max: 100 }) } as const;

/** `/quote`: whether words stand in the archive, and where. */
export default defineCommand({
  name: 'quote',
  description: (t) => t.quote.command.description,
  options,
  visibility: privateUnlessNot,
  run: async ({ options: given, context }) => checked(given, context),
  actions: {
    page: defineAction({
      state,
      result: 'update',
      run: async ({ options: given, context }) => checked(given, context),
    }),
    share: defineAction({
      state,
      result: 'public',
      run: async ({ options: given, context }) => {
        const reply = await checked({ ...given, private: false }, context);
        return { ...reply, heading: [small(context.texts.quote.shared(context.actor.name)), ...reply.heading] };
      },
    }),
    dismiss: defineAction({ state: {}, result: 'delete', run: async () => null }),
  },
});

async function checked(
  given: { readonly text: string; readonly private: boolean | undefined; readonly first?: number | undefined },
  { texts, corrections, newsroom }: CommandContext,
): Promise<MessageReply> {
  const check = await newsroom.checkQuote(given.text);
  return quoteReply({ check, texts, corrections, visibility: privateUnlessNot(given), first: given.first ?? 0 });
}
