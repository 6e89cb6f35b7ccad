import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError, DamagedError, DataFolderError, InvariantError } from '../../errors.ts';
import type { Engines } from '../../search/engine.ts';
import type { ReadProgress } from '../read/seed-progress.ts';
import type { UpdateRequest } from '../snapshot/update-snapshot.ts';
import type { MergeRequest } from '../snapshot/merge-snapshot.ts';
import { HelperDeath, HelperPool } from './helpers/helper-pool.ts';
import { createTasks } from './helpers/helper-tasks.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import type { HeldRequest } from './still-held.ts';
import { ThreadSign } from './thread-sign.ts';

/** What a thread is asked to do. */
export type ThreadTask =
  | { readonly kind: 'index'; readonly request: UpdateRequest }
  | { readonly kind: 'find-held'; readonly request: HeldRequest }
  | { readonly kind: 'merge'; readonly request: MergeRequest };

/** The kinds of errors that whoever asked tells apart. */
export type Failure = 'archive' | 'data-folder' | 'damaged' | 'other';

/** What the thread tells, in turn: progress any number of times, then how it ended. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  /** `isFresh`: whether its memory holds little. */
  | { readonly kind: 'done'; readonly result: unknown; readonly isFresh: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly error: Failure };

/** Progress is told at most this often: a message a file would keep the main thread busy. */
const PROGRESS_MS = 100;
/** How often the thread shows that it is not stuck. */
const BEAT_MS = 250;

/** A thread that has read more articles ends, and gives its memory back. */
const FEW_ARTICLES = 1000;

/**
 * Does what this thread is asked, one task after the other, and tells how each ended.
 *
 * @param helpers - The module that threads run which help with much work: see `HelperPool`. Without it none do.
 */
export function serveIndexThread(engines: Pick<Engines, 'small' | 'stored'>, helpers?: URL): void {
  if (parentPort === null) throw new InvariantError('The index worker was started as a program.');
  const port = parentPort;
  const sign = new ThreadSign(workerData as SharedArrayBuffer);
  let pool: HelperPool | null = null;
  const startHelpers = (): HelperPool | null => {
    if (helpers === undefined) return null;
    const own = createTasks(engines.stored, sign.at);
    return (pool = HelperPool.forMachine({ entry: helpers, own, onEnd: () => (pool = null) }));
  };
  const indexer = createIndexer(engines, startHelpers);
  // A helper that is stuck is this thread's being stuck.
  const beat = (): void => {
    const stuckAt = pool?.stuckAt() ?? null;
    if (stuckAt === null) sign.beat();
    else if (stuckAt !== sign.file) sign.at(stuckAt);
  };
  const tell = (message: ThreadMessage): void => port.postMessage(message);
  port.on('message', (task: ThreadTask) => void serve(task, indexer, { at: sign.at, beat }, tell));
}

/** How a thread shows what it is at, and that it is not stuck. */
type Sign = Pick<ThreadSign, 'at' | 'beat'>;

async function serve(
  task: ThreadTask,
  indexer: Indexer,
  sign: Sign,
  tell: (message: ThreadMessage) => void,
): Promise<void> {
  let told = -Infinity;
  let articles = 0;
  const onProgress = (progress: ReadProgress): void => {
    articles = progress.articles;
    if (performance.now() - told < PROGRESS_MS && progress.files < progress.totalFiles) return;
    told = performance.now();
    tell({ kind: 'progress', progress });
  };
  sign.at('');
  const beats = setInterval(() => sign.beat(), BEAT_MS);
  try {
    const result = await run(task, indexer, onProgress, sign);
    tell({ kind: 'done', result, isFresh: task.kind !== 'merge' && articles <= FEW_ARTICLES });
  } catch (error) {
    if (error instanceof HelperDeath) {
      // This thread dies of it, so that all is done once more as after any other death.
      sign.at(error.file);
      throw error;
    }
    const message = error instanceof Error ? error.message : String(error);
    tell({ kind: 'failed', message, error: kindOf(error) });
  } finally {
    clearInterval(beats);
  }
}

function run(
  task: ThreadTask,
  indexer: Indexer,
  onProgress: (progress: ReadProgress) => void,
  sign: Sign,
): Promise<unknown> {
  switch (task.kind) {
    case 'index':
      return indexer.index(task.request, { onProgress, onFile: sign.at });
    case 'find-held':
      return indexer.findStillHeld(task.request, sign.at);
    case 'merge':
      return indexer.merge(task.request);
  }
}

function kindOf(error: unknown): Failure {
  if (error instanceof ArchiveError) return 'archive';
  if (error instanceof DamagedError) return 'damaged';
  return error instanceof DataFolderError ? 'data-folder' : 'other';
}
