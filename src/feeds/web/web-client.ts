import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';

import { isWeb } from '../feed-list.ts';
import type { FeedFault } from '../../corpus/feed-condition.ts';
import { bodyOf } from './body-of.ts';
import { HostQueue, type Pause } from './host-queue.ts';
import { guardedLookup, mayAsk, type MayReach } from './reach.ts';
import { faultOfError } from './web-fault.ts';
import { withDeadline } from './with-deadline.ts';

/** What a server answered, whatever its status. */
export interface WebAnswer {
  readonly status: number;
  /** By name in small letters; of several the first. */
  readonly header: (name: string) => string | undefined;
  /** Unpacked. Empty where the status is none of success. */
  readonly body: Uint8Array;
  /** Where it came from at last. */
  readonly url: string;
  /** Where permanent redirects have led; `null` where the address is the one to be asked. */
  readonly movedTo: string | null;
}

/** What to ask for. */
export interface WebRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes, packed as well as unpacked. */
  readonly maxBytes: number;
  /** Asked before each host is, after redirects too; by default all may be asked. */
  readonly admit?: (url: URL) => Promise<Admission>;
}

/** How long a host is left alone before it is asked, at least, in milliseconds; or why it is not asked. */
export type Admission = { readonly restMs: number } | FeedFault;

/** How a client goes about. */
export interface WebClientOptions {
  readonly userAgent: string;
  readonly mayReach: MayReach;
  /** As `dns.lookup`. */
  readonly resolve: LookupFunction;
  readonly pause: Pause;
  readonly now: () => Date;
  /** For one request with all that is read of it. */
  readonly timeoutMs?: number;
  /** Ends everything under way. */
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 30_000;
const CONNECT_MS = 10_000;
const MAX_REDIRECTS = 5;
const REST_MS = 1000;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Asks servers of the web, one thing at a time each, and takes no more time and bytes than is allowed. Never throws. */
export class WebClient {
  readonly #options: WebClientOptions;
  readonly #agent: Agent;
  readonly #queue: HostQueue;

  constructor(options: WebClientOptions) {
    this.#options = options;
    this.#queue = new HostQueue(options.pause, options.now);
    const lookup = guardedLookup(options.resolve, options.mayReach);
    this.#agent = new Agent({ connect: { lookup, timeout: CONNECT_MS }, connections: 1, pipelining: 1 });
  }

  /** Asks for an address and for where it leads. @returns The last answer, or why there is none. */
  async get(wanted: WebRequest): Promise<WebAnswer | FeedFault> {
    let url = new URL(wanted.url);
    let movedTo: string | null = null;
    let isMoved = true;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      if (!mayAsk(url, this.#options.mayReach)) return { code: 'private-address', detail: '' };
      const admitted = (await wanted.admit?.(url)) ?? { restMs: REST_MS };
      if ('code' in admitted) return admitted;
      const answer = await this.#queue.run(url.host, admitted.restMs, () => this.#ask(url, wanted));
      if ('code' in answer) return answer;
      const location = REDIRECTS.has(answer.status) ? answer.header('location') : undefined;
      if (location === undefined) return { ...answer, movedTo };
      if (!URL.canParse(location, url.href)) return { code: 'redirects', detail: '' };
      url = new URL(location, url);
      if (!isWeb(url) || url.username !== '' || url.password !== '') return { code: 'redirects', detail: '' };
      isMoved &&= PERMANENT.has(answer.status);
      if (isMoved) movedTo = url.href;
    }
    return { code: 'redirects', detail: '' };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #ask(url: URL, wanted: WebRequest): Promise<Omit<WebAnswer, 'movedTo'> | FeedFault> {
    const { timeoutMs = TIMEOUT_MS, signal: ending } = this.#options;
    try {
      return await withDeadline(timeoutMs, ending, (signal) => this.#read(url, wanted, signal));
    } catch (error) {
      return faultOfError(error, timeoutMs);
    }
  }

  async #read(
    url: URL,
    { headers, maxBytes }: WebRequest,
    signal: AbortSignal,
  ): Promise<Omit<WebAnswer, 'movedTo'> | FeedFault> {
    const answer = await request(url, {
      dispatcher: this.#agent,
      headers: { 'accept-encoding': 'gzip, deflate, br', ...headers, 'user-agent': this.#options.userAgent },
      signal,
    });
    const header = (name: string): string | undefined => [answer.headers[name] ?? []].flat()[0];
    const isWanted = answer.statusCode >= 200 && answer.statusCode < 300;
    if (!isWanted) answer.body.on('error', () => undefined).destroy();
    const body = isWanted ? await bodyOf(answer.body, header('content-encoding'), maxBytes) : new Uint8Array();
    return 'code' in body ? body : { status: answer.statusCode, header, body, url: url.href };
  }
}
