import { InvariantError, SearchRefusedError, SearchUnreachableError } from '../errors.ts';
import type { Cluster, ClusterCall } from '../search/engines/opensearch/cluster.ts';

/** How long is waited for a cluster, in milliseconds. */
export interface Patience {
  /** For one node. */
  readonly tryMs: number;
  /** For all tries of a call together. */
  readonly totalMs: number;
}

/** Whoever asks waits for three seconds at most, and has to be told by then. */
export const ASKING: Patience = { tryMs: 800, totalMs: 2500 };
/** Nobody waits for an edition to be opened but a process that starts, and a cluster that has just been written is busy. */
export const OPENING: Patience = { tryMs: 5000, totalMs: 15_000 };
/** Writing takes what it takes. */
export const WRITING: Patience = { tryMs: 600_000, totalMs: 1_200_000 };

/** What a node answers. */
export interface NodeAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Sends a call to one of the nodes, another each time. It rejects where the node does not answer in time, with a
 * `SearchRefusedError` where its certificate is not trusted.
 */
export type SendToNode = (call: ClusterCall, timeoutMs: number) => Promise<NodeAnswer>;

/** What a gateway is made of. */
export interface GatewayParts {
  readonly send: SendToNode;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  readonly patience: Patience;
  /** Waits for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** So many calls that failed one after the other, and the next ones are not even tried, */
const FAILURES = 5;
/** for so many milliseconds: a cluster that is down must not make everybody wait. Then one call tries how it is. */
const REST_MS = 5000;
/** Less time than this is not worth another try. */
const LEAST_TRY_MS = 50;
/** Tries that follow at once, since another node may well answer. After them it is waited a little, twice as long each time. */
const AT_ONCE = 2;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;
/** Characters of the cluster's own words that operators are shown. */
const LONGEST_REASON = 300;

/**
 * Calls a cluster so that every answer is whole: what a part of the nodes did not look through, or not in time, is no answer.
 * A call is tried on other nodes while there is time, and not at all for a while after many that failed.
 */
export class ClusterGateway implements Cluster {
  readonly #parts: GatewayParts;
  #failures = 0;
  #restsUntil = 0;
  #fault: string | null = null;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  /** Why the last call failed, for operators; `null` when it did not. */
  get fault(): string | null {
    return this.#fault;
  }

  async call<Answer>(call: ClusterCall): Promise<Answer | null> {
    const { clock, patience, pause } = this.#parts;
    if (this.#failures >= FAILURES) {
      if (clock() < this.#restsUntil) throw new SearchUnreachableError(this.#fault ?? '');
      // The others wait for what this one finds.
      this.#restsUntil = clock() + REST_MS;
    }
    const ends = clock() + patience.totalMs;
    for (let tries = 1; ; tries++) {
      const tried = await this.#try(call, Math.min(patience.tryMs, ends - clock()));
      if (tried.error === null) {
        this.#failures = 0;
        this.#fault = null;
        return tried.answer as Answer | null;
      }
      const left = ends - clock();
      // Half of what is left at most, so that the last try is near the end.
      const wait = Math.min(pauseAfter(tries), left / 2);
      if (
        left - wait >= LEAST_TRY_MS &&
        (tried.again === 'later' || (tried.again === 'elsewhere' && tries <= AT_ONCE))
      ) {
        if (wait > 0) await pause(wait);
        continue;
      }
      this.#fault = tried.error.message;
      this.#failures++;
      this.#restsUntil = clock() + REST_MS;
      throw tried.error;
    }
  }

  async #try(call: ClusterCall, timeoutMs: number): Promise<Tried> {
    let answer: NodeAnswer;
    try {
      answer = await this.#parts.send(call, timeoutMs);
    } catch (error) {
      // Another node's certificate may be right.
      if (error instanceof SearchRefusedError) return { error, again: 'elsewhere' };
      return failed(error instanceof Error ? error.message : String(error));
    }
    const { status, body } = answer;
    if (status === 404) return { error: null, answer: null };
    if (status === 401)
      return { error: new SearchRefusedError('user', 'it does not let this user in (401)'), again: 'never' };
    if (status === 403) {
      const message = `this user may not do that (403) ${reasonOf(body)}`;
      return { error: new SearchRefusedError('rights', message), again: 'never' };
    }
    // 408: what was to be waited for has not come yet.
    if (status === 408 || status === 429 || status >= 500) return failed(`${status} ${reasonOf(body)}`);
    if (status >= 400) throw new InvariantError(`The cluster does not take ${call.path}: ${reasonOf(body)}`);
    if (isGone(body)) return { error: null, answer: null };
    const lacks = lacksOf(body);
    return lacks === null ? { error: null, answer: body } : failed(lacks);
  }
}

type Tried =
  | { readonly error: null; readonly answer: unknown }
  /** When another try may be worth it: at once where another node is asked, or after a while too. */
  | { readonly error: SearchUnreachableError; readonly again: 'never' | 'elsewhere' | 'later' };

function failed(fault: string): Tried {
  return { error: new SearchUnreachableError(fault), again: 'later' };
}

/** Milliseconds to wait after so many tries that failed. */
function pauseAfter(tries: number): number {
  return tries <= AT_ONCE ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - AT_ONCE - 1));
}

/** What of an answer tells whether all of it was looked at. */
interface Wholeness {
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed?: number; readonly total?: number };
  readonly error?: { readonly type?: string };
  readonly responses?: readonly Wholeness[];
  readonly docs?: readonly Wholeness[];
}

/** Whether the index is not there that many searches are made in, or many documents read of: of one alone the status says so. */
function isGone(body: unknown): boolean {
  const { responses = [], docs = [] } = (body ?? {}) as Wholeness;
  return [...responses, ...docs].some(({ error }) => error?.type === 'index_not_found_exception');
}

/** Why an answer is not whole; `null` when it is. */
function lacksOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { timed_out: timedOut, _shards: shards, error, responses = [], docs = [] } = body as Wholeness;
  if (timedOut === true) return 'a node had not looked through its part in time';
  if (shards?.failed !== undefined && shards.failed > 0) return `${shards.failed} of ${shards.total} parts are missing`;
  if (error !== undefined) return reasonOf(body);
  for (const each of [...responses, ...docs]) {
    const lacks = lacksOf(each);
    if (lacks !== null) return lacks;
  }
  return null;
}

function reasonOf(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return text.slice(0, LONGEST_REASON);
}
