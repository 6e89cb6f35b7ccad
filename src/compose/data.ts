import { open, readFile } from 'node:fs/promises';

import type { Config } from '../config.ts';
import { QueryError } from '../errors.ts';
import { exportLines, importLines } from '../storage/data-lines.ts';
import { inspectDatabase } from '../storage/inspect-database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { english } from '../texts/en/english.ts';
import { databaseLocation } from './stores.ts';

/** What the operator's commands about what is kept take. */
export interface DataSettings {
  readonly config: Config;
  readonly now: () => Date;
  readonly writeLine: (line: string) => void;
}

const DONE = 0;
const DAMAGED = 1;
/** What is kept about people is for the operator's eyes. */
const PRIVATE_MODE = 0o600;

const { terminal: words } = english;

/**
 * Writes all that is kept to a new file, or as lines where none is named.
 *
 * @throws {QueryError} `bad-file`, when there is a file of that name, or none can be made there.
 */
export async function exportData(file: string | null, { config, now, writeLine }: DataSettings): Promise<number> {
  const db = await openDatabase(databaseLocation(config));
  try {
    const lines = await exportLines(db, now());
    if (file === null) for (const line of lines) writeLine(line);
    else {
      await writeNew(file, `${lines.join('\n')}\n`);
      writeLine(words.exported(lines.length - 1, file));
    }
    return DONE;
  } finally {
    await db.destroy();
  }
}

/** @throws {QueryError} What is wrong with the file; then nothing was put in. */
export async function importData(file: string, { config, writeLine }: DataSettings): Promise<number> {
  const lines = await readLines(file);
  const db = await openDatabase(databaseLocation(config));
  try {
    const { added, kept } = await importLines(db, lines);
    writeLine(words.imported(added, kept));
    return DONE;
  } finally {
    await db.destroy();
  }
}

/** Checks the database without changing it. @returns 1 where something is wrong with it. */
export async function checkData({ config, writeLine }: DataSettings): Promise<number> {
  const health = await inspectDatabase(databaseLocation(config));
  writeLine(words.database(health));
  for (const fault of health.faults) writeLine(`  ${fault}`);
  return health.faults.length === 0 && health.age !== 'newer' ? DONE : DAMAGED;
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, 'wx', PRIVATE_MODE);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new QueryError({ code: 'bad-file', file, why: codeOf(error) }, { cause: error });
  }
}

async function readLines(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch (error) {
    throw new QueryError({ code: 'bad-file', file, why: codeOf(error) }, { cause: error });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
