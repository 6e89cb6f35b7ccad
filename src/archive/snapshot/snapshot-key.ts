import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { RecordFields } from '../../corpus/seed-reader.ts';

/** To be raised when a dependency changes what an index holds: a stemmer, a reader of files. */
const FORMAT = 1;

/** The parts of the program that decide what a snapshot holds. */
const LAYERS = ['languages', 'corpus', 'passages', 'search', 'archive'];

const KEY_LENGTH = 32;

/** Where the build keeps {@link hashCode} of what it has compiled: hashing three hundred files takes a fifth of a start. */
export const BUILT_HASH = new URL('./code-hash.txt', import.meta.url);

let known: string | null = null;

/**
 * Names everything that a snapshot depends on besides the archive's files: the code that reads, splits, analyses and scores
 * (its own text, so that nobody has to remember a number), and the Unicode tables. A snapshot with another key is foreign.
 *
 * @param engine - Name of the engine that the index is of.
 * @param fields - Names of JSON fields, where the operator gives any: they decide what is read.
 */
export function snapshotKey(engine: string, fields: RecordFields | undefined): string {
  known ??= existsSync(BUILT_HASH) ? readFileSync(BUILT_HASH, 'utf8') : hashCode();
  return createHash('sha256')
    .update(JSON.stringify([known, FORMAT, process.versions['unicode'], engine, fields ?? null]))
    .digest('hex')
    .slice(0, KEY_LENGTH);
}

/** Hashes the code of these parts, as it was compiled or as it was written. */
export function hashCode(): string {
  const hash = createHash('sha256');
  for (const layer of LAYERS) {
    const folder = fileURLToPath(new URL(`../../${layer}`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[jt]s$/u.test(file));
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, KEY_LENGTH);
}
