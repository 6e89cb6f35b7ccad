import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { articleOf } from '../../corpus/article-of.ts';
import type { Article } from '../../corpus/article.ts';
import { chooseReader, extensionOf, HEAD_BYTES } from '../../corpus/choose-reader.ts';
import { datedBy, type ShownOrder } from '../../corpus/dating/day-orders.ts';
import type { OpenDay } from '../../corpus/dating/open-day.ts';
import type { Day } from '../../corpus/day.ts';
import { seedFault, type SeedFault, type SeedProblem } from '../../corpus/seed-problem.ts';
import type { RecordFields, SeedReader } from '../../corpus/seed-reader.ts';
import { InvariantError } from '../../errors.ts';
import { ReaderProcess } from '../apart/reader-process.ts';
import { RECORDS_FILE, type SeedFile } from './list-seeds.ts';
import {
  isPacked,
  type LoadOptions,
  loadSeed,
  MAX_RATIO,
  mostUnpacked,
  type RawSeed,
  tooLarge,
  unpackedPath,
} from './load-seed.ts';

const unzip = promisify(gunzip);

/** One for all archives of this thread; it is started by the first file that needs it. */
const readerProcess = new ReaderProcess();

/** The articles of one file, in the file's order and with ids of their own, and its problems. */
export interface SeedContent {
  readonly articles: readonly Article[];
  readonly problems: readonly SeedProblem[];
  /** Characters that the file shows and that are no text of its articles. */
  readonly dropped: number;
  /** What the dates of its articles show of how their sources write dates, each once. */
  readonly orders: readonly ShownOrder[];
  /** Those of its articles that are undated until the dates of other files, or of this one, settle their day. */
  readonly open: readonly OpenDay[];
}

/** What reading a file depends on besides the file. */
export interface ReadSeedOptions extends LoadOptions {
  /** Day after which a date lies in the future; `null` flags none. */
  readonly today: Day | null;
  /** Names of the fields of JSON records; by default those of BEIR and of common exports. */
  readonly fields?: RecordFields | undefined;
  /** Told of each file before what may keep this thread busy with it. */
  readonly onFile?: ((path: string) => void) | undefined;
}

/** Reads one file of the archive. Whatever is wrong with it is a problem in the result: nothing is thrown. */
export async function readSeed(seed: SeedFile, options: ReadSeedOptions): Promise<SeedContent> {
  return parseSeed(seed, await loadSeed(seed, options), options);
}

/** Parses what was loaded of a file of the archive. As with {@link readSeed} nothing is thrown. */
export async function parseSeed(seed: SeedFile, raw: RawSeed, options: ReadSeedOptions): Promise<SeedContent> {
  const path = unpackedPath(seed.path);
  const drafts = await readDrafts(seed, raw, options);
  const problems: SeedProblem[] = drafts.faults.map((fault) => ({ ...fault, file: seed.path }));
  const articles: Article[] = [];
  const orders = new Map<string, ShownOrder>();
  const opens: OpenDay[] = [];
  let dropped = 0;
  const ids = new Set<string>();
  for (const draft of drafts.drafts) {
    const id = articleId(path, draft.record);
    if (ids.has(id)) {
      problems.push({ ...seedFault('duplicate-id', draft.line, id), file: seed.path });
      continue;
    }
    ids.add(id);
    options.onFile?.(seed.path);
    const { article, faults, order, open } = await articleOf(draft, { id, file: seed.path, today: options.today });
    problems.push(...faults.map((fault) => ({ ...fault, file: seed.path })));
    if (article === null) continue;
    articles.push(article);
    dropped += draft.dropped ?? 0;
    const { file: _, ...by } = datedBy(article);
    if (order !== null) orders.set(JSON.stringify([by, order]), { ...by, order });
    if (open !== null) opens.push({ id, ...by, ...open });
  }
  return { articles, problems, dropped, orders: [...orders.values()], open: opens };
}

type Drafts = Awaited<ReturnType<Awaited<ReturnType<SeedReader['load']>>>>;

async function readDrafts(seed: SeedFile, raw: RawSeed, options: ReadSeedOptions): Promise<Drafts> {
  const path = unpackedPath(seed.path);
  if ('code' in raw) return failed(raw);
  const guess = chooseReader(path, new Uint8Array());
  if (guess === null) throw new InvariantError('A file of a format that is not read was loaded.');
  const bytes = isPacked(seed.path) ? await unpack(raw, guess.maxBytes) : raw;
  if ('code' in bytes) return failed(bytes);
  if (bytes.length === 0) return failed(seedFault('empty-body'));
  const reader = chooseReader(path, bytes.subarray(0, HEAD_BYTES)) ?? guess;
  const input = { path, bytes, ...(options.fields === undefined ? {} : { fields: options.fields }) };
  if (bytes.length <= reader.apart) return readerProcess.read(input);
  try {
    const read = await reader.load();
    options.onFile?.(seed.path);
    return await read(input);
  } catch (error) {
    // Parsers of untrusted bytes throw what they like; the archive goes on without this file.
    return failed(seedFault('malformed', null, error instanceof Error ? error.message : String(error)));
  }
}

async function unpack(bytes: Uint8Array, maxBytes: number): Promise<RawSeed> {
  const most = mostUnpacked(bytes.length, maxBytes);
  try {
    return await unzip(bytes, { maxOutputLength: most });
  } catch (error) {
    const bomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (bomb && most < maxBytes) return seedFault('malformed', null, `unpacks to over ${MAX_RATIO} times its size`);
    return bomb ? tooLarge(maxBytes) : seedFault('malformed', null, error instanceof Error ? error.message : '');
  }
}

function failed(fault: SeedFault): Drafts {
  return { drafts: [], faults: [fault] };
}

function articleId(path: string, record: string | null): string {
  if (record !== null && path === RECORDS_FILE) return record;
  const name = path.slice(0, path.length - extensionOf(path).length);
  return record === null ? name : `${name}#${record}`;
}
