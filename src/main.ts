#!/usr/bin/env node
import { readFileSync } from 'node:fs';

import 'dotenv/config';

import { commands } from '../commands/index.ts';
import { createLog } from './compose/create-log.ts';
import { conditionsOf, feedsFolder } from './compose/feeds/feeds-of.ts';
import { type Config, readConfig } from './config.ts';
import { dayIn } from './corpus/day.ts';
import {
  ArchiveError,
  BotError,
  ConfigError,
  DataFolderError,
  GatewayError,
  mayHeal,
  UnavailableError,
} from './errors.ts';
import { runCommandLine } from './terminal/command-line.ts';
import { createProgressLine } from './terminal/progress.ts';
import { english } from './texts/en/english.ts';

/** Exit codes after sysexits.h: done, a bug, no usable archive, Discord out of reach, what may heal by itself, unusable settings. */
const EXIT = { done: 0, bug: 70, archive: 66, gateway: 69, unavailable: 75, config: 78 } as const;

/** What has not let go by then (a file system that does not answer, a socket) does not keep the process. */
const LET_GO_MS = 3000;

const now = (): Date => new Date();
const writeLine = (line: string): void => void process.stdout.write(`${line}\n`);
const writeErrorLine = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  process.exitCode = await runProcess(process.argv.slice(2), readConfig(process.env));
} catch (error) {
  process.exitCode = explain(error);
}
if (process.argv[2] === 'start') setTimeout(() => process.exit(), LET_GO_MS).unref();

async function runProcess(argv: readonly string[], config: Config): Promise<number> {
  // In one piece: the table of what the process can do; each entry loads its part only when it is asked for.
  const today = dayIn(config.archive.timeZone, now());
  const log = createLog(config.log.level);
  const folderOf = (archive: string | null): string => archive ?? config.archive.folder;
  const progress = createProgressLine({ stream: process.stderr, log, texts: english, clock: () => performance.now() });
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

  return runCommandLine(argv, {
    version: versionOf(),
    commands,
    texts: english,
    style: { width: process.stdout.columns || 100, colour },
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    open: async (archive) =>
      (await import('./compose/open-terminal.ts')).openTerminal({
        config,
        folder: folderOf(archive),
        isNamed: archive !== null,
        now,
        log,
        progress,
      }),
    operator: {
      start: async ({ archive }) =>
        (await import('./compose/start.ts')).start({
          config,
          folder: folderOf(archive),
          version: versionOf(),
          now,
          log,
          writeLine,
          progress,
          input: process.stdin,
          output: process.stdout,
          exit: (code) => process.exit(code),
        }),
      check: async ({ archive, folder, json }) =>
        (await import('./compose/check-seeds.ts')).checkSeeds({
          folder: folder ?? folderOf(archive),
          // A folder that is named is looked at by itself.
          feeds: folder === null ? { root: feedsFolder(config), conditions: () => conditionsOf(config) } : null,
          today,
          fields: config.archive.fields,
          json,
          writeLine,
          progress,
        }),
      evaluate: async (what) => {
        const { runEval } = await import('./measure/eval/run-eval.ts');
        await runEval(
          what,
          (text) => void process.stdout.write(text),
          (text) => void process.stderr.write(text),
        );
        return EXIT.done;
      },
      fit: async (what) => {
        const { runFit } = await import('./measure/fit/run-fit.ts');
        await runFit(
          what,
          (text) => void process.stdout.write(text),
          (text) => void process.stderr.write(text),
        );
        return EXIT.done;
      },
      extraction: async (what) => {
        const { runExtraction } = await import('./measure/extraction/run-extraction.ts');
        await runExtraction(what, (text) => void process.stdout.write(text));
        return EXIT.done;
      },
      dates: async (what) => {
        const { runDates } = await import('./measure/dates/run-dates.ts');
        await runDates(what, (text) => void process.stdout.write(text));
        return EXIT.done;
      },
      fetch: async ({ all }) =>
        (await import('./compose/feeds/fetch-once.ts')).fetchOnce({
          config,
          which: all ? 'all' : 'due',
          version: versionOf(),
          now,
          writeLine,
        }),
      doctor: async ({ archive, json }) =>
        (await import('./compose/doctor/doctor.ts')).examine({
          config,
          given: new Set(Object.keys(process.env).filter((key) => process.env[key] !== '')),
          folder: folderOf(archive),
          now,
          nodeVersion: process.versions.node,
          json,
          writeLine,
          progress,
        }),
      exportData: async (file) => (await import('./compose/data.ts')).exportData(file, { config, now, writeLine }),
      importData: async (file) => (await import('./compose/data.ts')).importData(file, { config, now, writeLine }),
      checkData: async () => (await import('./compose/data.ts')).checkData({ config, now, writeLine }),
      forget: async ({ user }) => {
        const { openStores } = await import('./storage/open-stores.ts');
        const { databaseLocation } = await import('./compose/stores.ts');
        const stores = await openStores(databaseLocation(config), now);
        writeLine(english.terminal.forgotten(await stores.forget(user)));
        await stores.close();
        return EXIT.done;
      },
      bench: async ({ folder, ...what }) => {
        const { runBench } = await import('./measure/bench/run-bench.ts');
        await runBench({ ...what, write: writeLine, ...(folder !== null && { folder }) });
        return EXIT.done;
      },
    },
  });
}

function versionOf(): string {
  // From dist/src/ and from src/ alike, the manifest stands at the root.
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string };
      return manifest.version;
    } catch {
      // Not beside this build: the other place has it.
    }
  }
  return 'unknown';
}

/** Says what stopped the process, in a way that tells the operator what to do. @returns The exit code. */
function explain(error: unknown): number {
  const { start: words } = english;
  if (error instanceof ConfigError) {
    writeErrorLine(
      [words.badSettings, ...error.problems.map((problem) => `  ${problem}`), words.seeExample].join('\n'),
    );
    return EXIT.config;
  }
  if (error instanceof UnavailableError || (error instanceof BotError && mayHeal(error.cause))) {
    writeErrorLine(`${words.failed(error.message)}\n${words.mayHeal}`);
    return EXIT.unavailable;
  }
  if (error instanceof ArchiveError) {
    writeErrorLine(`${words.failed(error.message)}\n${words.archiveHint}`);
    return EXIT.archive;
  }
  if (error instanceof DataFolderError) {
    writeErrorLine(`${words.failed(error.message)}\n${words.dataFolderHint}`);
    return EXIT.config;
  }
  if (error instanceof GatewayError) {
    writeErrorLine(words.failed(error.message));
    return EXIT.gateway;
  }
  writeErrorLine(words.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return EXIT.bug;
}
