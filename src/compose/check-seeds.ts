import { checkArchive } from '../archive/read/check-archive.ts';
import type { Day } from '../corpus/day.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import type { RecordFields } from '../corpus/seed-reader.ts';
import { english } from '../texts/en/english.ts';

/** Exit code when something is wrong with the archive. */
const PROBLEMS_FOUND = 1;

/** What to check, and how to say it. */
export interface CheckSettings {
  readonly folder: string;
  /** Folder of what is kept of feeds: see `listSeeds`. */
  readonly feeds: string | undefined;
  readonly today: Day;
  /** Names of the fields of JSON records; `null` for the usual ones. */
  readonly fields: RecordFields | null;
  readonly json: boolean;
  readonly writeLine: (line: string) => void;
  readonly progress: ProgressLine;
}

/** Accounts for every file of an archive. @returns 0, or 1 when there is any problem, or no article. */
export async function checkSeeds({
  folder,
  feeds,
  today,
  fields,
  json,
  writeLine,
  progress,
}: CheckSettings): Promise<number> {
  const report = await checkArchive(folder, {
    feeds,
    today,
    fields: fields ?? undefined,
    onProgress: progress.show,
  }).finally(() => progress.end());
  for (const line of json ? [JSON.stringify(report, null, 2)] : english.check.report(report)) writeLine(line);
  return report.ok ? 0 : PROBLEMS_FOUND;
}
