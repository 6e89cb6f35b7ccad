import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

import { UnavailableError, UnreachableError } from '../../errors.ts';
import { inTime } from './in-time.ts';
import type { Tell } from './outages.ts';

/** How long a statement may take while people wait, in milliseconds. */
const PATIENCE_MS = 4000;
/** A server that did not answer is not tried again before that: meanwhile all are told at once. */
const PAUSE_MS = 1000;

/** SQLSTATE of a server that is there, but writes nothing now: no room or memory, a lock that stays, a standby (PostgreSQL, Appendix A). */
const UNWRITABLE = /^(?:53[12]|25006|40001|40P01|55P03)/u;
/** A server that is going, coming, full of connections, or whose machine fails. */
const AWAY = /^(?:08|53|57|58)/u;
/** What Node and the driver say of a connection that did not come about or did not last. */
const NO_CONNECTION =
  /^(?:ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)/u;
const CUT_OFF = /^(?:Connection terminated|timeout e|Client has encountered a connection error|Client was closed)/u;

const CHANGES = /^(?:INSERT|UPDATE|DELETE)$/u;

/** What an error of PostgreSQL's says of the server rather than of a statement or a setting; `null` where nothing. */
export function passingPostgresFault(error: unknown): UnavailableError | null {
  if (error instanceof UnavailableError) return error;
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (UNWRITABLE.test(code)) return new UnavailableError(error.message, { cause: error });
  const isAway = AWAY.test(code) || NO_CONNECTION.test(code) || CUT_OFF.test(error.message);
  return isAway ? new UnreachableError(error.message === '' ? code : error.message, { cause: error }) : null;
}

/** A connection as pg gives it: one that is let go with an error is closed. */
interface Client extends PostgresPoolClient {
  release(broken?: Error): void;
}
interface Pool extends PostgresPool {
  connect(): Promise<Client>;
}

/**
 * PostgreSQL's connections, for people who wait: a statement ends within seconds, also when the server hangs; a connection
 * that failed is not used again; and while the server is away nobody waits for it, but for one try a second.
 */
export class PatientPool implements PostgresPool {
  readonly #pool: Pool;
  readonly #tell: Tell;
  #hurries = false;
  /** Why the server was not reached the last time, and when it may be tried again. */
  #away: { readonly fault: UnavailableError; readonly until: number } | null = null;

  constructor(pool: Pool, tell: Tell) {
    this.#pool = pool;
    this.#tell = tell;
  }

  /** From now on people wait: no statement may take longer than they do. Before, the schema is brought up to date. */
  hurry(): void {
    this.#hurries = true;
  }

  async connect(): Promise<PostgresPoolClient> {
    const now = performance.now();
    if (this.#away !== null) {
      if (now < this.#away.until) throw this.#told(this.#away.fault);
      this.#away = { ...this.#away, until: now + PATIENCE_MS };
    }
    const connecting = this.#pool.connect();
    const client = await this.#inTime(connecting).catch((error: unknown) => {
      // One that comes too late is for others.
      connecting.then(
        (late) => late.release(),
        () => {},
      );
      throw this.#faultOf(error);
    });
    let broken: Error | undefined;
    const query = async <Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> => {
      if (broken !== undefined) throw broken;
      try {
        const result = await this.#inTime(client.query<Row>(sql, parameters));
        this.#worked(result.command);
        return result;
      } catch (error) {
        const fault = this.#faultOf(error);
        if (fault instanceof UnreachableError) broken = fault;
        throw fault;
      }
    };
    return { query: query as PostgresPoolClient['query'], release: () => client.release(broken) };
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  #worked(command: string): void {
    // What is read says that the server is there, but nothing of what can be written.
    if (this.#away !== null || CHANGES.test(command)) this.#tell(null);
    this.#away = null;
  }

  #inTime<Result>(result: Promise<Result>): Promise<Result> {
    return this.#hurries ? inTime(result, PATIENCE_MS) : result;
  }

  #faultOf(error: unknown): unknown {
    const fault = passingPostgresFault(error);
    if (fault === null) return error;
    if (fault instanceof UnreachableError) this.#away = { fault, until: performance.now() + PAUSE_MS };
    return this.#told(fault);
  }

  #told(fault: UnavailableError): UnavailableError {
    this.#tell(fault);
    return fault;
  }
}
