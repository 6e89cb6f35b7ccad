import { z } from 'zod';
import { LIMITS } from '../discord-facts/limits.ts';
import { CHANNEL_IDS, type ChannelName, PEOPLE, type PersonName } from '../local-discord/guild/residents.ts';
import type { Modal } from '../local-discord/wire/outcome.ts';

const { command, component, message, modal } = LIMITS;
const channel = z.enum(Object.keys(CHANNEL_IDS) as [ChannelName, ...ChannelName[]]);
const id = z.string().max(20);
const place = {
  name: z.string().max(command.name),
  subcommand: z.string().max(command.name).optional(),
  values: z.record(
    z.string().max(command.name),
    z.union([z.string().max(command.textOption), z.number(), z.boolean()]),
  ),
  channel,
};

const deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slash'), ...place }),
  z.object({ kind: z.literal('complete'), ...place, focused: z.string().max(command.name) }),
  z.object({ kind: z.literal('press'), message: id, button: z.string().max(component.customId) }),
  z.object({
    kind: z.literal('select'),
    message: id,
    menu: z.string().max(component.customId),
    chosen: z.array(z.string().max(component.selectText)).max(component.selectOptions),
  }),
  z.object({ kind: z.literal('menu'), name: z.string().max(command.name), message: id }),
  z.object({
    kind: z.literal('submit'),
    modal: z.object({
      data: z.custom<Modal['data']>((data) => Array.isArray((data as Modal['data'] | null)?.components)),
      channelId: id,
      messageId: id.nullable(),
    }),
    values: z.record(z.string().max(component.customId), z.string().max(modal.value)),
  }),
  z.object({ kind: z.literal('say'), content: z.string().min(1).max(message.content), channel }),
  z.object({ kind: z.literal('pin'), message: id, pinned: z.boolean() }),
  z.object({ kind: z.literal('remove'), message: id }),
]);

/** What somebody does on the page. */
export type PageDeed = z.infer<typeof deed>;

/** What the page sends: who does what, in which language of their client. */
export const deedRequest = z.object({
  as: z.enum(Object.keys(PEOPLE) as [PersonName, ...PersonName[]]),
  locale: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u),
  deed,
});
