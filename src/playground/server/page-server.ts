import { Hono } from 'hono';
import type { Texts } from '../../texts/texts.ts';
import { SEED_EXTENSIONS } from '../../corpus/choose-reader.ts';
import { holds } from '../../discord-facts/permissions.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { pageActions, SWITCHES } from './page-actions.ts';
import type { AddArticle, PageArchive } from './archive-port.ts';
import { pageArchive } from './page-archive.ts';
import { pageEvents } from './page-events.ts';
import { builtPage, pageFiles } from './page-files.ts';
import { pageGuard } from './page-guard.ts';
import type { PageState } from '../page-protocol.ts';
import { APPLICATION_ID, BOT_ROLE_ID, PEOPLE, type PersonName, userOf } from '../../local-discord/guild/residents.ts';

/** What the page needs besides the local Discord. */
export interface PageSettings {
  readonly archive: PageArchive;
  /** `null`: nothing can be added. */
  readonly addArticle: AddArticle | null;
  /** Questions that the archive answers, for the first visit. */
  readonly questions: () => Promise<readonly string[]>;
  readonly texts: Texts;
}

const NOTHING_HIDDEN: ReadonlySet<string> = new Set();

/**
 * Puts the page on the local Discord's server, at `/`. To be called before it starts.
 *
 * @returns Whether the page is built; without it only its data is served.
 */
export function mountPage(local: LocalDiscord, { archive, addArticle, questions, texts }: PageSettings): boolean {
  const app = new Hono();
  // Finding questions takes a search each; they hold until the archive changes.
  let found: Promise<readonly string[]> | null = null;
  archive.onChange(() => {
    found = null;
  });
  const stateFor = async (name: PersonName): Promise<PageState> => {
    const person = local.as(name);
    const { channels } = local.guild;
    const bits = local.guild.permissions(person.id, channels[0]?.id ?? '');
    const bot = BigInt(local.guild.roles.find(({ id }) => id === BOT_ROLE_ID)?.permissions ?? 0);
    return {
      guild: local.guild.payload().name,
      channels: channels.map(({ id, name: channel }) => ({
        id,
        name: channel as PageState['channels'][number]['name'],
      })),
      people: (Object.keys(PEOPLE) as PersonName[]).map((each) => ({
        name: each,
        id: PEOPLE[each].id,
        display: userOf(each).global_name ?? each,
        about: texts.playground.prompt.people[each],
      })),
      you: name,
      may: {
        send: holds(bits, 'SendMessages'),
        pin: holds(bits, 'PinMessages'),
        manage: holds(bits, 'ManageMessages'),
      },
      commands: person.commands(),
      bot: { id: APPLICATION_ID, connected: local.connected, permissions: SWITCHES.filter((each) => holds(bot, each)) },
      switches: SWITCHES,
      questions: await (found ??= questions()),
      coverage: await archive.articles().coverage(NOTHING_HIDDEN),
      addable: addArticle === null ? [] : SEED_EXTENSIONS,
    };
  };
  app.onError((error, c) =>
    error instanceof SyntaxError
      ? c.json({ deferred: false, failed: texts.playground.page.badRequest }, 400)
      : c.json({ deferred: false, failed: texts.playground.page.failed(error.message) }, 500),
  );
  app.use('*', pageGuard);
  pageEvents(app, { local, stateFor, onArchiveChange: (listener) => archive.onChange(listener) });
  pageActions(app, local, texts.playground.discord);
  pageArchive(app, { archive, addArticle, texts });
  const folder = builtPage();
  if (folder !== null) pageFiles(app, folder);
  local.app.route('/', app);
  return folder !== null;
}
