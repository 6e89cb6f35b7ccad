import { QueryError } from '../../errors.ts';
import { type Actions, defineAction } from '../model/define-command.ts';
import { flag, type OptionValues, text, unseen } from '../model/options.ts';
import { privateNote } from '../message/private-note.ts';
import type { CommandContext } from '../model/context.ts';
import type { Services } from '../model/services.ts';
import { type Pinning, placePin } from './place-pin.ts';
import { previewPin } from './preview-pin.ts';
import { readRecipe } from './recipe-state.ts';

const recipe = text(unseen, { required: true, maxLength: 2000 });
/** What is to be pinned, by which id, and whether though the same is there. */
const pinned = { recipe, id: text(unseen, { required: true, maxLength: 36 }), twice: flag(unseen) } as const;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** What the preview of a pin, and the offers to make room for one and to update one, do; every command that pins has it. */
export const pinActions: Actions = {
  pinIt: defineAction({
    state: pinned,
    permission: 'PinMessages',
    result: 'update',
    run: async ({ options, services, context }) =>
      placePin(await remade(options, services, context), services, context),
  }),
  cancelPin: defineAction({
    state: {},
    result: 'update',
    run: async ({ context }) => privateNote([context.texts.pins.cancelled]),
  }),
  updatePin: defineAction({
    state: { pin: text(unseen, { required: true }) },
    permission: 'PinMessages',
    result: 'private',
    run: async ({ options, services: { stores, keeper }, context: { texts, actor, guild, now } }) => {
      const pin = await stores.pins.byMessage(options.pin);
      if (pin?.stopped !== null || pin.guildId !== guild?.id) throw new QueryError({ code: 'unknown-pin' });
      const [outcome = 'failed'] = await keeper.refreshNow([pin], (t) => t.pins.reasons.asked(actor.name));
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
    state: { recipe },
    permission: 'PinMessages',
    result: 'private',
    run: async ({ options, services, context }) => {
      const made = readRecipe(options.recipe);
      return previewPin({ ...made, reply: await services.remake(made, context), twice: true }, services, context);
    },
  }),
  makeRoom: defineAction({
    state: { oldest: text(unseen, { required: true }), ...pinned },
    permission: 'PinMessages',
    result: 'private',
    run: async ({ options, services, context }) => {
      const { stores, keeper } = services;
      const { actor, guild, channel, now } = context;
      const pinning = await remade(options, services, context);
      const oldest = await stores.pins.byMessage(options.oldest);
      // A second press finds it gone already; a forged one names a message that is not ours, or not here.
      if (oldest?.stopped === null && oldest.guildId === guild?.id && oldest.channelId === channel?.id) {
        await keeper.release(oldest, (t) => t.pins.reasons.unpinned(actor.name));
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
      return placePin(pinning, services, context);
    },
  }),
};

/** What a button says is to be pinned, made now. @throws {QueryError} `expired` for what no button of ours carries. */
async function remade(
  { recipe: json, id, twice }: OptionValues<typeof pinned>,
  { remake }: Services,
  context: CommandContext,
): Promise<Pinning> {
  if (!UUID.test(id)) throw new QueryError({ code: 'expired', question: null });
  const made = readRecipe(json);
  return { ...made, reply: await remake(made, context), id, twice };
}
