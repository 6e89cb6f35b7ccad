import type { ArticleHeader } from '../../../corpus/article.ts';
import type { DayOrders } from '../../../corpus/dating/day-orders.ts';
import type { Day } from '../../../corpus/day.ts';
import { seedFault, type SeedProblem } from '../../../corpus/seed-problem.ts';
import type { SeedFile } from '../../read/list-seeds.ts';
import { weightOf } from '../../read/load-seed.ts';
import { readAhead } from '../../read/read-ahead.ts';
import { BYTES_AT_ONCE, FILES_AT_ONCE, type ReadArchiveOptions } from '../../read/read-archive.ts';
import { type FileRecord, ordersOf } from '../../read/seed-records.ts';
import { SeedProgress } from '../../read/seed-progress.ts';
import { type DatedAs, daysWith, settleOpen } from '../../read/settle-open.ts';
import { KeptArticles, type UnmarkedArticle } from '../kept/kept-articles.ts';
import type { OldSnapshot } from '../old-snapshot.ts';
import type { ChangedFiles } from '../records/changed-files.ts';
import { Owners } from '../records/owners.ts';
import { allProblems, type BetweenFiles } from '../records/stored-records.ts';
import { placeOfSame } from '../storable.ts';
import type { TextPool } from '../texts/text-pool.ts';
import type { ReadForSnapshot, SeedReading } from './read-for-snapshot.ts';

/** What of an update reading depends on. */
export interface ReadRequest {
  /** Whether every file is parsed, whatever is known of it. */
  readonly everything: boolean;
  readonly today: Day;
}

/** Where read texts go, and how files are read. */
export interface ChangesReading {
  readonly read: ReadForSnapshot;
  /** Files that are given to `read` at once. */
  readonly groups: (seeds: readonly SeedFile[]) => readonly (readonly SeedFile[])[];
  readonly texts: TextPool;
  readonly onProgress?: ReadArchiveOptions['onProgress'];
}

/** What an update reads of the files that changed, and what is known of all files then. */
export class ReadChanges {
  readonly #request: ReadRequest;
  readonly #old: OldSnapshot | null;
  readonly #reading: ChangesReading;
  readonly #owners: Owners;
  /** Records of the files that were gone over, and those of them that are new or not as before; by path. */
  readonly #visited: FileRecord[] = [];
  readonly #changed: FileRecord[] = [];
  /** Records from before of the same files, and of those that are gone. */
  readonly #left = new Map<string, FileRecord>();
  #folder: readonly SeedProblem[] = [];
  /** How sources wrote their dates before this update, once somebody asks. */
  #orders: DayOrders | null = null;
  /** Articles that are new or not as before. */
  readonly added = new KeptArticles();
  /** Paths of the files that are gone. */
  gone: readonly string[] = [];

  constructor(request: ReadRequest, old: OldSnapshot | null, reading: ChangesReading) {
    this.#request = request;
    this.#old = old;
    this.#reading = reading;
    this.#owners = new Owners(
      old === null ? null : { ownerOf: old.ownerOf, shared: new Map(old.records.between.shared) },
    );
  }

  /** Records of the files that are new or not as before, by path. */
  get changed(): readonly FileRecord[] {
    return this.#changed;
  }

  /** Whether a file gives an article now. */
  has(id: string): boolean {
    return this.#owners.ownerOf(id) !== undefined;
  }

  /**
   * Goes over the files that changed, in the order of their paths, and parses those whose bytes are others too: of a file that
   * was touched, copied or put back everything is known.
   */
  async read({ visited, changed, gone, problems }: ChangedFiles): Promise<void> {
    this.gone = gone;
    this.#folder = problems;
    for (const path of [...gone, ...visited.map((seed) => seed.path)]) {
      const record = this.#old?.records.at(path);
      if (record === undefined) continue;
      this.#left.set(path, record);
      this.#owners.withdraw(record);
    }
    const { onProgress } = this.#reading;
    const progress = new SeedProgress(
      visited.filter(({ path }) => changed.has(path)),
      onProgress,
    );
    const known = this.#request.everything ? new Map<string, FileRecord>() : this.#left;
    for await (const { seed, reading } of this.#readings(visited, changed, known)) {
      const record = reading === null ? known.get(seed.path) : undefined;
      if (record !== undefined && this.#stillOwns(record)) {
        this.#owners.claim(record);
        const isSame = record.size === seed.size && record.stamp === seed.stamp;
        this.#keep(isSame ? record : { ...record, size: seed.size, stamp: seed.stamp });
        if (changed.has(seed.path)) progress.add(seed, 0);
        continue;
      }
      const [again] = reading === null ? await this.#reading.read([{ seed, known: null }]) : [reading];
      this.#take(seed, again!);
      progress.add(seed, again!.articles.length);
    }
  }

  /** What is known between the files now. Dates the articles whose day depends on others. */
  between(): BetweenFiles {
    const shared = [...this.#owners.shared()];
    const { today } = this.#request;
    return { folder: this.#folder, shared, duplicates: this.#duplicates(shared), open: this.#settle(), today };
  }

  /** Problems of all files, by path. */
  problems(between: BetweenFiles): readonly SeedProblem[] {
    const others = this.#old?.records.faulty().filter(({ path }) => !this.#left.has(path)) ?? [];
    const own = this.#visited.filter(({ problems }) => problems.length > 0);
    return allProblems(
      [...others, ...own].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      between,
    );
  }

  /** Ids of stored articles that are gone or not as before. */
  removed(): string[] {
    const owners = this.#owners;
    return [...new Set([...owners.touched, ...this.added.ids()])].filter((id) => {
      const isGone = this.added.has(id) || owners.ownerOf(id) === undefined;
      return isGone && owners.ownerBefore(id) !== undefined;
    });
  }

  /** What is kept of an article that was added, or that is as before. */
  keptOf(id: string): UnmarkedArticle {
    return this.added.get(id) ?? this.#old!.kept(id);
  }

  /** Reads the files that changed, some ahead. @returns All that were visited, in their order; `null` for those known or not read. */
  async *#readings(
    visited: readonly SeedFile[],
    changed: ReadonlySet<string>,
    known: ReadonlyMap<string, FileRecord>,
  ): AsyncGenerator<{ readonly seed: SeedFile; readonly reading: SeedReading | null }> {
    const { read, groups } = this.#reading;
    const changedOf = (group: readonly SeedFile[]): readonly SeedFile[] =>
      group.filter(({ path }) => changed.has(path));
    const work = async (group: readonly SeedFile[]): Promise<(SeedReading | null)[]> => {
      const seeds = changedOf(group).map((seed) => ({ seed, known: known.get(seed.path)?.hash ?? null }));
      const readings = seeds.length === 0 ? [] : await read(seeds);
      const byPath = new Map(seeds.map(({ seed }, at) => [seed.path, readings[at]!]));
      return group.map(({ path }) => byPath.get(path) ?? null);
    };
    const weigh = (group: readonly SeedFile[]): number =>
      changedOf(group).reduce((sum, seed) => sum + weightOf(seed), 0);
    const all = readAhead(groups(visited), FILES_AT_ONCE, async (group) => ({ group, readings: await work(group) }), {
      weigh,
      most: BYTES_AT_ONCE,
    });
    for await (const { group, readings } of all) {
      for (const [at, seed] of group.entries()) yield { seed, reading: readings[at]! };
    }
  }

  /** Whether the stored texts of a file's articles are still what the archive gives under their ids. */
  #stillOwns({ ids, path }: FileRecord): boolean {
    return ids.every((id) => this.#owners.isTaken(id, path) || this.#owners.ownerBefore(id) === path);
  }

  /** Takes the record of a file that was gone over. */
  #keep(record: FileRecord): void {
    this.#visited.push(record);
    if (this.#left.get(record.path) !== record) this.#changed.push(record);
  }

  /** Ids that a file gives after another one: by file, then as it gives them. */
  #duplicates(shared: BetweenFiles['shared']): SeedProblem[] {
    const visited = new Map(this.#visited.map((record) => [record.path, record]));
    const owners = new Map(shared.map(([id, [owner]]) => [id, owner]));
    const files = [...new Set(shared.flatMap(([, [, ...others]]) => others))].toSorted((a, b) => (a < b ? -1 : 1));
    return files.flatMap((file) => {
      const { ids = [] } = visited.get(file) ?? this.#old?.records.at(file) ?? {};
      const given = ids.filter((id) => owners.has(id) && owners.get(id) !== file);
      return given.map((id) => ({ ...seedFault('duplicate-id', null, id), file }));
    });
  }

  /** Settles the days that other dates of their source settle, where anything of these changed. @returns What is wrong with them. */
  #settle(): readonly SeedProblem[] {
    const { today } = this.#request;
    const between = this.#old?.records.between;
    const isTouched = [...this.#left.values(), ...this.#visited].some(isDated);
    if (between !== undefined && !isTouched && between.today === today) return between.open;
    const others = this.#old?.records.dated().filter(({ path }) => !this.#left.has(path)) ?? [];
    const files = [...others, ...this.#visited.filter(isDated)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return settleOpen(files, today, (...day) => this.#date(...day));
  }

  /** Dates an article that a file gives, where it was taken in, or stored, under another day. */
  #date(id: string, path: string, day: DatedAs): void {
    if (this.#owners.ownerOf(id) !== path) return;
    const { json, text, signature, lines } = this.keptOf(id);
    const dated = withDay(json, day);
    if (dated !== json) this.added.set(id, { json: dated, text, signature, lines });
  }

  /** Takes a file's articles in, those that are stored already as they are left alone. */
  #take({ path, size, stamp }: SeedFile, { hash, problems, orders, open, articles }: SeedReading): void {
    const ids = articles.map(({ id }) => id);
    const mine = articles.filter(({ id }) => !this.#owners.isTaken(id, path));
    this.#owners.claim({ ids, path });
    const dates = { ...(orders.length > 0 && { orders }), ...(open.length > 0 && { open }) };
    this.#keep({ path, size, stamp, hash, ids, problems, ...dates });
    // As the dates known before have it: mostly that is how it will be, and nothing is written for it.
    const days = open.length === 0 ? null : daysWith(this.#ordersBefore(), path, open);
    for (const { id, text, signature, lines, json: read } of mine) {
      const day = days?.get(id);
      const json = day === undefined ? read : withDay(read, day);
      if (this.#old !== null && placeOfSame(this.#old.stored, this.#reading.texts, { id, json, text }) >= 0) continue;
      this.added.set(id, { json, text: this.#reading.texts.add(text), signature, lines });
    }
  }

  #ordersBefore(): DayOrders {
    return (this.#orders ??= ordersOf(this.#old?.records.dated() ?? []));
  }
}

/** Whether a file says anything of how dates are written. */
function isDated({ orders, open }: FileRecord): boolean {
  return orders !== undefined || open !== undefined;
}

/** A header as JSON under another day. */
function withDay(json: string, { day, dateSource }: DatedAs): string {
  return JSON.stringify({ ...(JSON.parse(json) as ArticleHeader), day, dateSource });
}
