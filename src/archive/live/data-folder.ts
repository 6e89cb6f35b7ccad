import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../command/ports/log.ts';
import { ConfigError, mayHeal, UnavailableError } from '../../errors.ts';

/** A folder that can be written to. */
export interface DataFolder {
  readonly folder: string;
  /** Whether it takes the place of one that cannot be written to, and goes when it is closed or the process ends. */
  readonly isTemporary: boolean;
  /** Whether the one that was asked for may be well again by itself: its disk is full. */
  readonly mayHeal: boolean;
  close(): Promise<void>;
}

/**
 * Opens the folder for what Dateline keeps, made when missing; where it cannot be written to a temporary one, which a line
 * in the log tells of.
 *
 * @param temporaryRoot - Where temporary folders are made.
 * @throws {ConfigError} When there is no room for a temporary one either.
 */
export async function openDataFolder(wanted: string, log: Log, temporaryRoot = tmpdir()): Promise<DataFolder> {
  try {
    // What is kept about people is nobody else's business.
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    // Rights are not asked for: a full disk and a read-only mount have none to show.
    const trial = join(wanted, `.trial-${randomBytes(6).toString('hex')}`);
    try {
      await writeFile(trial, 'Can this folder be written to?');
    } finally {
      await rm(trial, { force: true });
    }
  } catch (error) {
    return { ...(await openTemporaryFolder(wanted, messageOf(error), log, temporaryRoot)), mayHeal: mayHeal(error) };
  }
  return { folder: wanted, isTemporary: false, mayHeal: true, close: () => Promise.resolve() };
}

/**
 * Opens a temporary folder in place of one that cannot be written to.
 *
 * @param why - What the system said of that one.
 * @throws {ConfigError} When it cannot be written to either; {@link UnavailableError} where that may pass.
 */
export async function openTemporaryFolder(wanted: string, why: string, log: Log, root = tmpdir()): Promise<DataFolder> {
  let folder: string;
  try {
    folder = await mkdtemp(join(root, 'dateline-'));
  } catch (error) {
    const problem = `DATELINE_DATA cannot be written to (${why}), nor can a temporary folder (${messageOf(error)}): name a folder that this user may write to and that has room, or mount one there.`;
    throw mayHeal(error)
      ? new UnavailableError(problem, { cause: error })
      : new ConfigError([problem], { cause: error });
  }
  log.warn(
    { dataFolder: wanted, reason: why, temporary: folder },
    'DATELINE_DATA cannot be written to: nothing is kept, and each start reads the whole archive again. Name a folder that this user may write to and that has room.',
  );
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // Whatever ends the process short of a kill.
  process.once('exit', remove);
  return {
    folder,
    isTemporary: true,
    mayHeal: false,
    close: async () => {
      process.off('exit', remove);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
