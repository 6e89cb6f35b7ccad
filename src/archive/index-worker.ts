import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError, InvariantError } from '../errors.ts';
import type { ReadProgress } from './read-archive.ts';
import type { UpdateRequest, UpdateResult } from './update-snapshot.ts';
import { updateSnapshot } from './update-snapshot.ts';

/** What the worker tells, in turn: progress any number of times, then how it ended. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly result: UpdateResult }
  | { readonly kind: 'failed'; readonly message: string; readonly archive: boolean };

/** Progress is told at most this often: a message a file would keep the main thread busy. */
const PROGRESS_MS = 100;

if (parentPort === null) throw new InvariantError('The index worker was started as a program.');
const port = parentPort;
const tell = (message: WorkerMessage): void => port.postMessage(message);

let told = -Infinity;
try {
  const result = await updateSnapshot(workerData as UpdateRequest, (progress) => {
    if (performance.now() - told < PROGRESS_MS && progress.files < progress.totalFiles) return;
    told = performance.now();
    tell({ kind: 'progress', progress });
  });
  tell({ kind: 'done', result });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', message, archive: error instanceof ArchiveError });
}
