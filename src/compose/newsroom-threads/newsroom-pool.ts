import type { View } from '../../answer/model/view.ts';
import type { Newsroom, WholeNewsroom } from '../../answer/newsroom.ts';
import type { Archive } from '../../archive/live/archive.ts';
import type { OnDamage } from '../../archive/snapshot/blocks/on-damage.ts';
import { DamagedError, InvariantError, QueryError } from '../../errors.ts';
import type { Ending, Given, ThreadMethod } from './messages.ts';
import { NewsroomThread } from './newsroom-thread.ts';

/** So often a call is made again where something was hidden meanwhile, before this thread makes it. */
const TRIES = 3;

/** What a pool is made of. */
export interface PoolParts {
  readonly archive: Pick<Archive, 'shared' | 'onSwap'>;
  /** The newsroom of this thread: it answers what is cheap, and everything while the archive is small. */
  readonly newsroom: WholeNewsroom;
  /** How many threads, at least 1. */
  readonly threads: number;
  /** As for `openShared`. */
  readonly onDamage: OnDamage;
}

/**
 * A newsroom whose work is done in threads of their own, so that the one that talks to Discord is never busy for long. All
 * of them look at one copy of the index.
 */
export class NewsroomPool implements WholeNewsroom {
  readonly #parts: PoolParts;
  readonly #threads: readonly NewsroomThread[];
  readonly #stopFollowing: () => void;

  constructor(parts: PoolParts) {
    this.#parts = parts;
    this.#threads = Array.from({ length: parts.threads }, () => new NewsroomThread(parts.onDamage));
    this.#follow();
    this.#stopFollowing = parts.archive.onSwap(() => this.#follow());
  }

  seenBy(view: View): Newsroom {
    const run =
      <Method extends ThreadMethod>(method: Method) =>
      (...given: Given<Method>): ReturnType<Newsroom[Method]> =>
        this.#run(method, view, given) as ReturnType<Newsroom[Method]>;
    return {
      ...this.#parts.newsroom.seenBy(view),
      ask: run('ask'),
      askFurther: run('askFurther'),
      latestAbout: run('latestAbout'),
      summarizeArticle: run('summarizeArticle'),
      summarizeTopic: run('summarizeTopic'),
      summarizePeriod: run('summarizePeriod'),
      timeline: run('timeline'),
      changes: run('changes'),
      news: run('news'),
      digest: run('digest'),
      checkQuote: run('checkQuote'),
      related: run('related'),
    };
  }

  async close(): Promise<void> {
    this.#stopFollowing();
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  /** Opens what is in force before somebody asks. */
  #follow(): void {
    const { shared } = this.#parts.archive;
    if (shared !== null) for (const thread of this.#threads) thread.follow(shared);
  }

  async #run(method: ThreadMethod, view: View, given: Given): Promise<unknown> {
    const { archive, newsroom } = this.#parts;
    for (let tries = 0; tries < TRIES; tries++) {
      const { shared } = archive;
      if (shared === null) break;
      const { burials } = shared.dead;
      const ending = await this.#freest().call(shared, { method, view, given });
      // What has been hidden since must not be shown, whatever was found.
      if (ending.kind !== 'stale' && shared.dead.burials === burials) return resultOf(ending);
    }
    const run = newsroom.seenBy(view)[method] as (...values: Given) => Promise<unknown>;
    return run(...given);
  }

  #freest(): NewsroomThread {
    return this.#threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
  }
}

/** @throws What the call threw. */
function resultOf(ending: Exclude<Ending, { kind: 'stale' }>): unknown {
  if (ending.kind === 'done') return ending.result;
  if (ending.kind === 'query') throw new QueryError(ending.problem);
  if (ending.kind === 'damaged') throw new DamagedError(ending.message);
  throw new InvariantError(`The newsroom failed: ${ending.stack}`);
}
