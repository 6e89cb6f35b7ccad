import { checkArchive } from '../../archive/read/check-archive.ts';
import type { ReadArchiveOptions } from '../../archive/read/read-archive.ts';
import { inspectDatabase } from '../../storage/inspect-database.ts';
import type { DatabaseLocation } from '../../storage/open-database.ts';
import { english } from '../../texts/en/english.ts';
import { bad, type Finding, good } from './finding.ts';

const { doctor: words } = english;

/** Reads the whole archive, as `check` does. */
export async function examineArchive(folder: string, reading: ReadArchiveOptions): Promise<Finding[]> {
  try {
    const { articles, from, to, problems, ok } = await checkArchive(folder, reading);
    if (articles === 0) return [bad(words.archiveEmpty(folder), words.archiveEmptyAdvice)];
    const covers = good(words.archive(folder, articles, from, to));
    return ok ? [covers] : [covers, bad(words.problems(problems.length), words.problemsAdvice(folder))];
  } catch (error) {
    return [bad(words.archiveClosed(folder, messageOf(error)), words.archiveEmptyAdvice)];
  }
}

/** Whether the database is whole, of this version, and closed to others. */
export async function examineDatabase(location: DatabaseLocation): Promise<Finding[]> {
  try {
    const health = await inspectDatabase(location);
    const told = english.terminal.database(health);
    if (health.faults.length > 0) return [bad([told, ...health.faults].join(' '), words.damagedAdvice)];
    if (health.age === 'newer') return [bad(told, words.newerAdvice)];
    return health.isOpenToOthers
      ? [good(told), bad(words.databaseOpen, words.databaseOpenAdvice(location.file))]
      : [good(told)];
  } catch (error) {
    return [bad(words.databaseClosed(messageOf(error)), words.databaseClosedAdvice)];
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
