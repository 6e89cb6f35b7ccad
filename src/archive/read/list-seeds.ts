import { constants, lstatSync, type Stats } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ArchiveError } from '../../errors.ts';
import { seedFault, type SeedFault, type SeedProblem } from '../../corpus/seed-problem.ts';

/** A folder that holds a file of this name is read as that file alone (BEIR's judged sets). */
export const RECORDS_FILE = 'corpus.jsonl';

/** Where what is kept of feeds stands among an archive's paths: a name that no file of the folder can have, since those that begin with a dot are passed over. */
export const FEEDS_ROOT = '.feeds';

/** A regular file of the archive. */
export interface SeedFile {
  /** Path under the archive, `/`-separated, with its extension. */
  readonly path: string;
  /** Absolute path with every link resolved. */
  readonly real: string;
  /** Bytes, when it was listed. */
  readonly size: number;
  /** Another one whenever the file was written, replaced or touched; says nothing of an article's day. */
  readonly stamp: string;
}

/** The files of an archive by path, in code unit order. */
export interface SeedList {
  readonly seeds: readonly SeedFile[];
  readonly problems: readonly SeedProblem[];
}

/** How long, in milliseconds, listing keeps the thread busy at a stretch. */
const TURN_MS = 5;

interface Walk {
  readonly root: string;
  /** When it last let others have their turn. */
  since: number;
  /** Real paths that were met already: a link to one of them adds nothing, and a loop ends there. `null` until links are followed: without them nothing is met twice. */
  met: Set<string> | null;
  readonly seeds: SeedFile[];
  /** Absolute paths of folders and of what is no regular file. */
  readonly others: string[];
  readonly problems: SeedProblem[];
  readonly links: { readonly path: string; readonly absolute: string }[];
}

/**
 * Lists the files of an archive, folders within folders. Names that begin with a dot are passed over. A link is followed
 * when it ends inside its root at a file that was not met by its own path; one that leads out is a problem.
 *
 * @param feeds - A second root, of what is kept of feeds: its files stand under {@link FEEDS_ROOT}. It may be missing.
 * @throws {ArchiveError} When the folder cannot be read.
 */
export async function listSeeds(folder: string, feeds?: string): Promise<SeedList> {
  let root: string;
  try {
    root = await realpath(folder);
    await readdir(root);
  } catch (error) {
    throw new ArchiveError(`The archive folder cannot be read: ${folder}`, { cause: error });
  }
  const walks = [await walkFolder(root), ...(feeds === undefined ? [] : [await walkFeeds(feeds)])];
  return {
    seeds: walks.flatMap(({ seeds }) => seeds).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    problems: walks.flatMap(({ problems }) => problems).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

async function walkFolder(root: string): Promise<Walk> {
  const walk = begin(root);
  if (await exists(join(root, RECORDS_FILE))) {
    await visit(walk, RECORDS_FILE, join(root, RECORDS_FILE));
    walk.problems.push(...(await passedOver(root)));
  } else await descend(walk, '', root);
  return followLinks(walk);
}

/** The root of feeds; nothing until a first item has been kept. */
async function walkFeeds(feeds: string): Promise<Walk> {
  try {
    const root = await realpath(feeds);
    const walk = begin(root);
    await descend(walk, FEEDS_ROOT, root);
    return await followLinks(walk);
  } catch (error) {
    const { problems, ...walk } = begin(feeds);
    const fault = unreadable(error);
    return { ...walk, problems: fault.code === 'vanished' ? problems : [{ ...fault, file: FEEDS_ROOT }] };
  }
}

function begin(root: string): Walk {
  return { root, since: performance.now(), met: null, seeds: [], others: [root], problems: [], links: [] };
}

/** Links come last, so that a file is always known by its own path if it has one here. */
async function followLinks(walk: Walk): Promise<Walk> {
  if (walk.links.length > 0) walk.met = new Set([...walk.others, ...walk.seeds.map(({ real }) => real)]);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
    await follow(walk, link.path, link.absolute);
  }
  return walk;
}

/** What else a judged set holds besides its articles. */
const OF_JUDGED_SETS =
  /^(?:corpus|corpus\.jsonl|queries\.jsonl|qrels|judged.*|readme.*|licen[cs]e.*|.*\.(?:tsv|csv|py|sh))$/iu;
/** Files passed over that are named. */
const NAMED = 3;

/** Tells of what stands beside a file that is read alone: a file of that name that was dropped there hides all others. */
async function passedOver(root: string): Promise<SeedProblem[]> {
  const names = (await readdir(root)).filter((name) => !name.startsWith('.') && !OF_JUDGED_SETS.test(name)).toSorted();
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const detail = `${names.slice(0, NAMED).join(', ')}${more} passed over`;
  return [{ ...seedFault('passed-over', null, detail), file: RECORDS_FILE }];
}

async function descend(walk: Walk, path: string, absolute: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(absolute);
  } catch (error) {
    walk.problems.push({ ...unreadable(error), file: path });
    return;
  }
  const before = path === '' ? '' : `${path}/`;
  // Not by `join`, which takes half as long as looking at the file does.
  const inside = absolute.endsWith(sep) ? absolute : absolute + sep;
  for (const name of names.toSorted()) {
    if (name.startsWith('.')) continue;
    if (performance.now() - walk.since > TURN_MS) {
      await setImmediate();
      walk.since = performance.now();
    }
    const within = visit(walk, before + name, inside + name);
    if (within !== undefined) await within;
  }
}

/** @returns What there is to wait for: nothing, unless it is a folder. An archive has many files, and each wait takes time. */
function visit(walk: Walk, path: string, absolute: string): Promise<void> | undefined {
  try {
    // At once: asking for one file and waiting takes ten times as long as the answer.
    const entry = lstatSync(absolute);
    if (entry.isSymbolicLink()) {
      walk.links.push({ path, absolute });
      return undefined;
    }
    if (walk.met?.has(absolute)) return undefined;
    walk.met?.add(absolute);
    if (entry.isFile()) {
      walk.seeds.push(seedOf(path, absolute, entry));
      return undefined;
    }
    walk.others.push(absolute);
    if (entry.isDirectory()) return descend(walk, path, absolute);
    walk.problems.push({ ...seedFault('unreadable', null, 'not a regular file'), file: path });
  } catch (error) {
    walk.problems.push({ ...unreadable(error), file: path });
  }
  return undefined;
}

async function follow(walk: Walk, path: string, absolute: string): Promise<void> {
  try {
    const real = await realpath(absolute);
    if (real !== walk.root && !real.startsWith(walk.root + sep)) {
      walk.problems.push({ ...seedFault('outside-archive'), file: path });
      return;
    }
    await stat(real);
    await visit(walk, path, real);
  } catch (error) {
    walk.problems.push({ ...unreadable(error), file: path });
  }
}

/** The fault of a file-system error: gone, or there and not to be read. Names the system's code, never a path. */
export function unreadable(error: unknown): SeedFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return code === 'ENOENT' ? seedFault('vanished') : seedFault('unreadable', null, code);
}

/** A file as it is listed. @param entry - What the file system says of it. */
export function seedOf(path: string, real: string, { size, mtimeMs, ctimeMs }: Stats): SeedFile {
  return { path, real, size, stamp: `${mtimeMs}:${ctimeMs}` };
}

/** Whether anything is at a path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    // Not there, which is the usual case; anything worse shows when the folder is read.
    return false;
  }
}
