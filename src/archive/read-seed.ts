import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { articleOf } from '../corpus/article-of.ts';
import type { Article } from '../corpus/article.ts';
import { chooseReader } from '../corpus/choose-reader.ts';
import type { Day } from '../corpus/day.ts';
import { seedFault, type SeedFault, type SeedProblem } from '../corpus/seed-problem.ts';
import type { RecordFields, SeedReader } from '../corpus/seed-reader.ts';
import { RECORDS_FILE, unreadable, type SeedFile } from './list-seeds.ts';

const HEAD_BYTES = 512;
const unzip = promisify(gunzip);

/** The articles of one file, in the file's order and with ids of their own, and its problems. */
export interface SeedContent {
  readonly articles: readonly Article[];
  readonly problems: readonly SeedProblem[];
}

/** What reading a file depends on besides the file. */
export interface ReadSeedOptions {
  /** Day after which a date lies in the future; `null` flags none. */
  readonly today: Day | null;
  /** Names of the fields of JSON records; by default those of BEIR and of common exports. */
  readonly fields?: RecordFields;
  /** Reads a file's bytes, at most `maxBytes + 1` of them. By default from the disk, never through a link, a pipe or a device. */
  readonly readBytes?: (real: string, maxBytes: number) => Promise<Uint8Array>;
}

/** Reads one file of the archive. Whatever is wrong with it is a problem in the result: nothing is thrown. */
export async function readSeed(seed: SeedFile, options: ReadSeedOptions): Promise<SeedContent> {
  const zipped = seed.path.toLowerCase().endsWith('.gz');
  const path = zipped ? seed.path.slice(0, -'.gz'.length) : seed.path;
  const drafts = await readDrafts(seed, path, zipped, options);
  const problems: SeedProblem[] = drafts.faults.map((fault) => ({ ...fault, file: seed.path }));
  const articles: Article[] = [];
  const ids = new Set<string>();
  for (const draft of drafts.drafts) {
    const id = articleId(path, draft.record);
    if (ids.has(id)) {
      problems.push({ ...seedFault('duplicate-id', draft.line, id), file: seed.path });
      continue;
    }
    ids.add(id);
    const { article, faults } = articleOf(draft, { id, file: seed.path, today: options.today });
    if (article !== null) articles.push(article);
    problems.push(...faults.map((fault) => ({ ...fault, file: seed.path })));
  }
  return { articles, problems };
}

type Drafts = Awaited<ReturnType<Awaited<ReturnType<SeedReader['load']>>>>;

async function readDrafts(seed: SeedFile, path: string, zipped: boolean, options: ReadSeedOptions): Promise<Drafts> {
  const guess = chooseReader(path, new Uint8Array());
  if (guess === null) return failed(seedFault('unsupported', null, path.slice(path.lastIndexOf('.'))));
  const bytes = await load(seed, zipped, guess.maxBytes, options.readBytes ?? readRegularFile);
  if ('code' in bytes) return failed(bytes);
  if (bytes.length === 0) return failed(seedFault('empty-body'));
  const reader = chooseReader(path, bytes.subarray(0, HEAD_BYTES)) ?? guess;
  try {
    const read = await reader.load();
    return await read({ path, bytes, ...(options.fields === undefined ? {} : { fields: options.fields }) });
  } catch (error) {
    // Parsers of untrusted bytes throw what they like; the archive goes on without this file.
    return failed(seedFault('malformed', null, error instanceof Error ? error.message : String(error)));
  }
}

async function load(
  seed: SeedFile,
  zipped: boolean,
  maxBytes: number,
  readBytes: NonNullable<ReadSeedOptions['readBytes']>,
): Promise<Uint8Array | SeedFault> {
  const tooLarge = seedFault('too-large', null, String(maxBytes / 1e6));
  if (seed.size > maxBytes) return tooLarge;
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(seed.real, maxBytes);
  } catch (error) {
    return unreadable(error);
  }
  if (bytes.length > maxBytes) return tooLarge;
  if (!zipped) return bytes;
  try {
    return await unzip(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const bomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return bomb ? tooLarge : seedFault('malformed', null, error instanceof Error ? error.message : '');
  }
}

function failed(fault: SeedFault): Drafts {
  return { drafts: [], faults: [fault] };
}

function articleId(path: string, record: string | null): string {
  if (record !== null && path === RECORDS_FILE) return record;
  const name = path.replace(/(?<=[^/])\.[^./]*$/u, '');
  return record === null ? name : `${name}#${record}`;
}

/**
 * Opens without waiting for a pipe's writer and without following a link that took the file's place since it was
 * listed, and reads no more than `maxBytes + 1` bytes, however the file grows meanwhile.
 */
async function readRegularFile(real: string, maxBytes: number): Promise<Uint8Array> {
  // eslint-disable-next-line no-bitwise -- open(2) flags are a bit set.
  const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    const buffer = new Uint8Array(Math.min(size, maxBytes) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}
