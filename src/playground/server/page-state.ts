import { SEED_EXTENSIONS } from '../../corpus/choose-reader.ts';
import { holds } from '../../discord-facts/permissions.ts';
import { APPLICATION_ID, BOT_ROLE_ID, PEOPLE, type PersonName, userOf } from '../../local-discord/guild/residents.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PageState } from '../page-protocol.ts';
import type { AddArticle, PageArchive } from './archive-port.ts';
import { SWITCHES } from './page-actions.ts';

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

/** What surrounds the messages, as each person sees it. */
export function pageStates(
  local: LocalDiscord,
  { archive, addArticle, questions, texts }: PageSettings,
): (person: PersonName) => Promise<PageState> {
  // Finding questions takes a search each; they hold until the archive changes.
  let found: Promise<readonly string[]> | null = null;
  archive.onChange(() => {
    found = null;
  });
  return async (name) => {
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
      people: peopleIn(texts),
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
}

function peopleIn(texts: Texts): PageState['people'] {
  return (Object.keys(PEOPLE) as PersonName[]).map((name) => ({
    name,
    id: PEOPLE[name].id,
    display: userOf(name).global_name ?? name,
    about: texts.playground.prompt.people[name],
  }));
}
