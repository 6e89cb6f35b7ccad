import { stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** How a folder is watched. */
export interface WatchOptions {
  readonly folder: string;
  /** Called for each file at once, before the batch is over. The path is `/`-separated, under the archive. */
  readonly onTouched: (path: string, event: 'add' | 'change' | 'unlink') => void;
  /**
   * Called once a batch is over: nothing has happened for `quietMs`, or it has gone on for `longestMs`. `isTold` where all of it
   * was files that `onTouched` was told of, and no folder came or went.
   */
  readonly onBatch: (isTold: boolean) => void;
  readonly onError: (error: unknown) => void;
  /** How long a file must keep its size before it counts as written. */
  readonly settleMs: number;
  readonly quietMs: number;
  readonly longestMs: number;
  /** How often it is looked whether the folder is still the one that is watched; {@link LOOK_MS} unless said otherwise. */
  readonly lookMs?: number;
}

/** Default times, in milliseconds: an editor saves in bursts, a copy of an archive takes its time. */
export const WATCH_TIMES = { settleMs: 300, quietMs: 300, longestMs: 30_000 } as const;

/** A folder that is deleted and made again, moved away and back, or mounted anew is another one, of which no event tells. */
const LOOK_MS = 3000;

/**
 * Watches a folder and those within it, and the one that takes its place. Names that begin with a dot are passed over, as
 * when it is read. A folder that goes, and one that comes, counts as a batch.
 *
 * @returns When everything is being watched: a function that ends it.
 */
export async function watchFolder(options: WatchOptions): Promise<() => Promise<void>> {
  const batches = new Batches(options);
  let place = await placeOf(options.folder);
  let watcher = await startWatcher(options, batches);
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const now = await placeOf(options.folder);
    if (now === place) return;
    place = now;
    await watcher.close();
    // Of one that is gone nothing is to be watched, and the watcher would not notice that it is back.
    if (now !== null) watcher = await startWatcher(options, batches);
    batches.touched(false);
  };
  const looks = setInterval(() => {
    // One that hangs, on a server that does not answer, is not asked again.
    looking ??= look()
      .catch(options.onError)
      .finally(() => {
        looking = null;
      });
  }, options.lookMs ?? LOOK_MS).unref();
  return async () => {
    clearInterval(looks);
    await looking;
    batches.end();
    await watcher.close();
  };
}

/** Which folder it is that has this name now; `null` for none. */
async function placeOf(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // Gone, or out of reach: either way there is nothing to watch.
    return null;
  }
}

async function startWatcher(options: WatchOptions, batches: Batches): Promise<FSWatcher> {
  const { folder, settleMs } = options;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) =>
      path !== folder &&
      relative(folder, path)
        .split(sep)
        .some((name) => name.startsWith('.')),
    awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: Math.max(10, Math.floor(settleMs / 4)) },
    followSymlinks: false,
  });
  watcher.on('all', (event, path) => {
    const inside = isAbsolute(path) ? relative(folder, path) : path;
    const isFile = event === 'add' || event === 'change' || event === 'unlink';
    if (isFile) options.onTouched(inside.split(sep).join('/'), event);
    batches.touched(isFile);
  });
  watcher.on('error', options.onError);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return watcher;
}

/** Takes changes that come one upon the other for one. */
class Batches {
  readonly #options: WatchOptions;
  #quiet: NodeJS.Timeout | undefined;
  #longest: NodeJS.Timeout | undefined;
  #isTold = true;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  touched(isTold: boolean): void {
    const { quietMs, longestMs } = this.#options;
    this.#isTold &&= isTold;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#over(), quietMs);
    this.#longest ??= setTimeout(() => this.#over(), longestMs);
  }

  end(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
  }

  #over(): void {
    this.end();
    this.#longest = undefined;
    const isTold = this.#isTold;
    this.#isTold = true;
    this.#options.onBatch(isTold);
  }
}
