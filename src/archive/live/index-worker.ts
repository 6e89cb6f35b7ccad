import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError, DataFolderError, InvariantError } from '../../errors.ts';
import type { Engines } from '../../search/engine.ts';
import type { ReadProgress } from '../read/seed-progress.ts';
import type { UpdateRequest } from '../snapshot/update-snapshot.ts';
import { createIndexer } from './indexer.ts';
import type { HeldRequest } from './still-held.ts';
import { ThreadSign } from './thread-sign.ts';

/** What a thread is started for. */
export type ThreadTask =
  | { readonly kind: 'index'; readonly request: UpdateRequest; readonly sign: SharedArrayBuffer }
  | { readonly kind: 'find-held'; readonly request: HeldRequest; readonly sign: SharedArrayBuffer };

/** What the thread tells, in turn: progress any number of times, then how it ended. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly error: 'archive' | 'data-folder' | 'other' };

/** Progress is told at most this often: a message a file would keep the main thread busy. */
const PROGRESS_MS = 100;
/** How often the thread shows that it is not stuck. */
const BEAT_MS = 250;

/** Does what this thread was started for, and tells how it ended. */
export async function serveIndexThread(engines: Pick<Engines, 'small' | 'stored'>): Promise<void> {
  if (parentPort === null) throw new InvariantError('The index worker was started as a program.');
  const port = parentPort;
  const tell = (message: ThreadMessage): void => port.postMessage(message);
  let told = -Infinity;
  const onProgress = (progress: ReadProgress): void => {
    if (performance.now() - told < PROGRESS_MS && progress.files < progress.totalFiles) return;
    told = performance.now();
    tell({ kind: 'progress', progress });
  };
  const indexer = createIndexer(engines);
  const task = workerData as ThreadTask;
  const sign = new ThreadSign(task.sign);
  sign.beat();
  const beats = setInterval(() => sign.beat(), BEAT_MS);
  try {
    const result = await (task.kind === 'index'
      ? indexer.index(task.request, { onProgress, onFile: sign.at })
      : indexer.findStillHeld(task.request, sign.at));
    tell({ kind: 'done', result });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ kind: 'failed', message, error: kindOf(error) });
  } finally {
    clearInterval(beats);
  }
}

function kindOf(error: unknown): 'archive' | 'data-folder' | 'other' {
  if (error instanceof ArchiveError) return 'archive';
  return error instanceof DataFolderError ? 'data-folder' : 'other';
}
