import type { Worker } from 'node:worker_threads';

import type { View } from '../../answer/model/view.ts';
import type { SharedEdition, SharedView } from '../../archive/live/shared-edition.ts';
import type { OnDamage } from '../../archive/snapshot/blocks/on-damage.ts';
import { startThread } from '../../archive/start-thread.ts';
import { InvariantError } from '../../errors.ts';
import type { Ending, FromThread, Given, ThreadMethod, ToThread } from './messages.ts';

const ENTRY = new URL('./newsroom-worker', import.meta.url);

/** What a thread is asked. */
export interface ThreadCall {
  readonly method: ThreadMethod;
  readonly view: View;
  readonly given: Given;
}

/** One thread that answers a newsroom's calls. It is started by the first, and anew by the next after it has died. */
export class NewsroomThread {
  readonly #onDamage: OnDamage;
  readonly #entry: URL;
  readonly #open = new Map<number, { resolve: (ending: Ending) => void; reject: (error: Error) => void }>();
  #worker: Worker | null = null;
  /** What it has been told of. */
  #edition: SharedEdition | null = null;
  #changes = 0;
  #calls = 0;
  #isClosed = false;

  /**
   * @param onDamage - As for `openShared`.
   * @param entry - The module that it runs, without its extension.
   */
  constructor(onDamage: OnDamage, entry: URL = ENTRY) {
    this.#onDamage = onDamage;
    this.#entry = entry;
  }

  /** How many calls wait for it. */
  get load(): number {
    return this.#open.size;
  }

  /** Lets it open an edition, and hide what is hidden. */
  follow({ edition, dead }: SharedView): void {
    const worker = (this.#worker ??= this.#start());
    const isNew = this.#edition !== edition;
    if (isNew) tell(worker, { kind: 'edition', edition });
    if (dead.changes !== this.#changes || (isNew && dead.ids.size > 0))
      tell(worker, { kind: 'dead', ids: [...dead.ids] });
    this.#edition = edition;
    this.#changes = dead.changes;
  }

  /** @throws {InvariantError} When the thread dies over it. */
  call(shared: SharedView, { method, view, given }: ThreadCall): Promise<Ending> {
    this.follow(shared);
    const id = this.#calls++;
    const { hidden, aliases, sources } = view;
    const sent = { hidden: [...hidden], aliases, sources };
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject });
      tell(this.#worker!, { kind: 'call', id, method, view: sent, given });
    });
  }

  /** Ends it. Whoever still waits is not told: the process ends too. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = startThread(this.#entry, {});
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'damaged') this.#onDamage(message.what);
      else {
        this.#open.get(message.id)?.resolve(message.ending);
        this.#open.delete(message.id);
      }
    });
    let cause: unknown;
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => {
      this.#worker = null;
      this.#edition = null;
      for (const { reject } of this.#isClosed ? [] : this.#open.values())
        reject(new InvariantError('A thread of the newsroom ended.', { cause }));
      this.#open.clear();
    });
    return worker;
  }
}

function tell(worker: Pick<Worker, 'postMessage'>, message: ToThread): void {
  // Nothing is handed over: what is shared is shared, all else is copied.
  worker.postMessage(message, []);
}
