import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** To be raised when a dependency changes what an index holds: a stemmer, a reader of files. */
const FORMAT = 1;

/** The parts of the program that decide what a snapshot holds. */
const LAYERS = ['corpus', 'passages', 'search', 'archive'];

let known: string | null = null;

/**
 * Names everything that a snapshot depends on besides the archive's files: the code that reads, splits, analyses and scores
 * (its own text, so that nobody has to remember a number), and the Unicode tables. A snapshot with another key is foreign.
 */
export function snapshotKey(): string {
  if (known !== null) return known;
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, process.versions['unicode']]));
  for (const layer of LAYERS) {
    const folder = fileURLToPath(new URL(`../${layer}`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[jt]s$/u.test(file));
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  known = hash.digest('hex').slice(0, 32);
  return known;
}
