import { openDataFolder } from '../archive/live/data-folder.ts';
import type { CommandContext } from '../command/model/context.ts';
import { OPERATOR_ID } from '../command/model/guild-scope-of.ts';
import { type GuildView, readGuildView } from '../command/model/guild-settings.ts';
import type { Log } from '../command/ports/log.ts';
import type { Services } from '../command/model/services.ts';
import { EVERY_GUILD } from '../command/stores/guild-scope.ts';
import type { Config } from '../config.ts';
import { dayIn } from '../corpus/day.ts';
import type { DiscordPorts } from '../discord/start-bot.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import { english } from '../texts/en/english.ts';
import { conditionsOf, feedsFolder } from './feeds/feeds-of.ts';
import { openDateline } from './open-dateline.ts';
import { databaseLocation, openTerminalStores } from './stores.ts';

/** What one call from the command line takes. */
export interface TerminalSettings {
  readonly config: Config;
  /** Folder of the articles. */
  readonly folder: string;
  /** Whether that folder was named for this call: then it is read, and no search cluster is asked. */
  readonly isNamed?: boolean;
  readonly now: () => Date;
  readonly log: Log;
  readonly progress: ProgressLine;
}

/** Services and context of one call from the command line. */
export interface OpenTerminal {
  readonly services: Services;
  readonly context: CommandContext;
  close(): Promise<void>;
}

/**
 * Opens the archive and the stores for one call from the command line. Its moderators' commands hold everywhere.
 *
 * @throws {ArchiveError} When the folder cannot be read or holds no readable article.
 * @throws {ConfigError} When the database cannot be opened.
 */
export async function openTerminal({
  config,
  folder,
  isNamed = false,
  now,
  log,
  progress,
}: TerminalSettings): Promise<OpenTerminal> {
  const { dataFolder, ...reading } = config.archive;
  const data = await openDataFolder(dataFolder, log);
  const dateline = await openDateline({
    ...reading,
    folder,
    feeds: feedsFolder(config),
    feedConditions: () => conditionsOf(config),
    dataFolder: data.folder,
    watch: false,
    search: isNamed ? null : config.search,
    now,
    log,
    onProgress: progress.show,
    openStores: () => openTerminalStores(databaseLocation(config), data, now),
  })
    .finally(() => progress.end())
    .catch(async (error: unknown) => {
      await data.close();
      throw error;
    });
  return {
    // One call waits for nothing.
    services: dateline.services({ ports: noDiscord, adminGuild: null, timer: () => () => {} }),
    context: terminalContext(reading.timeZone, now(), await readGuildView(dateline, EVERY_GUILD)),
    close: async () => {
      await dateline.close();
      await data.close();
    },
  };
}

/** Who asks on the command line: the operator, in no server, on a day of the configured time zone. */
export function terminalContext(timeZone: string, now: Date, view: GuildView): CommandContext {
  return {
    actor: { id: OPERATOR_ID, name: english.admin.operator },
    permissions: new Set(),
    botPermissions: new Set(),
    guild: null,
    channel: null,
    target: null,
    whole: true,
    texts: english,
    forAll: english,
    now,
    today: dayIn(view.defaults.timeZone ?? timeZone, now),
    ...view,
  };
}

/** Away from Discord nothing can be posted, pinned or looked at. What a pin must no longer show, the bot takes away when it next looks. */
export const noDiscord: DiscordPorts = {
  pins: {
    pin: async () => ({ kind: 'unavailable' }),
    look: async () => 'unknown',
    pinnedIn: async () => new Set(),
    edit: async () => 'slow-down',
    unpin: async () => 'slow-down',
    remove: async () => 'slow-down',
    pinAgain: async () => 'slow-down',
    find: async () => null,
    reaches: () => false,
  },
  notices: { post: async () => false },
  messages: { post: async () => ({ outcome: 'refused' }), openDirect: async () => null },
  doctor: { examine: async () => null },
  localeOf: () => null,
  owns: () => true,
};
