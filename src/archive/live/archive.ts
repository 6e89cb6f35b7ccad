import { createHash, randomBytes } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Edition } from '../../answer/model/edition.ts';
import { problemsOn, type SeedProblem } from '../../corpus/seed-problem.ts';
import { ArchiveError, DamagedError, DataFolderError, InvariantError } from '../../errors.ts';
import { openTemporaryFolder, type DataFolder } from './data-folder.ts';
import { listSeeds, type SeedList } from '../read/list-seeds.ts';
import type { OnDamage } from '../snapshot/blocks/on-damage.ts';
import { loadRecords } from '../snapshot/load-snapshot.ts';
import { editionName, holdEdition, type LoadedEdition, loadEdition } from './loaded-edition.ts';
import { filesOf, hasManifest, type Manifest, readManifest } from '../snapshot/manifest.ts';
import { BackgroundMerge, isMergeDue } from './background-merge.ts';
import { Burials } from './burials.ts';
import { differingArticles } from './differing-articles.ts';
import type { ArchiveStatus, FolderArchive, OpenArchiveOptions } from './folder-archive.ts';
import type { IndexedArchive } from './indexer.ts';
import { compareSeeds, type FileStamp, type SeedChanges } from '../read/seed-records.ts';
import { snapshotKey } from '../snapshot/snapshot-key.ts';
import type { SharedView } from './shared-edition.ts';
import { TouchedFiles } from './touched-files.ts';
import { UpdateQueue } from './update-queue.ts';
import { watchPlaces } from './watch-places.ts';
import { WATCH_TIMES } from './watch.ts';

export type { Archive, FolderArchive, OpenArchiveOptions } from './folder-archive.ts';

/**
 * Opens an archive: from its snapshot where that is up to date, else by reading and indexing it. A small one is held in
 * memory, read anew at each start; see `Engines`.
 *
 * @throws {ArchiveError} When the folder cannot be read or holds no readable article.
 * @throws {ConfigError} When no temporary folder can be made in place of the data folder.
 * @throws {DataFolderError} When the snapshot cannot be written to the temporary one either.
 */
export async function openArchive(options: OpenArchiveOptions): Promise<FolderArchive> {
  try {
    return await openIn(options, null);
  } catch (error) {
    if (!(error instanceof DataFolderError)) throw error;
    return openIn(options, await openTemporaryFolder(options.dataFolder, error.message, options.log));
  }
}

/** @param temporary - Takes the data folder's place. It is closed with the archive, and when that cannot be opened. */
async function openIn(options: OpenArchiveOptions, temporary: DataFolder | null): Promise<FolderArchive> {
  const folder = await snapshotFolder(options, temporary?.folder ?? options.dataFolder);
  const archive = new LiveArchive(options, folder, temporary);
  try {
    await archive.open();
  } catch (error) {
    await archive.close();
    throw error;
  }
  if (options.watch !== false) archive.watch();
  return archive;
}

/** Each archive has a folder of its own for its snapshots, named after its place. */
async function snapshotFolder(
  { folder, feeds }: Pick<OpenArchiveOptions, 'folder' | 'feeds'>,
  dataFolder: string,
): Promise<string> {
  let real: string;
  try {
    real = await realpath(folder);
  } catch (error) {
    throw new ArchiveError(`The archive folder cannot be read: ${folder}`, { cause: error });
  }
  // With feeds and without them they are two archives.
  const place = feeds === undefined ? real : `${real}\0${feeds}`;
  return join(dataFolder, `archive-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`);
}

/** What a merge changes of the articles. */
const NONE: ReadonlySet<string> = new Set();

class LiveArchive implements FolderArchive {
  readonly #options: OpenArchiveOptions;
  readonly #dataFolder: string;
  readonly #temporary: DataFolder | null;
  /** Names the text files that this process may write on. */
  readonly #session = randomBytes(6).toString('hex');
  readonly #listeners = new Set<(edition: Edition) => void>();
  readonly #hidingListeners = new Set<() => void>();
  readonly #differingListeners = new Set<(ids: ReadonlySet<string> | null) => void>();
  #loaded: LoadedEdition | null = null;
  /** The files that the edition was made from, as they were then; `null` when that is not to be known. */
  #files: () => Promise<Iterable<FileStamp> | null> = () => Promise.resolve(null);
  /** Closes the texts of the edition before, which questions that began with it may still read. */
  #closeBefore: (() => Promise<void>) | null = null;
  /** What the folder held when a start looked, for the update that follows at once; `null` after it. */
  #listed: SeedList | null = null;
  #problems: readonly SeedProblem[] = [];
  #tookMs = 0;
  #failure: Error | null = null;
  #failingSince: Date | null = null;
  #updates = 0;
  readonly #queue = new UpdateQueue(
    (everything) => this.#runUpdate(everything),
    () => this.#startMerge(),
  );
  readonly #merge = new BackgroundMerge();
  readonly #burials: Burials;
  readonly #touched: TouchedFiles;
  #closed = false;
  #unwatch: (() => Promise<void>) | null = null;

  constructor(options: OpenArchiveOptions, dataFolder: string, temporary: DataFolder | null) {
    this.#options = options;
    this.#temporary = temporary;
    this.#dataFolder = dataFolder;
    const { folder, feeds, fields, indexer } = options;
    this.#touched = new TouchedFiles(options.watchTimes, () => void this.#update(false));
    this.#burials = new Burials(
      (manifest, paths) => indexer.findStillHeld({ folder, feeds, dataFolder, manifest, paths, fields }),
      (error) => options.log.warn({ error }, 'Changed files stay hidden until they are indexed anew.'),
      () => {
        for (const listener of this.#hidingListeners) listener();
      },
    );
  }

  watching: Promise<void> = Promise.resolve();

  readonly current = (): Edition => this.#opened.edition;

  hold(): { readonly edition: Edition; readonly release: () => Promise<void> } {
    const { whole: edition, hold } = this.#opened;
    return { edition, release: hold() };
  }

  get #opened(): LoadedEdition {
    if (this.#loaded === null) throw new ArchiveError('The archive is not open.');
    return this.#loaded;
  }

  get problems(): readonly SeedProblem[] {
    // Files that did not change are not read again, but days pass.
    return problemsOn(this.#options.today(), this.#problems);
  }

  get hidden(): ReadonlySet<string> {
    return this.#loaded?.dead ?? new Set();
  }

  onHidden(listener: () => void): () => void {
    this.#hidingListeners.add(listener);
    return () => this.#hidingListeners.delete(listener);
  }

  onDiffering(listener: (ids: ReadonlySet<string> | null) => void): () => void {
    this.#differingListeners.add(listener);
    return () => this.#differingListeners.delete(listener);
  }

  get shared(): SharedView | null {
    return this.#loaded?.shared ?? null;
  }

  get status(): ArchiveStatus {
    return {
      articles: this.#loaded?.articles ?? 0,
      passages: this.#loaded?.isBuried() === true ? 0 : (this.#loaded?.passages ?? 0),
      tookMs: this.#tookMs,
      building: this.#queue.isRunning,
      failure: this.#failure?.message ?? null,
      failingSince: this.#failingSince,
    };
  }

  onSwap(listener: (edition: Edition) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  reindex(): Promise<void> {
    return this.#update(true);
  }

  /** Makes an edition current. */
  async open(): Promise<void> {
    const started = performance.now();
    const manifest = await readManifest(this.#dataFolder);
    const changes = manifest === null ? null : await this.#openSnapshot(manifest);
    if (changes === null && (await hasManifest(this.#dataFolder)))
      this.#options.log.warn({}, 'The snapshot is damaged or of another version: the archive is built again.');
    if (changes !== null && isNothing(changes)) {
      this.#listed = null;
      this.#tookMs = performance.now() - started;
      return;
    }
    await this.#update(false);
    if (this.#failure instanceof DataFolderError || (this.#failure !== null && this.#loaded === null))
      throw this.#failure;
    // What changed while nobody looked is hidden and could not be read in: some of it may be as before all the same.
    if (this.#failure !== null) this.#burials.reconsider(changes?.changed ?? []);
  }

  /** Begins to follow the folder. */
  watch(): void {
    this.watching = this.#watch().catch((error: unknown) => {
      this.#options.log.error({ error }, 'The archive folder cannot be watched.');
    });
  }

  /** Follows the folder, and takes in what happened to it before everything was being watched. */
  async #watch(): Promise<void> {
    this.#unwatch = await watchPlaces({
      folder: this.#options.folder,
      feeds: this.#options.feeds,
      ...(this.#options.watchTimes ?? WATCH_TIMES),
      onTouched: (path, event) => {
        this.#touched.add(path);
        // What is new was not shown before, and hiding it could hide what the running update has just read.
        if (event === 'add') return;
        this.#burials.touch(path, event === 'unlink');
      },
      onBatch: (isTold) => {
        if (!isTold) this.#touched.forget();
        void this.#update(false);
      },
      onError: (error) => this.#options.log.error({ error }, 'The archive folder cannot be watched.'),
    });
    // What happens from now on is told of; what happened before is found now.
    this.#touched.follow();
    if (await this.#isCurrent()) return;
    this.#touched.forget();
    await this.#update(false);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.stop();
    this.#listeners.clear();
    this.#hidingListeners.clear();
    this.#differingListeners.clear();
    this.#touched.close();
    await this.watching;
    await this.#unwatch?.();
    await this.#queue.settled();
    await this.#merge.giveUp();
    await this.#burials.close();
    await this.#closeBefore?.();
    await this.#loaded?.close();
    await this.#temporary?.close();
  }

  /** @returns What has changed since the snapshot was made; `null` when it is not whole. */
  async #openSnapshot(manifest: Manifest): Promise<SeedChanges | null> {
    const { engines, fields } = this.#options;
    const loaded = manifest.key === snapshotKey(engines.stored.name, fields) ? await this.#load(manifest) : null;
    const records = loaded === null ? null : await loadRecords(this.#dataFolder, manifest);
    if (loaded === null || records === null) {
      await loaded?.close();
      return null;
    }
    this.#listed = await this.#list();
    const changes = compareSeeds(records.stamps(), this.#listed.seeds);
    this.#loaded = loaded;
    this.#files = () => this.#filesOf(manifest);
    this.#problems = records.problems;
    this.#burials.show(loaded);
    // Until the update is done, and if it should fail, what is not in the folder any more is not shown.
    for (const path of [...changes.changed, ...changes.gone]) loaded.bury(path);
    return changes;
  }

  async #isCurrent(): Promise<boolean> {
    const files = await this.#files();
    return files !== null && isNothing(compareSeeds(files, (await this.#list()).seeds));
  }

  #list(): Promise<SeedList> {
    return listSeeds(this.#options.folder, this.#options.feeds);
  }

  async #filesOf(manifest: Manifest): Promise<Iterable<FileStamp> | null> {
    return (await loadRecords(this.#dataFolder, manifest))?.stamps() ?? null;
  }

  /** Brings the archive up to date, once however often it is asked meanwhile. Failures are kept for `status`. */
  #update(everything: boolean): Promise<void> {
    return this.#queue.ask(everything);
  }

  async #runUpdate(everything: boolean): Promise<void> {
    const started = performance.now();
    const touched = this.#touched.take(everything || !this.#isLarge);
    const listed = this.#takeListed();
    this.#burials.beginUpdate();
    await this.#merge.giveUp();
    try {
      const result = await this.#options.indexer.index(
        {
          folder: this.#options.folder,
          feeds: this.#options.feeds,
          dataFolder: this.#dataFolder,
          today: this.#options.today(),
          fields: this.#options.fields,
          known: this.#loaded?.shared?.edition.files,
          session: this.#session,
          number: ++this.#updates,
          everything,
          touched,
          listed,
        },
        { onProgress: this.#options.onProgress },
      );
      this.#problems = result.problems;
      await this.#swap(result, started);
      this.#failure = null;
      this.#failingSince = null;
      if (touched !== null) this.#touched.planFull();
    } catch (error) {
      this.#touched.forget();
      this.#failure = error instanceof Error ? error : new InvariantError(String(error));
      this.#failingSince ??= new Date();
      if (this.#loaded === null) return;
      this.#options.log.error(
        { failure: this.#failure.message },
        'The archive could not be read again; the edition before stays.',
      );
    }
  }

  #takeListed(): SeedList | null {
    const listed = this.#listed;
    this.#listed = null;
    return listed;
  }

  /** Whether looking at some files alone saves anything. */
  get #isLarge(): boolean {
    return this.#loaded?.manifest != null && this.#loaded.passages > 2 * this.#options.engines.small.passages;
  }

  /** Merges segments of the snapshot that are too near in size while there is nothing else to do: an update gives it up. */
  #startMerge(): void {
    const { log, watch, engines } = this.#options;
    const isDue = this.#loaded !== null && isMergeDue(this.#loaded, engines.stored);
    if (!isDue || watch === false || this.#closed || this.#failure !== null || this.#queue.isWaiting) return;
    this.#merge.start(
      (signal) => this.#mergeSnapshot(signal),
      (error) => {
        if (error instanceof DamagedError) this.#onDamage(error.message);
        else log.error({ error }, 'The snapshot could not be merged; it stays as it is.');
      },
    );
  }

  async #mergeSnapshot(signal: AbortSignal): Promise<void> {
    const { indexer, fields } = this.#options;
    const known = this.#loaded?.shared?.edition.files;
    const number = ++this.#updates;
    const request = { dataFolder: this.#dataFolder, session: this.#session, number, fields, known };
    const manifest = await indexer.merge(request, signal);
    // What it has written all the same is found by the update that it made way for.
    if (manifest === null || signal.aborted) return;
    await this.#swap({ kind: 'stored', manifest, problems: this.#problems }, performance.now(), NONE);
  }

  /**
   * Puts what was indexed in force. An edition of the same articles stays.
   *
   * @param differing - Ids of the articles that are others than before, where that is known.
   */
  async #swap(indexed: IndexedArchive, started: number, differing?: ReadonlySet<string>): Promise<void> {
    if (indexed.kind === 'empty') {
      this.#burials.hideAll();
      throw new ArchiveError(`No readable article in ${this.#options.folder}`);
    }
    const superseded = this.#loaded;
    const loaded = await this.#loadIndexed(indexed);
    if (loaded === null) throw new ArchiveError('The snapshot that was just written cannot be read.');
    this.#files =
      indexed.kind === 'held' ? () => Promise.resolve(indexed.held.files) : () => this.#filesOf(indexed.manifest);
    this.#loaded = loaded;
    this.#burials.show(loaded);
    if (loaded === superseded) return;
    this.#tellDiffering(differing, superseded, loaded);
    const closeBefore = this.#closeBefore;
    this.#closeBefore = superseded?.close ?? null;
    await closeBefore?.();
    this.#tookMs = performance.now() - started;
    if (superseded?.manifest) await this.#remove(superseded.manifest, loaded.manifest);
    for (const listener of this.#listeners) listener(loaded.edition);
  }

  #tellDiffering(known: ReadonlySet<string> | undefined, before: LoadedEdition | null, after: LoadedEdition): void {
    if (this.#differingListeners.size === 0) return;
    const areStored = before?.stored != null && after.stored !== null;
    const ids = known ?? (areStored ? differingArticles(before.stored, after.stored) : null);
    for (const listener of this.#differingListeners) listener(ids);
  }

  /** Removes the files of an edition that is out of force. What is open of them stays readable. */
  async #remove(old: Manifest, current: Manifest | null): Promise<void> {
    const used = new Set(current === null ? [] : filesOf(current));
    for (const name of filesOf(old)) {
      if (!used.has(name)) await rm(join(this.#dataFolder, name), { force: true });
    }
  }

  async #loadIndexed(indexed: Exclude<IndexedArchive, { kind: 'empty' }>): Promise<LoadedEdition | null> {
    const name = indexed.kind === 'held' ? indexed.held.digest : editionName(indexed.manifest);
    if (this.#loaded?.name === name) return this.#loaded;
    return indexed.kind === 'held'
      ? holdEdition(indexed.held, this.#options.engines.memory)
      : this.#load(indexed.manifest);
  }

  #load(manifest: Manifest): Promise<LoadedEdition | null> {
    const known = this.#loaded?.shared?.edition.files;
    return loadEdition(this.#dataFolder, manifest, this.#options.engines.stored, this.#onDamage, known);
  }

  readonly #onDamage: OnDamage = (what) => {
    // Told of again by the next question, should what is being read now not mend it.
    if (this.#queue.isRunning) return;
    this.#options.log.error({ what }, 'What is kept of the archive is damaged: everything is read again.');
    void this.#update(true);
  };
}

function isNothing({ changed, gone }: SeedChanges): boolean {
  return changed.size === 0 && gone.size === 0;
}
