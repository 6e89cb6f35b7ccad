import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError, DataFolderError, InvariantError } from '../../errors.ts';
import type { ReadProgress } from '../read/read-archive.ts';
import type { HeldRequest } from './still-held.ts';
import { findStillHeld } from './still-held.ts';
import type { UpdateRequest } from '../snapshot/update-snapshot.ts';
import { updateSnapshot } from '../snapshot/update-snapshot.ts';

/** What a thread is started for. */
export type ThreadTask =
  | { readonly kind: 'update'; readonly request: UpdateRequest }
  | { readonly kind: 'find-held'; readonly request: HeldRequest };

/** What the thread tells, in turn: progress any number of times, then how it ended. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly result: Awaited<ReturnType<typeof work>> }
  | { readonly kind: 'failed'; readonly message: string; readonly error: 'archive' | 'data-folder' | 'other' };

/** Progress is told at most this often: a message a file would keep the main thread busy. */
const PROGRESS_MS = 100;

if (parentPort === null) throw new InvariantError('The index worker was started as a program.');
const port = parentPort;
const tell = (message: ThreadMessage): void => port.postMessage(message);

let told = -Infinity;
const onProgress = (progress: ReadProgress): void => {
  if (performance.now() - told < PROGRESS_MS && progress.files < progress.totalFiles) return;
  told = performance.now();
  tell({ kind: 'progress', progress });
};

async function work(task: ThreadTask) {
  return task.kind === 'update' ? updateSnapshot(task.request, onProgress) : findStillHeld(task.request);
}

try {
  tell({ kind: 'done', result: await work(workerData as ThreadTask) });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', message, error: kindOf(error) });
}

function kindOf(error: unknown): 'archive' | 'data-folder' | 'other' {
  if (error instanceof ArchiveError) return 'archive';
  return error instanceof DataFolderError ? 'data-folder' : 'other';
}
