import { setTimeout as wait } from 'node:timers/promises';

import type pg from 'pg';

import type { Log } from '../../command/ports/log.ts';
import type { News, Peers } from '../../command/ports/peers.ts';
import { UnavailableError } from '../../errors.ts';
import { inTime } from '../drivers/in-time.ts';
import { CHANNEL, isNews, NEWS } from './news.ts';
import { notify } from './tell-news.ts';
import { Turns } from './turns.ts';

/** How often a process shows that it is alive, and looks whether the lead is free. */
const BEAT_MS = 2500;
/** A statement takes no longer, or the server is away. */
const PATIENCE_MS = 3000;
/** A process that is silent for so long has hung: the server takes everything off it. With a beat it is less than 15 s. */
const SILENT_MS = 8000;

type Session = InstanceType<typeof pg.Client>;

/** What another process has is asked for so long: the server may not have missed one that is gone. */
const CLAIM_MS = 12_000;
/** Who waits for that looks so often. */
const LOOK_MS = 200;

/** What PostgreSQL's lock is called by which a process has something. */
export function lockName(what: string): string {
  return `dateline ${what}`;
}

const LEAD = lockName('lead');

/** What a process is there for: that no other has it, or none that has it all to itself (`shared`). */
export interface Claim {
  readonly name: string;
  readonly shared: boolean;
}

/**
 * Peers over one session with PostgreSQL. Advisory locks are the session's, and end with it: a process that is killed has let
 * go at once, one that hangs, or whose machine is gone, when the server misses it. Changes come as notifications.
 */
class PostgresPeers implements Peers {
  readonly #url: string;
  readonly #log: Log;
  readonly #turns: Turns;
  readonly #claims: readonly Claim[];
  readonly replaced: Promise<UnavailableError>;
  #isReplaced: (why: UnavailableError) => void = () => {};
  /** Since when another process has what this one claims, in milliseconds of a clock that nobody sets. */
  #claimedSince: number | null = null;
  readonly #toLead: (() => void)[] = [];
  readonly #listeners: ((news: News) => void)[] = [];
  #client: Session | null = null;
  #leads = false;
  #wasConnected = false;
  #closed = false;
  #next: NodeJS.Timeout | undefined;

  constructor(url: string, claims: readonly Claim[], log: Log) {
    this.#claims = claims;
    this.replaced = new Promise((resolve) => {
      this.#isReplaced = resolve;
    });
    this.#url = url;
    this.#log = log;
    this.#turns = new Turns((name, deed) => this.#lock(name, deed));
  }

  /**
   * Joins the others: connects, and takes the lead where nobody has it. Where the server is away, it is tried again.
   *
   * @throws {UnavailableError} When another process has what this one claims.
   */
  async join(): Promise<void> {
    await Promise.race([this.#joined(), this.replaced.then((why) => Promise.reject(why))]);
  }

  async #joined(): Promise<void> {
    await this.#beat();
    while (this.#claimedSince !== null && !this.#closed) await wait(LOOK_MS);
  }

  leads(): boolean {
    return this.#leads;
  }

  onLead(run: () => void): void {
    this.#toLead.push(run);
  }

  onNews(listen: (news: News) => void): void {
    this.#listeners.push(listen);
  }

  tell(news: News): void {
    const client = this.#client;
    if (client === null) return;
    void notify(client, news).catch((error: unknown) => this.#lose(error, client));
  }

  hears(): boolean {
    return this.#client !== null;
  }

  turn(name: string, milliseconds: number, signal: AbortSignal): Promise<void> {
    return this.#turns.take(lockName(name), milliseconds, signal);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#next);
    const client = this.#client;
    this.#client = null;
    this.#leads = false;
    if (client !== null) await letGo(client);
  }

  async #beat(): Promise<void> {
    try {
      this.#client ??= await this.#connect();
      if (this.#leads) await this.#ask(this.#client, 'select 1', []);
      else if (await this.#lock(LEAD, 'take')) this.#takeLead();
    } catch (error) {
      this.#lose(error);
    }
    if (this.#closed) return;
    this.#next = setTimeout(() => void this.#beat(), BEAT_MS).unref();
  }

  #takeLead(): void {
    this.#leads = true;
    this.#log.info({}, 'This process has the lead.');
    for (const run of this.#toLead) run();
  }

  async #connect(): Promise<Session> {
    // Loaded on first use: most installations never need it.
    const { default: postgres } = await import('pg');
    const client = new postgres.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: PATIENCE_MS,
      application_name: 'dateline peers',
    });
    client.on('error', (error) => this.#lose(error, client));
    client.on('end', () => this.#lose(new Error('The session has ended.'), client));
    client.on('notification', ({ payload = '' }) => isNews(payload) && this.#tell(payload));
    try {
      await this.#begin(client);
    } catch (error) {
      void letGo(client);
      throw error;
    }
    if (this.#wasConnected) {
      this.#log.info({}, 'What other processes change is heard of again.');
      // Whatever changed meanwhile is looked at once this session is in place.
      setImmediate(() => NEWS.forEach((news) => this.#tell(news)));
    }
    this.#wasConnected = true;
    return client;
  }

  async #begin(client: Session): Promise<void> {
    await client.connect();
    // Servers before PostgreSQL 14 end no silent session; there only a process that ends lets go.
    const settings = `select set_config(name, $1, false) from pg_settings where name = 'idle_session_timeout'`;
    await this.#ask(client, settings, [String(SILENT_MS)]);
    await this.#ask(client, `listen ${CHANNEL}`, []);
    await this.#claim(client);
  }

  /** @throws {UnavailableError} When another process has something of it. */
  async #claim(client: Session): Promise<void> {
    for (const { name, shared } of this.#claims) {
      const call = shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
      const [row] = await this.#ask(client, `select ${call}(hashtextextended($1, 0)) as got`, [lockName(name)]);
      if (row?.['got'] === true) continue;
      const why = new UnavailableError(`Another process on the same database has ${name}.`);
      this.#claimedSince ??= performance.now();
      if (performance.now() - this.#claimedSince > CLAIM_MS) this.#isReplaced(why);
      throw why;
    }
    this.#claimedSince = null;
  }

  #tell(news: News): void {
    for (const listen of this.#listeners) listen(news);
  }

  /** @param of - The session that was lost; the one that is used where that is left out. */
  #lose(why: unknown, of: Session | null = this.#client): void {
    if (of !== this.#client || this.#closed) return;
    if (of !== null) {
      this.#client = null;
      this.#log.warn({ err: why, led: this.#leads }, 'Other processes are not heard of now; this one has no lead.');
      void letGo(of);
    }
    this.#leads = false;
  }

  /** @returns Whether a lock is this session's: `null` where there is no session. */
  async #lock(name: string, deed: 'take' | 'release'): Promise<boolean | null> {
    const client = this.#client;
    if (client === null) return null;
    const call = deed === 'take' ? 'pg_try_advisory_lock' : 'pg_advisory_unlock';
    const rows = await this.#ask(client, `select ${call}(hashtextextended($1, 0)) as got`, [name]);
    return rows[0]?.['got'] === true;
  }

  async #ask(client: Session, sql: string, values: readonly string[]): Promise<Record<string, unknown>[]> {
    const { rows } = await inTime(client.query<Record<string, unknown>>(sql, [...values]), PATIENCE_MS);
    return rows;
  }
}

/** Ends a session; one that does not answer is cut off. Never rejects. */
async function letGo(session: Session): Promise<void> {
  await inTime(session.end(), PATIENCE_MS).catch(() => {});
}

/**
 * Joins the processes that share a PostgreSQL.
 *
 * @param claims - What this process is there for; it is named in the message of the error.
 * @throws {UnavailableError} When another process has that.
 */
export async function joinPeers(url: string, claims: readonly Claim[], log: Log): Promise<Peers> {
  const peers = new PostgresPeers(url, claims, log);
  try {
    await peers.join();
    return peers;
  } catch (error) {
    await peers.close();
    throw error;
  }
}
