import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { RecordFields } from '../../corpus/seed-reader.ts';
import { IS_SOURCE } from '../start-thread.ts';

/** To be raised when a dependency changes what an index holds: a stemmer, a reader of files. */
const FORMAT = 1;

/** The parts of the program that decide what a snapshot holds. */
const LAYERS = ['languages', 'corpus', 'passages', 'search', 'archive'];

const KEY_LENGTH = 32;

/** The file beside the built program in which the build keeps {@link hashCode}: the sources are not there. */
export const BUILT_HASH = 'code-hash.txt';

let known: string | null = null;

/**
 * Names everything that a snapshot depends on besides the archive's files: the code that reads, splits, analyses and scores
 * (its own text, so that nobody has to remember a number), and the Unicode tables. A snapshot with another key is foreign.
 *
 * @param engine - Name of the engine that the index is of.
 * @param fields - Names of JSON fields, where the operator gives any: they decide what is read.
 */
export function snapshotKey(engine: string, fields: RecordFields | undefined): string {
  known ??= IS_SOURCE ? hashCode() : readFileSync(new URL(BUILT_HASH, import.meta.url), 'utf8');
  return createHash('sha256')
    .update(JSON.stringify([known, FORMAT, process.versions['unicode'], engine, fields ?? null]))
    .digest('hex')
    .slice(0, KEY_LENGTH);
}

/** Hashes the sources of these parts. */
export function hashCode(): string {
  const hash = createHash('sha256');
  for (const layer of LAYERS) {
    const folder = fileURLToPath(new URL(`../../${layer}`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, KEY_LENGTH);
}
