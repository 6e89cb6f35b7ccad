import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ArchiveError, DataFolderError, InvariantError } from '../../errors.ts';
import type { ThreadTask, ThreadMessage } from './index-worker.ts';
import type { ReadProgress } from '../read/seed-progress.ts';
import type { Indexer } from './indexer.ts';

/** Errors lose their class on the way out of a thread. */
const ERRORS = { archive: ArchiveError, 'data-folder': DataFolderError, other: InvariantError } as const;

/** Room for short-lived objects: with Node's 16 MB, collecting them takes a sixth of a build. */
const LIMITS = { maxYoungGenerationSizeMb: 96 };

/**
 * An indexer whose every call has a thread of its own, which ends with it and gives its memory back. Calls fail with
 * `InvariantError`, too, when that thread dies.
 *
 * @param entry - The module that the thread runs, without its extension: it serves by `serveIndexThread`.
 */
export function threadIndexer(entry: URL): Indexer {
  return {
    index: (request, onProgress) =>
      runTask(entry, { kind: 'index', request }, onProgress) as ReturnType<Indexer['index']>,
    findStillHeld: (request) => runTask(entry, { kind: 'find-held', request }) as ReturnType<Indexer['findStillHeld']>,
  };
}

function runTask(entry: URL, task: ThreadTask, onProgress?: (progress: ReadProgress) => void): Promise<unknown> {
  const worker = startWorker(entry, task);
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
function startWorker(module: URL, workerData: ThreadTask): Worker {
  const options = { workerData, resourceLimits: LIMITS };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), options);
  // Not compiled, as in tests and development: a thread begins with no loader for TypeScript, so it fetches one first.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(/cjs$/u, 'mjs');
  const [from, what] = [loader, `${module.href}.ts`].map((url) => JSON.stringify(url));
  return new Worker(`import(${from}).then((tsx) => tsx.tsImport(${what}, ${what}))`, { ...options, eval: true });
}
