import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError, DataFolderError, InvariantError } from '../../errors.ts';
import type { Engines } from '../../search/engine.ts';
import type { ReadProgress } from '../read/seed-progress.ts';
import type { UpdateRequest } from '../snapshot/update-snapshot.ts';
import type { MergeRequest } from '../snapshot/merge-snapshot.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import type { HeldRequest } from './still-held.ts';
import { ThreadSign } from './thread-sign.ts';

/** What a thread is asked to do. */
export type ThreadTask =
  | { readonly kind: 'index'; readonly request: UpdateRequest }
  | { readonly kind: 'find-held'; readonly request: HeldRequest }
  | { readonly kind: 'merge'; readonly request: MergeRequest };

/** What the thread tells, in turn: progress any number of times, then how it ended. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  /** `isFresh`: whether its memory holds little. */
  | { readonly kind: 'done'; readonly result: unknown; readonly isFresh: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly error: 'archive' | 'data-folder' | 'other' };

/** Progress is told at most this often: a message a file would keep the main thread busy. */
const PROGRESS_MS = 100;
/** How often the thread shows that it is not stuck. */
const BEAT_MS = 250;

/** A thread that has read more articles ends, and gives its memory back. */
const FEW_ARTICLES = 1000;

/** Does what this thread is asked, one task after the other, and tells how each ended. */
export function serveIndexThread(engines: Pick<Engines, 'small' | 'stored'>): void {
  if (parentPort === null) throw new InvariantError('The index worker was started as a program.');
  const port = parentPort;
  const indexer = createIndexer(engines);
  const sign = new ThreadSign(workerData as SharedArrayBuffer);
  port.on('message', (task: ThreadTask) => void serve(task, indexer, sign, (message) => port.postMessage(message)));
}

async function serve(
  task: ThreadTask,
  indexer: Indexer,
  sign: ThreadSign,
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
  sign: ThreadSign,
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

function kindOf(error: unknown): 'archive' | 'data-folder' | 'other' {
  if (error instanceof ArchiveError) return 'archive';
  return error instanceof DataFolderError ? 'data-folder' : 'other';
}
