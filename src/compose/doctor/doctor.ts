import { type Config, SETTINGS } from '../../config.ts';
import { dayIn } from '../../corpus/day.ts';
import { printable } from '../../screen/printable.ts';
import type { ProgressLine } from '../../terminal/progress.ts';
import { english } from '../../texts/en/english.ts';
import { feedsFolder } from '../feeds/feeds-of.ts';
import { databaseLocation } from '../stores.ts';
import { examineDiscord } from './examine-discord.ts';
import { examineFeeds } from './examine-feeds.ts';
import { examineArchive, examineDatabase } from './examine-kept.ts';
import { examineDataFolder, examineNode } from './examine-machine.ts';
import { examineSearch } from './examine-search.ts';
import { examineShards } from './examine-shards.ts';
import { type Finding, good } from './finding.ts';

/** What the doctor looks at, and how it tells. */
export interface DoctorSettings {
  readonly config: Config;
  /** Names of the settings that are set; never their values. */
  readonly given: ReadonlySet<string>;
  readonly folder: string;
  readonly now: () => Date;
  readonly nodeVersion: string;
  readonly json: boolean;
  readonly writeLine: (line: string) => void;
  readonly progress: ProgressLine;
}

/** Looks at everything that a start needs, and changes nothing. @returns 0, or 1 when there is something to mend. */
export async function examine(settings: DoctorSettings): Promise<number> {
  const { config, folder, now, nodeVersion, json, writeLine, progress } = settings;
  const { timeZone, fields, dataFolder } = config.archive;
  const reading = {
    feeds: feedsFolder(config),
    today: dayIn(timeZone, now()),
    fields: fields ?? undefined,
    onProgress: progress.show,
  };
  const findings: Finding[] = [
    examineNode(nodeVersion),
    examineSettings(settings.given),
    ...(await examineDiscord(config, now)),
    // Who answers from a cluster needs no folder.
    ...(config.search?.role === 'bot' ? [] : await examineArchive(folder, reading).finally(() => progress.end())),
    ...(await examineDataFolder(dataFolder)),
    ...(await examineFeeds(config, now)),
    ...(await examineSearch(config)),
    ...(await examineDatabase(databaseLocation(config))),
    ...(await examineShards(config)),
  ];
  const ok = findings.every((finding) => finding.ok);
  if (json) writeLine(JSON.stringify({ ok, findings }, null, 2));
  else for (const finding of findings) for (const line of linesOf(finding)) writeLine(line);
  return ok ? 0 : 1;
}

function examineSettings(given: ReadonlySet<string>): Finding {
  return good(english.doctor.settings(SETTINGS.map(({ key }) => key).filter((key) => given.has(key))));
}

function linesOf({ ok, text, advice }: Finding): string[] {
  const { doctor } = english.admin;
  const line = printable(ok ? doctor.good(text) : doctor.bad(text));
  return advice === undefined ? [line] : [line, printable(english.doctor.advice(advice))];
}
