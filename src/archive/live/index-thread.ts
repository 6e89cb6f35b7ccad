import type { Worker } from 'node:worker_threads';
import { ArchiveError, DamagedError, DataFolderError, InvariantError } from '../../errors.ts';
import { STUCK_SECONDS } from '../read/load-seed.ts';
import type { ReadProgress } from '../read/seed-progress.ts';
import { startThread } from '../start-thread.ts';
import type { Failure, ThreadMessage, ThreadTask } from './index-worker.ts';
import type { Indexer } from './indexer.ts';
import { ThreadSign } from './thread-sign.ts';

/** Errors lose their class on the way out of a thread. */
const ERRORS = {
  archive: ArchiveError,
  'data-folder': DataFolderError,
  damaged: DamagedError,
  other: InvariantError,
} as const satisfies Record<Failure, unknown>;

/** Room for short-lived objects: with Node's 16 MB, collecting them takes a sixth of a build that this thread does alone. */
const LIMITS = { maxYoungGenerationSizeMb: 48 };

const LOOK_MS = 1000;

/** How long a thread that has nothing to do waits for more: what it has loaded takes longer to load than an article to index. */
const LINGER_MS = 5 * 60_000;

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
 * An indexer whose calls have a thread each. One that has read little waits for the next call for some minutes; any other
 * ends, and gives its memory back. Where a thread dies, another does the work; where that one dies as well, the call fails with
 * an `InvariantError` that says of what. A thread that a file keeps busy without end is ended, and another does the work
 * without that file.
 *
 * @param entry - The module that the thread runs, without its extension: it serves by `serveIndexThread`.
 * @param stuckSeconds - How long a file may hold everything up.
 */
export function threadIndexer(entry: URL, stuckSeconds = STUCK_SECONDS): Indexer {
  const waiting = new WaitingThread();
  const run = async (task: ThreadTask, follow: Followed = {}): Promise<unknown> => {
    const tooSlow: string[] = [];
    let deaths = 0;
    for (;;) {
      // A merge may be given up, and its thread with it: the next article is to find the one that waits.
      const thread = (task.kind === 'merge' ? null : waiting.take()) ?? new IndexThread(entry, stuckSeconds);
      let isDone = false;
      try {
        const result = await thread.run({ ...task, request: { ...task.request, tooSlow } } as ThreadTask, follow);
        isDone = !isStuck(result);
        if (!isStuck(result)) return result;
        tooSlow.push(result.stuckAt);
      } catch (error) {
        const isOver = !(error instanceof ThreadDeath) || follow.signal?.aborted === true || ++deaths >= LIVES;
        if (isOver) throw error;
      } finally {
        if (isDone && thread.isFresh) waiting.keep(thread);
        // Its memory is given back before what it has written is loaded: both would be too much, and the one holds the other up.
        else await thread.end();
      }
    }
  };
  return {
    index: (request, followed) => run({ kind: 'index', request }, followed) as ReturnType<Indexer['index']>,
    findStillHeld: (request) => run({ kind: 'find-held', request }) as ReturnType<Indexer['findStillHeld']>,
    merge: (request, signal) => run({ kind: 'merge', request }, { signal }) as ReturnType<Indexer['merge']>,
  };
}

/** Who follows a task. */
interface Followed {
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Ends the thread. */
  readonly signal?: AbortSignal | undefined;
}

/** Who waits for a task. */
interface Waiter {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

function isStuck(result: unknown): result is Stuck {
  return typeof result === 'object' && result !== null && 'stuckAt' in result;
}

/** Keeps one thread that has nothing to do. */
class WaitingThread {
  #thread: IndexThread | null = null;
  #timer: NodeJS.Timeout | undefined;

  take(): IndexThread | null {
    const thread = this.#thread;
    this.#thread = null;
    clearTimeout(this.#timer);
    return thread?.isAlive === true ? thread : null;
  }

  keep(thread: IndexThread): void {
    void this.take()?.end();
    this.#thread = thread;
    this.#timer = setTimeout(() => void this.take()?.end(), LINGER_MS).unref();
  }
}

/** A thread that does one task after the other. */
class IndexThread {
  readonly #sign = new ThreadSign();
  readonly #worker: Worker;
  readonly #stuckMs: number;
  #isAlive = true;
  #isFresh = true;
  /** Who waits for the task under way. */
  #tell: (Pick<Followed, 'onProgress'> & Waiter) | null = null;

  constructor(entry: URL, stuckSeconds: number) {
    this.#stuckMs = stuckSeconds * 1000;
    this.#worker = startThread(entry, { workerData: this.#sign.shared, resourceLimits: LIMITS });
    this.#worker.on('message', (message: ThreadMessage) => this.#hear(message));
    this.#worker.on('error', (cause) =>
      this.#tell?.reject(new ThreadDeath(reasonOf(cause), this.#sign.file, { cause })),
    );
    this.#worker.on('exit', (code) => {
      this.#isAlive = false;
      // After a result this changes nothing: a promise settles once.
      this.#tell?.reject(new ThreadDeath(`it ended with code ${code}`, this.#sign.file));
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Whether it has little in its memory. */
  get isFresh(): boolean {
    return this.#isAlive && this.#isFresh;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** @returns What the task gives, or where the thread was stuck: it is ended then. */
  async run(task: ThreadTask, { onProgress, signal }: Followed): Promise<unknown> {
    const worker = this.#worker;
    const end = (): void => void this.end();
    let looks: NodeJS.Timeout | undefined;
    signal?.addEventListener('abort', end);
    worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.#tell = { resolve, reject, onProgress };
        looks = this.#watch((stuckAt) => {
          resolve({ stuckAt } satisfies Stuck);
          void this.end();
        });
        if (signal?.aborted === true) void this.end();
        else worker.postMessage(task, []);
      });
    } finally {
      clearInterval(looks);
      signal?.removeEventListener('abort', end);
      this.#tell = null;
      // One that waits does not keep the process.
      worker.unref();
    }
  }

  #hear(message: ThreadMessage): void {
    const { resolve, reject, onProgress } = this.#tell ?? {};
    if (message.kind === 'progress') onProgress?.(message.progress);
    else if (message.kind === 'done') {
      this.#isFresh &&= message.isFresh;
      resolve?.(message.result);
    } else reject?.(new ERRORS[message.error](message.message));
  }

  /** Looks whether a file keeps the thread busy without end. */
  #watch(onStuck: (file: string) => void): NodeJS.Timeout {
    const sign = this.#sign;
    let [beats, heard] = [sign.beats, performance.now()];
    return setInterval(() => {
      if (sign.beats !== beats) [beats, heard] = [sign.beats, performance.now()];
      // Before its first beat it is being loaded; and what is no file's fault cannot be left out.
      if (beats === 0 || performance.now() - heard < this.#stuckMs || sign.file === '') return;
      onStuck(sign.file);
    }, LOOK_MS);
  }
}

/** What a thread threw, which need not be an error. */
function reasonOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/u, '');
}
