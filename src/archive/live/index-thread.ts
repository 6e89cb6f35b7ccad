import { ArchiveError, DataFolderError, InvariantError } from '../../errors.ts';
import { STUCK_SECONDS } from '../read/load-seed.ts';
import type { ReadProgress } from '../read/seed-progress.ts';
import { startThread } from '../start-thread.ts';
import type { ThreadTask, ThreadMessage } from './index-worker.ts';
import type { Indexer } from './indexer.ts';
import { ThreadSign } from './thread-sign.ts';

/** Errors lose their class on the way out of a thread. */
const ERRORS = { archive: ArchiveError, 'data-folder': DataFolderError, other: InvariantError } as const;

/** Room for short-lived objects: with Node's 16 MB, collecting them takes a sixth of a build. */
const LIMITS = { maxYoungGenerationSizeMb: 96 };

const LOOK_MS = 1000;

/** How often a thread may die over one call: what it died of may be over, as the machine's want of memory. */
const LIVES = 2;

/** A thread has ended without a word of how its work went. */
class ThreadDeath extends InvariantError {
  /** @param file - What it was at; `''` where that was no file. */
  constructor(reason: string, file: string, options?: ErrorOptions) {
    super(`The index worker failed${file === '' ? '' : ` at ${file}`}: ${reason}.`, options);
  }
}

/** What a thread ends with that has to be ended over a file. */
interface Stuck {
  readonly stuckAt: string;
}

/**
 * An indexer whose every call has a thread of its own, which ends with it and gives its memory back. Where that thread
 * dies, another does the work; where that one dies as well, the call fails with an `InvariantError` that says of what. A
 * thread that a file keeps busy without end is ended, and another does the work without that file.
 *
 * @param entry - The module that the thread runs, without its extension: it serves by `serveIndexThread`.
 * @param stuckSeconds - How long a file may hold everything up.
 */
export function threadIndexer(entry: URL, stuckSeconds = STUCK_SECONDS): Indexer {
  const run = async (task: Unsigned, onProgress?: (progress: ReadProgress) => void): Promise<unknown> => {
    const tooSlow: string[] = [];
    let deaths = 0;
    for (;;) {
      const request = { ...task.request, tooSlow };
      try {
        const result = await runTask(entry, { ...task, request } as Unsigned, stuckSeconds, onProgress);
        if (!isStuck(result)) return result;
        tooSlow.push(result.stuckAt);
      } catch (error) {
        if (!(error instanceof ThreadDeath) || ++deaths >= LIVES) throw error;
      }
    }
  };
  return {
    index: (request, followed) => run({ kind: 'index', request }, followed?.onProgress) as ReturnType<Indexer['index']>,
    findStillHeld: (request) => run({ kind: 'find-held', request }) as ReturnType<Indexer['findStillHeld']>,
  };
}

type Unsigned = ThreadTask extends infer Task ? (Task extends ThreadTask ? Omit<Task, 'sign'> : never) : never;

function isStuck(result: unknown): result is Stuck {
  return typeof result === 'object' && result !== null && 'stuckAt' in result;
}

function runTask(
  entry: URL,
  task: Unsigned,
  stuckSeconds: number,
  onProgress?: (progress: ReadProgress) => void,
): Promise<unknown> {
  const sign = new ThreadSign();
  const worker = startThread(entry, { workerData: { ...task, sign: sign.shared }, resourceLimits: LIMITS });
  let [beats, heard] = [0, performance.now()];
  return new Promise((resolve, reject) => {
    const looks = setInterval(() => {
      if (sign.beats !== beats) [beats, heard] = [sign.beats, performance.now()];
      // Before its first beat it is being loaded; and what is no file's fault cannot be left out.
      if (beats === 0 || performance.now() - heard < stuckSeconds * 1000 || sign.file === '') return;
      resolve({ stuckAt: sign.file } satisfies Stuck);
      void worker.terminate();
    }, LOOK_MS);
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'done') resolve(message.result);
      else reject(new ERRORS[message.error](message.message));
    });
    worker.on('error', (cause) => reject(new ThreadDeath(reasonOf(cause), sign.file, { cause })));
    worker.on('exit', (code) => {
      clearInterval(looks);
      // After a result this changes nothing: a promise settles once.
      reject(new ThreadDeath(`it ended with code ${code}`, sign.file));
    });
  });
}

/** What a thread threw, which need not be an error. */
function reasonOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/u, '');
}
