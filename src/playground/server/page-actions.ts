import type { APIMessage } from 'discord.js';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { PermissionName } from '../../discord-facts/permissions.ts';
import { InvariantError } from '../../errors.ts';
import { BOT_PERMISSIONS } from '../../local-discord/guild/residents.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Person } from '../../local-discord/people/person.ts';
import { ApiError } from '../../local-discord/wire/api-error.ts';
import type { Outcome } from '../../local-discord/wire/outcome.ts';
import type { Texts } from '../../texts/texts.ts';
import { deedRequest, type PageDeed } from '../page-deed.ts';

type Words = Texts['playground']['discord'];

/** Permissions that the page can take from the bot. */
export const SWITCHES: readonly PermissionName[] = [...BOT_PERMISSIONS, 'ManageMessages'];

const permissions = z.object({ permissions: z.array(z.enum(SWITCHES as [PermissionName, ...PermissionName[]])) });

/** What people do on the page: an outcome for each deed, as for a person in tests and at the prompt. */
export function pageActions(app: Hono, local: LocalDiscord, words: Words): void {
  app.post('/page/do', async (c) => {
    const parsed = deedRequest.safeParse(await c.req.json());
    if (!parsed.success) return c.json(refused(z.prettifyError(parsed.error)), 400);
    const { as, locale, deed } = parsed.data;
    const person = local.as(as);
    person.locale = locale;
    try {
      return c.json(await perform(deed, person, (id) => local.board.get(id).wire, words));
    } catch (error) {
      // A message or button that is gone, or a rule of Discord's: the page shows its sentence.
      if (error instanceof ApiError) return c.json(refused(error.body.message));
      if (error instanceof InvariantError) return c.json(refused(words.failed));
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

/** @param find - A message by its id. */
async function perform(
  deed: PageDeed,
  person: Person,
  find: (id: string) => APIMessage,
  words: Words,
): Promise<Outcome> {
  switch (deed.kind) {
    case 'slash':
      return person.slash(deed.name, deed.values, placeOf(deed));
    case 'complete':
      return person.complete(deed.name, deed.values, deed.focused, placeOf(deed));
    case 'press':
      return person.press(find(deed.message), deed.button);
    case 'select':
      return person.select(find(deed.message), deed.menu, deed.chosen);
    case 'menu':
      return person.menu(deed.name, find(deed.message));
    case 'submit':
      return person.submit(deed.modal, deed.values);
    case 'say':
      return allowed(person.say(deed.content, deed.channel) !== null, words.noSending);
    case 'pin':
      return allowed(person.setPinned(find(deed.message), deed.pinned), words.noPermission);
    case 'remove':
      return allowed(person.remove(find(deed.message)), words.noPermission);
  }
}

function placeOf({ channel, subcommand }: PageDeed & { readonly kind: 'slash' | 'complete' }): {
  channel: typeof channel;
  subcommand?: string;
} {
  return { channel, ...(subcommand !== undefined && { subcommand }) };
}

function allowed(isDone: boolean, why: string): Outcome {
  return isDone ? { deferred: false } : refused(why);
}

function refused(failed: string): Outcome {
  return { deferred: false, failed };
}
