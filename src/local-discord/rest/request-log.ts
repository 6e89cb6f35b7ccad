import type { Fields } from '../wire/fields.ts';

/** One call of the bot's to the REST API, as it came and as it was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** Below `/api/v10`, percent-decoded: `/channels/1/messages/pins/2`. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** How many files came with the body. */
  readonly files: number;
  /** What `X-Audit-Log-Reason` says, decoded. */
  readonly reason: string | null;
  /** HTTP status of the answer; `0` until it is given. */
  status: number;
  /** Discord's error code in the answer. */
  error: number | null;
}

/** An answer to give instead of the real one: a 429, a 500, an error of Discord's. */
export interface FalseAnswer {
  readonly status: number;
  readonly body: Fields;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What goes wrong with a request: another answer; the connection is dropped `before` the request did anything or `after`
 * it did all of it; or it is worked on only so many milliseconds later.
 */
export type Fault = FalseAnswer | { readonly drop: 'before' | 'after' } | { readonly delayMs: number };

interface PlannedFault {
  readonly when: (request: LoggedRequest) => boolean;
  readonly fault: Fault;
  left: number;
}

/** Every request so far, and the faults that wait for one. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];
  #faults: PlannedFault[] = [];

  /** Plans a fault for the next `times` requests that `when` picks. @returns What calls it off. */
  plan(when: (request: LoggedRequest) => boolean, fault: Fault, times: number): () => void {
    const planned = { when, fault, left: times };
    this.#faults.push(planned);
    return () => {
      this.#faults = this.#faults.filter((each) => each !== planned);
    };
  }

  /** Records a request; gives back the fault that it meets, if any. */
  record(request: LoggedRequest): Fault | null {
    this.entries.push(request);
    // A page left open for days must not keep every request.
    if (this.entries.length > 5000) this.entries.shift();
    const met = this.#faults.find(({ when }) => when(request));
    if (!met) return null;
    met.left -= 1;
    this.#faults = this.#faults.filter(({ left }) => left > 0);
    return met.fault;
  }
}
