import type { Hono } from 'hono';
import { z } from 'zod';
import { InvariantError } from '../errors.ts';
import { playground } from '../texts/en/playground.ts';
import { ApiError } from '../local-discord/rest/api-error.ts';
import type { LocalDiscord } from '../local-discord/local-discord.ts';
import type { Outcome } from '../local-discord/outcome.ts';
import { BOT, type PermissionName } from '../local-discord/guild/permissions.ts';
import { CHANNEL_IDS, type ChannelName, PEOPLE, type PersonName } from '../local-discord/guild/residents.ts';

/** Permissions that the page can take from the bot. */
export const SWITCHES: readonly PermissionName[] = [...BOT, 'ManageMessages'];

const values = z.record(z.string().max(32), z.union([z.string().max(6000), z.number(), z.boolean()]));
const channel = z.enum(Object.keys(CHANNEL_IDS) as [ChannelName, ...ChannelName[]]);
const place = { name: z.string().max(32), values, channel, subcommand: z.string().max(32).optional() };
const id = z.string().max(20);

/** What somebody does on the page. */
const deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slash'), ...place }),
  z.object({ kind: z.literal('complete'), ...place, focused: z.string().max(32) }),
  z.object({ kind: z.literal('press'), message: id, button: z.string().max(100) }),
  z.object({
    kind: z.literal('select'),
    message: id,
    menu: z.string().max(100),
    chosen: z.array(z.string().max(100)).max(25),
  }),
  z.object({ kind: z.literal('menu'), name: z.string().max(32), message: id }),
  z.object({
    kind: z.literal('submit'),
    modal: z.object({ data: z.looseObject({}), channelId: id, messageId: id.nullable() }),
    values: z.record(z.string().max(100), z.string().max(4000)),
  }),
  z.object({ kind: z.literal('say'), content: z.string().min(1).max(2000), channel }),
  z.object({ kind: z.literal('pin'), message: id, pinned: z.boolean() }),
  z.object({ kind: z.literal('remove'), message: id }),
]);
const request = z.object({
  as: z.enum(Object.keys(PEOPLE) as [PersonName, ...PersonName[]]),
  locale: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u),
  deed,
});
const permissions = z.object({ permissions: z.array(z.enum(SWITCHES as [PermissionName, ...PermissionName[]])) });

/** What people do on the page: an outcome for each deed, as for a person in tests and at the prompt. */
export function pageActions(app: Hono, local: LocalDiscord): void {
  app.post('/page/do', async (c) => {
    const parsed = request.safeParse(await c.req.json());
    if (!parsed.success) return c.json({ deferred: false, failed: z.prettifyError(parsed.error) }, 400);
    const { as, locale, deed: what } = parsed.data;
    const person = local.as(as);
    person.locale = locale;
    try {
      return c.json(await perform(local, person, what));
    } catch (error) {
      // A message or button that is gone, or a rule of Discord's: the page shows its sentence.
      if (error instanceof ApiError) return c.json({ deferred: false, failed: error.body.message });
      if (error instanceof InvariantError) return c.json({ deferred: false, failed: playground.discord.failed });
      throw error;
    }
  });
  app.post('/page/bot-permissions', async (c) => {
    const parsed = permissions.safeParse(await c.req.json());
    if (!parsed.success) return c.json({ failed: z.prettifyError(parsed.error) }, 400);
    local.setBotPermissions(parsed.data.permissions);
    return c.json({});
  });
}

async function perform(
  local: LocalDiscord,
  person: ReturnType<LocalDiscord['as']>,
  what: z.infer<typeof deed>,
): Promise<Outcome> {
  const message = 'message' in what ? local.board.get(what.message).wire : null;
  switch (what.kind) {
    case 'slash':
    case 'complete': {
      const { name, values: given, subcommand } = what;
      const where = { channel: what.channel, ...(subcommand !== undefined && { subcommand }) };
      return what.kind === 'slash'
        ? person.slash(name, given, where)
        : person.complete(name, given, what.focused, where);
    }
    case 'submit': {
      return person.submit(what.modal as unknown as Parameters<typeof person.submit>[0], what.values);
    }
    case 'say': {
      const posted = person.say(what.content, what.channel);
      return posted === null ? { deferred: false, failed: playground.discord.noSending } : { deferred: false };
    }
    case 'press': {
      return message ? person.press(message, what.button) : refuse(false);
    }
    case 'select': {
      return message ? person.select(message, what.menu, what.chosen) : refuse(false);
    }
    case 'menu': {
      return message ? person.menu(what.name, message) : refuse(false);
    }
    case 'pin': {
      return refuse(message !== null && person.setPinned(message, what.pinned));
    }
    case 'remove': {
      return refuse(message !== null && person.remove(message));
    }
  }
}

function refuse(done: unknown): Outcome {
  if (done === null || done === false) return { deferred: false, failed: playground.discord.noPermission };
  return { deferred: false };
}
