import { checkArchive } from '../archive/read/check-archive.ts';
import { feedLines } from '../command/replies/admin/feed-lines.ts';
import type { FeedCondition } from '../corpus/feed-condition.ts';
import type { Day } from '../corpus/day.ts';
import type { RecordFields } from '../corpus/seed-reader.ts';
import { printable } from '../screen/printable.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import { english } from '../texts/en/english.ts';

/** Exit code when something is wrong with the archive. */
const PROBLEMS_FOUND = 1;

/** What to check, and how to say it. */
export interface CheckSettings {
  readonly folder: string;
  /** What is kept of feeds (see `listSeeds`), and how they fare; `null` where the folder is looked at by itself. */
  readonly feeds: {
    readonly root: string | undefined;
    readonly conditions: () => Promise<readonly FeedCondition[]>;
  } | null;
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
    feeds: feeds?.root,
    today,
    fields: fields ?? undefined,
    onProgress: progress.show,
  }).finally(() => progress.end());
  const conditions = (await feeds?.conditions()) ?? [];
  const told = conditions.length === 0 ? report : { ...report, feeds: conditions };
  const lines = [...english.check.report(report), ...feedLines(conditions, true, english).map(printable)];
  for (const line of json ? [JSON.stringify(told, null, 2)] : lines) writeLine(line);
  return report.ok ? 0 : PROBLEMS_FOUND;
}
