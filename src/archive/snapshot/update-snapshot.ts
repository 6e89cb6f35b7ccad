import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, ArticleHeader } from '../../corpus/article.ts';
import type { DayOrders } from '../../corpus/dating/day-orders.ts';
import type { Day } from '../../corpus/day.ts';
import { seedFault, type SeedProblem } from '../../corpus/seed-problem.ts';
import type { RecordFields } from '../../corpus/seed-reader.ts';
import { storySignature } from '../../corpus/stories/story-signature.ts';
import { DataFolderError } from '../../errors.ts';
import { markFurniture } from '../../passages/furniture/mark-furniture.ts';
import { repeatableLines } from '../../passages/furniture/repeatable-lines.ts';
import { type LinesOf, repeatedLines } from '../../passages/furniture/repeated-lines.ts';
import { splitPassages } from '../../passages/passages.ts';
import type { Engine, WrittenIndex } from '../../search/engine.ts';
import type { SeedFile } from '../read/list-seeds.ts';
import { loadSeed, weightOf } from '../read/load-seed.ts';
import type { LanguageCounts } from './links.ts';
import type { LoadedFiles } from './load-snapshot.ts';
import { filesOf, type Manifest, readManifest, removeLeftovers, writeManifest } from './manifest.ts';
import { type KeptFiles, OldSnapshot } from './old-snapshot.ts';
import { type ChangedFiles, type ChangesSought, findChanged } from './records/changed-files.ts';
import { Owners } from './records/owners.ts';
import { packRecords } from './records/pack-records.ts';
import { allProblems, type BetweenFiles } from './records/stored-records.ts';
import { readAhead } from '../read/read-ahead.ts';
import { BYTES_AT_ONCE, FILES_AT_ONCE, type ReadArchiveOptions } from '../read/read-archive.ts';
import { parseSeed, type SeedContent } from '../read/read-seed.ts';
import { type FileRecord, hashOf, ordersOf } from '../read/seed-records.ts';
import { SeedProgress } from '../read/seed-progress.ts';
import { type DatedAs, datedWith, settleOpen } from '../read/settle-open.ts';
import { WantedNumbers } from './article-traces.ts';
import { KeptArticles, MarkedArticles, type UnmarkedArticle } from './kept/kept-articles.ts';
import { ScratchFolder } from './kept/scratch-file.ts';
import { snapshotKey } from './snapshot-key.ts';
import { type KeptArticle, SnapshotWriter } from './snapshot-writer.ts';
import { placeOfSame, storable } from './storable.ts';
import { TextPool } from './texts/text-pool.ts';
import { sizeOf, type UpdatedSegment, writeUpdate, type WrittenArticles } from './write-update.ts';

/** What to bring up to date. */
export interface UpdateRequest extends ChangesSought {
  /** Where its snapshot is kept; made when missing. */
  readonly dataFolder: string;
  readonly today: Day;
  /** Names the process, which adds to text files of its own only: lower-case letters and digits. */
  readonly session: string;
  /** Counts the updates of a session, from 1. */
  readonly number: number;
  /** Names of the fields of JSON records, where the archive has its own. */
  readonly fields?: RecordFields | undefined;
  /** As in `loadSnapshot`. */
  readonly known?: LoadedFiles | undefined;
  /** Passages made one segment at most, if a test says so. */
  readonly atOnce?: number | undefined;
  /** As in `LoadOptions`. */
  readonly tooSlow?: readonly string[] | undefined;
}

/** How files are read, and who is told. */
type UpdateReading = Pick<ReadArchiveOptions, 'onProgress' | 'onFile' | 'readBytes'>;

/** What came of it. */
export interface UpdateResult {
  /** The snapshot in force now; `null` when no article is left. */
  readonly manifest: Manifest | null;
  readonly articles: number;
  readonly passages: number;
  /** Articles added or changed, and articles taken out or changed. */
  readonly added: number;
  readonly removed: number;
  /** Of all files, by path. */
  readonly problems: readonly SeedProblem[];
}

/**
 * Brings the snapshot of an archive up to date: reads the files that changed, writes a segment of what is new and what is gone
 * of the others, and puts them in force in one step at the end. What is found in it is what would be found if everything had
 * been built anew.
 *
 * @param engine - Writes the segments, and has written those of the old snapshot.
 * @param kept - As in `OldSnapshot.open`.
 * @throws {ArchiveError} When the folder cannot be read. The old snapshot is then still in force, as after any failure.
 * @throws {DataFolderError} When the data folder cannot be written to. Nothing that was begun is left there.
 */
export async function updateSnapshot(
  request: UpdateRequest,
  engine: Engine,
  reading: UpdateReading = {},
  kept?: KeptFiles,
): Promise<UpdateResult> {
  try {
    const key = snapshotKey(engine.name, request.fields);
    const old = await OldSnapshot.open(request.dataFolder, key, request.known, kept);
    const update = new Update(request, key, old, engine, reading);
    try {
      const files = await findChanged(request, old?.records ?? null);
      await mkdir(request.dataFolder, { recursive: true });
      await update.read(files);
      return await update.finish();
    } finally {
      await update.close();
    }
  } catch (error) {
    // What is wrong with a file of the archive is a value: only the data folder is left to fail.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new DataFolderError(`${request.dataFolder} cannot be written to: ${error.message}`, { cause: error });
  }
}

/** What reading a file gave. */
interface SeedReading extends SeedContent {
  readonly hash: FileRecord['hash'];
}

/** One update under way. */
class Update {
  readonly #request: UpdateRequest;
  readonly #key: string;
  readonly #old: OldSnapshot | null;
  readonly #reading: UpdateReading;
  readonly #name: string;
  readonly #engine: Engine;
  readonly #writer: SnapshotWriter;
  readonly #owners: Owners;
  /** Records of the files that were gone over, and those of them that are new or not as before; by path. */
  readonly #visited: FileRecord[] = [];
  readonly #changed: FileRecord[] = [];
  /** Records from before of the same files, and of those that are gone. */
  readonly #left = new Map<string, FileRecord>();
  #gone: readonly string[] = [];
  #folder: readonly SeedProblem[] = [];
  /** Articles that are new or not as before. */
  readonly #added = new KeptArticles();
  readonly #texts: TextPool;
  readonly #scratch: ScratchFolder;
  /** How sources wrote their dates before this update, once somebody asks. */
  #orders: DayOrders | null = null;

  constructor(request: UpdateRequest, key: string, old: OldSnapshot | null, engine: Engine, reading: UpdateReading) {
    this.#request = request;
    this.#key = key;
    this.#old = old;
    this.#engine = engine;
    this.#reading = reading;
    this.#name = `${request.session}-${request.number}`;
    this.#writer = new SnapshotWriter(request.dataFolder, this.#name);
    this.#scratch = new ScratchFolder(request.dataFolder, this.#name);
    this.#owners = new Owners(
      old === null ? null : { ownerOf: old.ownerOf, shared: new Map(old.records.between.shared) },
    );
    this.#texts = new TextPool(request.dataFolder, request.session, this.#writer.texts(''), old?.manifest.texts ?? []);
  }

  /**
   * Goes over the files that changed, in the order of their paths, and parses those whose bytes are others too: of a file that
   * was touched, copied or put back everything is known.
   */
  async read({ visited, changed, gone, problems }: ChangedFiles): Promise<void> {
    this.#gone = gone;
    this.#folder = problems;
    for (const path of [...gone, ...visited.map((seed) => seed.path)]) {
      const record = this.#old?.records.at(path);
      if (record === undefined) continue;
      this.#left.set(path, record);
      this.#owners.withdraw(record);
    }
    const known = this.#request.everything ? new Map<string, FileRecord>() : this.#left;
    const progress = new SeedProgress(
      visited.filter(({ path }) => changed.has(path)),
      this.#reading.onProgress,
    );
    const readings = readAhead(
      visited,
      FILES_AT_ONCE,
      async (seed) => ({
        seed,
        reading: changed.has(seed.path) ? await this.#readUnless(seed, known.get(seed.path)?.hash ?? null) : null,
      }),
      { weigh: (seed) => (changed.has(seed.path) ? weightOf(seed) : 0), most: BYTES_AT_ONCE },
    );
    for await (const { seed, reading } of readings) {
      const record = reading === null ? known.get(seed.path) : undefined;
      if (record !== undefined && this.#stillOwns(record)) {
        this.#owners.claim(record);
        const isSame = record.size === seed.size && record.stamp === seed.stamp;
        this.#keep(isSame ? record : { ...record, size: seed.size, stamp: seed.stamp });
        if (changed.has(seed.path)) progress.add(seed, 0);
        continue;
      }
      const read = reading ?? (await this.#readUnless(seed, null))!;
      this.#take(seed, read);
      progress.add(seed, read.articles.length);
    }
  }

  /** Writes what was read and puts it in force. */
  async finish(): Promise<UpdateResult> {
    const old = this.#old;
    const between = this.#between();
    this.#reading.onFile?.('');
    const { dataFolder } = this.#request;
    const removed = this.#removed();
    const problems = allProblems(this.#faulty(), between);
    const articles = (old?.stored.size ?? 0) - removed.length + this.#added.size;
    const counts = { articles, added: this.#added.size, removed: removed.length, problems };
    if (articles === 0) return { manifest: null, passages: 0, ...counts };
    const unchanged = this.#added.size === 0 && removed.length === 0 ? old : null;
    const parts = unchanged === null ? await this.#write(removed) : keep(unchanged);
    if (unchanged !== null && this.#knowsAsMuch(unchanged, between)) {
      return { manifest: unchanged.manifest, passages: parts.passages, ...counts };
    }
    const known = old === null ? null : { records: old.records, written: old.manifest.seeds };
    const seeds = packRecords({ changed: this.#changed, gone: this.#gone, between }, known);
    const manifest: Manifest = {
      key: this.#key,
      segments: parts.segments,
      links: parts.links,
      seeds: [...seeds.kept, await this.#writer.file('seeds', [seeds.bytes])],
      texts: parts.texts,
    };
    await writeManifest(dataFolder, manifest);
    // What else there was may still be read by this session's main thread, which removes it when it has let go of it.
    const superseded =
      old === null ? [] : [...old.manifest.seeds, ...old.manifest.segments.map(({ stories }) => stories)];
    const names = superseded.map(({ name }) => name);
    await removeLeftovers(dataFolder, manifest, names, new Date());
    return { manifest, passages: parts.passages, ...counts };
  }

  /** Lets go of what is open, and removes what was written of a snapshot that did not come into force. */
  async close(): Promise<void> {
    this.#texts.close();
    this.#scratch.close();
    await this.#old?.close();
    const { dataFolder } = this.#request;
    const inForce = await readManifest(dataFolder);
    const used = new Set(inForce === null ? [] : filesOf(inForce));
    for (const name of this.#writer.names) {
      if (!used.has(name)) await rm(join(dataFolder, name), { force: true });
    }
  }

  /** Reads a file. @returns `null` when its bytes have the hash that is known: they are not parsed then. */
  async #readUnless(seed: SeedFile, known: string | null): Promise<SeedReading | null> {
    const { today, fields, tooSlow } = this.#request;
    const { readBytes, onFile } = this.#reading;
    const raw = await loadSeed(seed, { readBytes, tooSlow });
    const hash = hashOf(raw);
    if (hash !== null && hash === known) return null;
    return { hash, ...(await parseSeed(seed, raw, { today, fields, onFile })) };
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

  /** What is known between the files now. Dates the articles whose day depends on others. */
  #between(): BetweenFiles {
    const shared = [...this.#owners.shared()];
    const { today } = this.#request;
    return { folder: this.#folder, shared, duplicates: this.#duplicates(shared), open: this.#settle(), today };
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

  /** Records of all files that have problems now, by path. */
  #faulty(): FileRecord[] {
    const others = this.#old?.records.faulty().filter(({ path }) => !this.#left.has(path)) ?? [];
    const own = this.#visited.filter(({ problems }) => problems.length > 0);
    return [...others, ...own].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Whether an old snapshot has all that is known of the files already. */
  #knowsAsMuch({ records }: OldSnapshot, between: BetweenFiles): boolean {
    if (this.#changed.length > 0 || this.#gone.length > 0) return false;
    return JSON.stringify(between) === JSON.stringify(records.between);
  }

  /** Dates an article that a file gives, where it was taken in, or stored, under another day. */
  #date(id: string, path: string, day: DatedAs): void {
    if (this.#owners.ownerOf(id) !== path) return;
    const { json, text, signature, lines } = this.#keptOf(id);
    const dated = JSON.stringify({ ...(JSON.parse(json) as ArticleHeader), ...day });
    if (dated !== json) this.#added.set(id, { json: dated, text, signature, lines });
  }

  /** Takes a file's articles in, those that are stored already as they are left alone. */
  #take({ path, size, stamp }: SeedFile, { hash, problems, orders, open, ...read }: SeedReading): void {
    // As the dates known before have it: mostly that is how it will be, and nothing is written for it.
    const articles = open.length === 0 ? read.articles : datedWith(this.#ordersBefore(), path, { open, ...read });
    const ids = articles.map(({ id }) => id);
    const mine = articles.filter(({ id }) => !this.#owners.isTaken(id, path));
    this.#owners.claim({ ids, path });
    const dates = { ...(orders.length > 0 && { orders }), ...(open.length > 0 && { open }) };
    this.#keep({ path, size, stamp, hash, ids, problems, ...dates });
    for (const given of mine) {
      this.#reading.onFile?.(path);
      const form = storable(given);
      if (this.#old !== null && placeOfSame(this.#old.stored, this.#texts, form) >= 0) continue;
      const { article, json } = form;
      const text = this.#texts.add(article.body);
      const trace = { signature: storySignature(article.body), lines: repeatableLines(article) };
      this.#added.set(article.id, { json, text, ...trace });
    }
  }

  #ordersBefore(): DayOrders {
    return (this.#orders ??= ordersOf(this.#old?.records.dated() ?? []));
  }

  /** Ids of stored articles that are gone or not as before. */
  #removed(): string[] {
    const owners = this.#owners;
    return [...new Set([...owners.touched, ...this.#added.ids()])].filter((id) => {
      const isGone = this.#added.has(id) || owners.ownerOf(id) === undefined;
      return isGone && owners.ownerBefore(id) !== undefined;
    });
  }

  /** Writes what was added, and what is gone. */
  async #write(removed: readonly string[]): Promise<WrittenArticles & { readonly passages: number }> {
    const old = this.#old;
    const repeated = this.#repeated(removed);
    const again = old === null ? [] : this.#holding(differing(old.repeated, repeated));
    const marked = new MarkedArticles();
    const added = [...this.#added.ids()];
    const segments = [
      ...(await this.#without([...removed, ...again])),
      ...(await this.#index([...added, ...again], new Set(repeated), marked)),
    ];
    const texts = this.#texts;
    const used = this.#used(removed);
    const keptOf = (id: string): KeptArticle => {
      const furniture = marked.furnitureOf(id);
      return furniture === null ? old!.kept(id) : { ...this.#keptOf(id), furniture };
    };
    const languages = this.#languages(removed);
    const { dataFolder, session, atOnce } = this.#request;
    const { scratch } = this.#scratch;
    const place = { dataFolder, session, writer: this.#writer, scratch, atOnce };
    const content = { old, removed, added, segments, keptOf, repeated, languages, texts, used };
    return writeUpdate(content, place, this.#engine);
  }

  /** The segments so far, and what is taken out of each. */
  async #without(ids: readonly string[]): Promise<UpdatedSegment[]> {
    const old = this.#old;
    if (old === null) return [];
    const taken = old.segments.map((): string[] => []);
    for (const id of ids) taken[old.stored.segmentAt(old.placeOf(id))]!.push(id);
    const segments: UpdatedSegment[] = [];
    for (const [at, { index, gone }] of old.segments.entries()) {
      const articles = taken[at]!.map((id) => old.article(id, this.#texts));
      const more = articles.length === 0 ? [] : [await this.#indexOf(articles)];
      segments.push({ index, gone: [...gone, ...more], files: old.manifest.segments[at]! });
    }
    return segments;
  }

  async #indexOf(articles: Iterable<Article>): Promise<WrittenIndex> {
    const writer = await this.#engine.write();
    for (const article of articles) writer.add({ article, passages: splitPassages(article) });
    return writer.finish();
  }

  /** How many articles of each language there are now. */
  #languages(removed: readonly string[]): LanguageCounts {
    const counts: Record<string, number> = { ...this.#old?.languages };
    for (const id of removed) counts[this.#old!.header(id).language]! -= 1;
    for (const id of this.#added.ids()) {
      const { language } = JSON.parse(this.#added.json(id)) as ArticleHeader;
      counts[language] = (counts[language] ?? 0) + 1;
    }
    return counts;
  }

  /** Bytes of the texts that are of use now. */
  #used(removed: readonly string[]): number {
    const gone = removed.reduce((sum, id) => sum + this.#old!.trace(id).text.bytes, 0);
    const added = [...this.#added.ids()].reduce((sum, id) => sum + this.#added.text(id).bytes, 0);
    return (this.#old?.stored.textBytes ?? 0) - gone + added;
  }

  /** The lines that are repeated now. Only those are counted again that stand in what was added or removed. */
  #repeated(removed: readonly string[]): Uint32Array {
    const old = this.#old;
    if (old === null) return repeatedLines([...this.#added.ids()].map((id) => this.#linesOf(id)));
    const lines = new WantedNumbers();
    for (const id of removed) lines.add(old.trace(id).lines);
    for (const id of this.#added.ids()) lines.add(this.#added.trace(id).lines);
    const before = new Set(removed);
    const held = old.holdingLine(lines).map((place) => old.stored.idAt(place));
    const ids = [...this.#added.ids(), ...held.filter((id) => !before.has(id))];
    const counted = repeatedLines(ids.map((id) => this.#linesOf(id))).filter((line) => lines.has(line));
    return Uint32Array.from([...old.repeated.filter((line) => !lines.has(line)), ...counted]).toSorted();
  }

  /** What an article's lines are compared with others' by. Its header and its signature are read only where they matter. */
  #linesOf(id: string): LinesOf {
    const added = this.#added;
    const old = this.#old;
    const isAdded = added.has(id);
    const { lines } = isAdded ? added.trace(id) : old!.trace(id);
    const { bytes } = isAdded ? added.text(id) : old!.trace(id).text;
    return {
      id,
      lines,
      bytes,
      get signature() {
        return isAdded ? added.trace(id).signature : old!.trace(id).signature;
      },
      get title() {
        return (isAdded ? (JSON.parse(added.json(id)) as ArticleHeader) : old!.header(id)).title;
      },
    };
  }

  /** What is kept of an article that was added, or that is as before. */
  #keptOf(id: string): UnmarkedArticle {
    return this.#added.get(id) ?? this.#old!.kept(id);
  }

  /** Ids of the articles that are as before and hold one of some lines: what is furniture in them may be another. */
  #holding(lines: ReadonlySet<number>): string[] {
    if (lines.size === 0) return [];
    const wanted = new WantedNumbers();
    wanted.add(lines);
    const held = this.#old!.holdingLine(wanted).map((place) => this.#old!.stored.idAt(place));
    return held.filter((id) => this.#owners.ownerOf(id) !== undefined && !this.#added.has(id));
  }

  /**
   * Marks articles and indexes them, when all lines are known.
   *
   * @param marked - Takes their furniture.
   * @returns The new segment; none without articles.
   */
  async #index(
    ids: readonly string[],
    repeated: ReadonlySet<number>,
    marked: MarkedArticles,
  ): Promise<UpdatedSegment[]> {
    if (ids.length === 0) return [];
    const writer = await this.#engine.write(this.#scratch.scratch);
    for (const id of ids) {
      this.#reading.onFile?.(this.#owners.ownerOf(id)!);
      const { json, text } = this.#keptOf(id);
      const unmarked = { ...(JSON.parse(json) as ArticleHeader), body: this.#texts.read(text) };
      const article = { ...unmarked, furniture: markFurniture(unmarked, repeated) };
      marked.mark(id, article.furniture);
      writer.add({ article, passages: splitPassages(article) });
    }
    this.#reading.onFile?.('');
    return [{ index: await writer.finish(), gone: [], files: null }];
  }
}

/** Whether a file says anything of how dates are written. */
function isDated({ orders, open }: FileRecord): boolean {
  return orders !== undefined || open !== undefined;
}

/** The numbers that only one of two lists has. */
function differing(a: Uint32Array, b: Uint32Array): ReadonlySet<number> {
  const [inA, inB] = [new Set(a), new Set(b)];
  return new Set([...a.filter((each) => !inB.has(each)), ...b.filter((each) => !inA.has(each))]);
}

/** What stays in force when no article changed. */
function keep({ manifest, segments }: OldSnapshot): WrittenArticles & { readonly passages: number } {
  const { segments: files, links, texts } = manifest;
  return { segments: files, links, texts, passages: segments.reduce((sum, each) => sum + sizeOf(each).living, 0) };
}
