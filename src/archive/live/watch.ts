import { isAbsolute, relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** How a folder is watched. */
export interface WatchOptions {
  readonly folder: string;
  /** Called for each file at once, before the batch is over. The path is `/`-separated, under the archive. */
  readonly onTouched: (path: string, event: 'add' | 'change' | 'unlink') => void;
  /** Called once a batch is over: nothing has happened for `quietMs`, or it has gone on for `longestMs`. */
  readonly onBatch: () => void;
  readonly onError: (error: unknown) => void;
  /** How long a file must keep its size before it counts as written. */
  readonly settleMs: number;
  readonly quietMs: number;
  readonly longestMs: number;
}

/** Default times, in milliseconds: an editor saves in bursts, a copy of an archive takes its time. */
export const WATCH_TIMES = { settleMs: 300, quietMs: 300, longestMs: 30_000 } as const;

/**
 * Watches a folder and those within it. Names that begin with a dot are passed over, as when it is read.
 *
 * @returns When everything is being watched: a function that ends it.
 */
export async function watchFolder(options: WatchOptions): Promise<() => Promise<void>> {
  const { folder, settleMs, quietMs, longestMs } = options;
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const over = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
    options.onBatch();
  };
  const touched = (event: string, path: string): void => {
    const inside = isAbsolute(path) ? relative(folder, path) : path;
    if (event === 'add' || event === 'change' || event === 'unlink')
      options.onTouched(inside.split(sep).join('/'), event);
    clearTimeout(quiet);
    quiet = setTimeout(over, quietMs);
    longest ??= setTimeout(over, longestMs);
  };
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
  watcher.on('all', touched);
  watcher.on('error', options.onError);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(quiet);
    clearTimeout(longest);
    await watcher.close();
  };
}
