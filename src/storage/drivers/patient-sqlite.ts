import {
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteDialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

import { InvariantError, UnavailableError } from '../../errors.ts';
import type { Tell } from './outages.ts';
import { sqliteCode } from './sqlite.ts';

/** How long a statement waits for another process that is writing (Discord waits 3 s for an answer), and how often it looks. */
const PATIENCE_MS = 2000;
const LOOK_MS = 25;
/** Statements that are kept prepared: more than there are kinds of, but for lists of unlike lengths. */
const MOST_PREPARED = 100;

/** What SQLite says of a disk rather than of a statement. */
const DISK = /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN)/u;
const BUSY = /^SQLITE_(?:BUSY|LOCKED)/u;

/** Whether an error of SQLite's may pass without anybody mending a setting: `disk` or `busy`; `null` where not. */
export function passingFault(error: unknown): 'disk' | 'busy' | null {
  const code = sqliteCode(error) ?? '';
  if (BUSY.test(code)) return 'busy';
  return DISK.test(code) ? 'disk' : null;
}

/** Passes over that nothing can be written now. @throws What else went wrong. */
export function unlessUnavailable(error: unknown): void {
  if (!(error instanceof UnavailableError)) throw error;
}

/**
 * SQLite in this thread, which waits for other processes without holding the thread up: a statement that finds the database
 * busy lets others run and tries again. Rows are read meanwhile, since readers wait for nobody.
 */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #tell: Tell;

  /** @param database - Opened to wait for nobody itself (`busy_timeout = 0`). */
  constructor(database: SqliteDatabase, tell: Tell = () => {}) {
    super({ database });
    this.#database = database;
    this.#tell = tell;
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database, this.#tell);
  }
}

class Deferred {
  resolve: () => void = () => {};
  readonly promise = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });
}

/** One connection; a statement or a transaction has it to itself. */
class PatientDriver implements Driver {
  readonly #database: SqliteDatabase;
  /** Resolves when the connection is free. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};
  #inTransaction = false;
  readonly #tell: Tell;
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(database: SqliteDatabase, tell: Tell) {
    this.#database = database;
    this.#tell = tell;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#take();
    return {
      executeQuery: <Row>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) =>
        this.#patiently(() => this.#runAndTell<Row>(sql, parameters)),
      streamQuery: () => {
        throw new InvariantError('Rows are not streamed.');
      },
    };
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    // At once for writing: a transaction that finds out later that it has to wait would have to begin anew.
    await this.#patiently(() => this.#run('begin immediate', []));
    this.#inTransaction = true;
  }

  async commitTransaction(): Promise<void> {
    await this.#end('commit');
    this.#tell(null);
  }

  async rollbackTransaction(): Promise<void> {
    await this.#end('rollback');
  }

  async destroy(): Promise<void> {
    this.#prepared.clear();
    this.#database.close();
  }

  async #end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#patiently(() => this.#run(how, []));
    this.#inTransaction = false;
  }

  async #take(): Promise<void> {
    const before = this.#free;
    const held = new Deferred();
    this.#free = held.promise;
    await before;
    this.#release = held.resolve;
  }

  /** @throws {UnavailableError} When the database stays busy, or the disk is full or fails. */
  async #patiently<Result>(run: () => Result): Promise<Result> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return run();
      } catch (error) {
        const fault = passingFault(error);
        if (fault === null) throw error;
        if (fault === 'disk' || performance.now() > until) throw this.#told(error);
      }
      // Nothing is under way, so that others may have the connection meanwhile.
      const lend = !this.#inTransaction;
      if (lend) this.#release();
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      if (lend) await this.#take();
    }
  }

  #told(error: unknown): UnavailableError {
    const fault = new UnavailableError(error instanceof Error ? error.message : '', { cause: error });
    this.#tell(fault);
    return fault;
  }

  #runAndTell<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const result = this.#run<Row>(sql, parameters);
    // What is read says nothing of what can be written.
    if (result.numAffectedRows !== undefined && !this.#inTransaction) this.#tell(null);
    return result;
  }

  #run<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const statement = this.#statement(sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    const { changes } = statement.run(parameters);
    return { numAffectedRows: BigInt(changes), rows: [] };
  }

  /** Preparing takes longer than most statements do. */
  #statement(sql: string): SqliteStatement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
    this.#prepared.set(sql, statement);
    return statement;
  }
}
