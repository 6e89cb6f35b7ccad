import robotsParser from 'robots-parser';

import type { FeedFault } from '../../corpus/feed-condition.ts';
import type { Admission, WebClient } from '../web/web-client.ts';

/** As robots.txt names us. */
const NAME = 'Dateline';
/** https://www.rfc-editor.org/rfc/rfc9309#name-limits has at least so much read of it. */
const MAX_BYTES = 512_000;
/** How long what was read holds; of a host that could not be asked it holds for less. */
const HOLDS_MS = 24 * 3600_000;
const HOLDS_NOTHING_MS = 3600_000;
/** A host that wants to be asked more seldom than this is asked for nothing: a round would not end. */
const MOST_REST_MS = 30_000;
const LEAST_REST_MS = 1000;

const LATER: FeedFault = { code: 'server', detail: '' };
const FORBIDDEN: FeedFault = { code: 'refused', detail: 'robots.txt' };
const ALLOWED: Admission = { restMs: LEAST_REST_MS };

/** Its types name a default export, which a module of CommonJS is itself. */
const parse = robotsParser as unknown as typeof robotsParser.default;

interface Rules {
  readonly admit: (url: string) => Admission;
  readonly until: number;
}

/** What hosts let programs ask for, as their robots.txt says; asked for once a day of each. */
export class Robots {
  readonly #client: Pick<WebClient, 'get'>;
  readonly #now: () => Date;
  readonly #rules = new Map<string, Promise<Rules>>();

  constructor(client: Pick<WebClient, 'get'>, now: () => Date) {
    this.#client = client;
    this.#now = now;
  }

  /** Whether a page may be asked for, and how long its host wants to be left alone before. */
  readonly admit = async (url: URL): Promise<Admission> => {
    const known = await this.#rules.get(url.origin);
    if (known !== undefined && known.until > this.#now().getTime()) return known.admit(url.href);
    const asked = this.#ask(url.origin);
    this.#rules.set(url.origin, asked);
    return (await asked).admit(url.href);
  };

  async #ask(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    const answer = await this.#client.get({ url: address, maxBytes: MAX_BYTES });
    const now = this.#now().getTime();
    const isBusy = 'code' in answer ? answer.code !== 'redirects' : answer.status === 429 || answer.status >= 500;
    // Who cannot say what is allowed may not want to be asked at all.
    if (isBusy) return { admit: () => LATER, until: now + HOLDS_NOTHING_MS };
    if ('code' in answer || answer.status !== 200) return { admit: () => ALLOWED, until: now + HOLDS_MS };
    return { admit: rulesIn(address, new TextDecoder().decode(answer.body)), until: now + HOLDS_MS };
  }
}

function rulesIn(address: string, text: string): Rules['admit'] {
  const robot = parse(address, text);
  const restMs = Math.max(LEAST_REST_MS, (robot.getCrawlDelay(NAME) ?? 0) * 1000);
  return (url) => (robot.isAllowed(url, NAME) === false || restMs > MOST_REST_MS ? FORBIDDEN : { restMs });
}
