import { commands } from '../../commands/index.ts';
import { openDataFolder } from '../archive/live/data-folder.ts';
import type { CommandContext } from '../command/model/context.ts';
import { readGuildView } from '../command/model/guild-settings.ts';
import type { Log } from '../command/ports/log.ts';
import type { Services } from '../command/model/services.ts';
import { EVERY_GUILD } from '../command/stores/guild-scope.ts';
import type { Config } from '../config.ts';
import { dayIn } from '../corpus/day.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import { archiveDesk, createServices } from './create-services.ts';
import { databaseLocation } from './database-location.ts';
import { openNewsroom } from './open-newsroom.ts';
import { noDiscord, terminalContext } from './terminal-context.ts';
import { openTerminalStores } from './terminal-stores.ts';

/** What one call from the command line takes. */
export interface TerminalSettings {
  readonly config: Config;
  readonly folder: string;
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
export async function openTerminal({ config, folder, now, log, progress }: TerminalSettings): Promise<OpenTerminal> {
  const { dataFolder, timeZone } = config.archive;
  const fields = config.archive.fields ?? undefined;
  const dayOf = (instant: Date): ReturnType<typeof dayIn> => dayIn(timeZone, instant);
  const today = (): ReturnType<typeof dayIn> => dayOf(now());
  const data = await openDataFolder(dataFolder, log);
  const onProgress = progress.show;
  const options = { folder, dataFolder: data.folder, today, log, watch: false, fields, onProgress };
  const { archive, newsroom } = await openNewsroom(options)
    .finally(() => progress.end())
    .catch(closing(data));
  const stores = await openTerminalStores(databaseLocation(config), data, now).catch(closing(archive, data));
  const services = createServices({
    commands,
    newsroom,
    stores,
    desk: archiveDesk(archive, { folder, adminGuild: null, now }),
    ports: noDiscord,
    now,
    dayOf,
    // One call waits for nothing.
    timer: () => () => {},
    log,
  });
  return {
    services,
    context: terminalContext(timeZone, now(), await readGuildView(services, EVERY_GUILD)),
    close: async () => {
      await archive.close();
      await stores.close();
      await data.close();
    },
  };
}

/** Closes what is open already, in order, and lets the failure go on. */
function closing(...open: readonly { close(): Promise<void> }[]): (error: unknown) => Promise<never> {
  return async (error) => {
    for (const each of open) await each.close();
    throw error;
  };
}
