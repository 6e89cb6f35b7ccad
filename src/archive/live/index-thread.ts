import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ArchiveError, DataFolderError, InvariantError } from '../../errors.ts';
import type { ThreadTask, ThreadMessage } from './index-worker.ts';
import type { ReadProgress } from '../read/read-archive.ts';
import type { HeldArticles, HeldRequest } from './still-held.ts';
import type { UpdateRequest, UpdateResult } from '../snapshot/update-snapshot.ts';

/** Errors lose their class on the way out of a thread. */
const ERRORS = { archive: ArchiveError, 'data-folder': DataFolderError, other: InvariantError } as const;

/** Room for short-lived objects: with Node's 16 MB, collecting them takes a sixth of a build. */
const LIMITS = { maxYoungGenerationSizeMb: 96 };

/**
 * Runs `updateSnapshot` in a thread of its own, which ends with it and gives its memory back.
 *
 * @throws {ArchiveError} When the folder cannot be read.
 * @throws {DataFolderError} When the data folder cannot be written to.
 * @throws {InvariantError} When the update failed otherwise, or its thread died.
 */
export function runUpdate(
  request: UpdateRequest,
  onProgress?: (progress: ReadProgress) => void,
): Promise<UpdateResult> {
  return runTask({ kind: 'update', request }, onProgress) as Promise<UpdateResult>;
}

/**
 * Runs `findStillHeld` in a thread of its own.
 *
 * @throws {InvariantError} When it failed, or its thread died.
 */
export function runFindStillHeld(request: HeldRequest): Promise<readonly HeldArticles[] | null> {
  return runTask({ kind: 'find-held', request }) as Promise<readonly HeldArticles[] | null>;
}

function runTask(task: ThreadTask, onProgress?: (progress: ReadProgress) => void): Promise<unknown> {
  const worker = startWorker(task);
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'done') resolve(message.result);
      else reject(new ERRORS[message.error](message.message));
    });
    worker.on('error', (error) => reject(new InvariantError('The index worker failed.', { cause: error })));
    // After a result this changes nothing: a promise settles once.
    worker.on('exit', (code) => reject(new InvariantError(`The index worker ended with code ${code}.`)));
  });
}

/** Starts the thread. */
function startWorker(workerData: ThreadTask): Worker {
  const options = { workerData, resourceLimits: LIMITS };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./index-worker.js', import.meta.url), options);
  // Not compiled, as in tests and development: a thread begins with no loader for TypeScript, so it fetches one first.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(/cjs$/u, 'mjs');
  const entry = new URL('./index-worker.ts', import.meta.url).href;
  const [from, what] = [loader, entry].map((url) => JSON.stringify(url));
  return new Worker(`import(${from}).then((tsx) => tsx.tsImport(${what}, ${what}))`, { ...options, eval: true });
}
