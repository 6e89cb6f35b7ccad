import { QueryError } from '../../errors.ts';
import { type Actions, defineAction } from '../model/define-command.ts';
import { text, unseen } from '../model/options.ts';
import { privateNote } from '../message/private-note.ts';
import type { Recipe } from '../ports/pin-board.ts';
import { placePin } from './place-pin.ts';

/** What the offers to make room for a pin, and to update one, do; every command that pins has it. */
export const pinActions: Actions = {
  updatePin: defineAction({
    state: { pin: text(unseen, { required: true }) },
    permission: 'PinMessages',
    result: 'private',
    run: async ({ options, services: { stores, keeper }, context: { texts, actor, guild, now } }) => {
      const pin = await stores.pins.byMessage(options.pin);
      if (pin?.stopped !== null || pin.guildId !== guild?.id) throw new QueryError({ code: 'unknown-pin' });
      const [outcome = 'failed'] = await keeper.refreshNow([pin], texts.pins.reasons.asked(actor.name));
      const action = {
        guildId: pin.guildId,
        userId: actor.id,
        name: actor.name,
        action: 'pin refresh',
        detail: pin.messageId,
        at: now,
      };
      await stores.actions.add(action);
      return privateNote([texts.pins.refreshed[outcome]], outcome);
    },
  }),
  pinTwice: defineAction({
    state: { recipe: text(unseen, { required: true, maxLength: 2000 }) },
    permission: 'PinMessages',
    result: 'private',
    run: async ({ options, services, context }) => {
      const recipe = readRecipe(options.recipe);
      return placePin({ ...recipe, reply: await services.remake(recipe, context), twice: true }, services, context);
    },
  }),
  makeRoom: defineAction({
    state: { oldest: text(unseen, { required: true }), recipe: text(unseen, { required: true, maxLength: 2000 }) },
    permission: 'PinMessages',
    result: 'private',
    run: async ({ options, services, context }) => {
      const { stores, keeper, remake } = services;
      const { texts, actor, guild, channel, now } = context;
      const recipe = readRecipe(options.recipe);
      const oldest = await stores.pins.byMessage(options.oldest);
      // A second press finds it gone already; a forged one names a message that is not ours, or not here.
      if (oldest?.stopped === null && oldest.guildId === guild?.id && oldest.channelId === channel?.id) {
        await keeper.release(oldest, texts.pins.reasons.unpinned(actor.name));
        const action = {
          guildId: oldest.guildId,
          userId: actor.id,
          name: actor.name,
          action: 'unpin',
          detail: oldest.messageId,
          at: now,
        };
        await stores.actions.add(action);
      }
      return placePin({ ...recipe, reply: await remake(recipe, context), twice: true }, services, context);
    },
  }),
};

/** A recipe out of a button's state, which anybody can forge: its options are checked when it is made. */
function readRecipe(json: string): Recipe {
  try {
    const { command, subcommand, options } = JSON.parse(json) as Record<string, unknown>;
    if (typeof command === 'string' && typeof options === 'object' && options !== null) {
      return { command, subcommand: typeof subcommand === 'string' ? subcommand : null, options: { ...options } };
    }
  } catch {
    // No JSON: as unusable as any other wrong text.
  }
  throw new QueryError({ code: 'expired', question: null });
}
