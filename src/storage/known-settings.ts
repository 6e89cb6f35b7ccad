import { CompiledQuery, type Kysely } from 'kysely';

import type { Synonym } from '../answer/model/view.ts';
import type { GuildDefaults } from '../command/stores/guild-defaults.ts';
import { EVERY_GUILD, type GuildScope } from '../command/stores/guild-scope.ts';
import type { Peers } from '../command/ports/peers.ts';
import { UnavailableError } from '../errors.ts';
import { inTime } from './drivers/in-time.ts';
import { readDefaults } from './read-defaults.ts';
import type { Database } from './schema.ts';

/** What moderators set, as it holds in one server. */
interface Settings {
  readonly hidden: ReadonlySet<string>;
  readonly corrections: ReadonlyMap<string, string>;
  readonly aliases: readonly Synonym[];
  readonly defaults: GuildDefaults;
}

type Table = 'hidden_articles' | 'corrections' | 'aliases' | 'guild_defaults';
type Rows = { readonly [Name in Table]: readonly Database[Name][] };

/** Gives something else whenever another process may have changed a row. */
type Stamp = () => Promise<unknown>;

/** On PostgreSQL, what another process set holds here at most so much later, where nobody tells of it, in milliseconds. */
const LAG_MS = 1000;

/** Tells for nothing whether another process has written to the file. */
export const sqliteStamp =
  (db: Kysely<Database>): Stamp =>
  async () => {
    const { rows } = await db.executeQuery<{ data_version: number }>(CompiledQuery.raw('pragma data_version'));
    return rows[0]?.data_version;
  };

/** A server that is asked about each question would have to be there at each question: it tells of changes, or they are looked for. */
export function postgresStamp(peers: Pick<Peers, 'hears' | 'onNews'>): Stamp {
  let heard = 0;
  peers.onNews((news) => {
    if (news === 'settings') heard += 1;
  });
  return async () => (peers.hears() ? heard : `without: ${Math.floor(performance.now() / LAG_MS)}`);
}

/** A question waits so long for a database that is slow to answer, in milliseconds; then what was known last holds. */
const PATIENCE_MS = 700;
/** Another process may write while rows are read; one that never stops is not waited for. */
const ROUNDS = 2;

interface Known {
  readonly stamp: unknown;
  readonly rows: Rows;
  readonly byGuild: Map<GuildScope, Settings>;
}

/**
 * What moderators set, in memory: it is asked for at every question, and questions are answered while the database cannot
 * be reached. What this process changed is never given as it was before, rather nothing is.
 */
export class KnownSettings {
  readonly #db: Kysely<Database>;
  readonly #stamp: Stamp;
  #known: Known | null = null;
  /** Counts this process's own changes. */
  #changes = 0;
  #reading: Promise<void> | null = null;
  #failed = false;

  constructor(db: Kysely<Database>, stamp: Stamp) {
    this.#db = db;
    this.#stamp = stamp;
  }

  /** What holds in a server. @throws {UnavailableError} When the database cannot be reached, and it is not known. */
  async in(guild: GuildScope): Promise<Settings> {
    const { rows, byGuild } = await this.#current();
    const settings = byGuild.get(guild) ?? settingsIn(rows, guild);
    byGuild.set(guild, settings);
    return settings;
  }

  /** Makes a change of what moderators set. */
  async change<Result>(work: Promise<Result>): Promise<Result> {
    const result = await work;
    this.#changes += 1;
    this.#known = null;
    return result;
  }

  async #current(): Promise<Known> {
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const stamp = await this.#stamp();
        const known = this.#known;
        if (known !== null && known.stamp === stamp) return known;
        await this.#waitFor(this.#read(stamp));
        if (this.#failed && this.#known !== null) return this.#known;
      }
    } catch (error) {
      if (!(error instanceof UnavailableError) || this.#known === null) throw error;
    }
    return this.#known ?? this.#current();
  }

  async #waitFor(reading: Promise<void>): Promise<void> {
    if (this.#known === null) return reading;
    // Rejected long after nobody waits for it.
    reading.catch(() => {});
    if (this.#failed) return;
    await inTime(reading, PATIENCE_MS);
  }

  /** Reads all rows, for all who ask meanwhile. */
  #read(stamp: unknown): Promise<void> {
    this.#reading ??= this.#readRows(stamp)
      .catch((error: unknown) => {
        this.#failed = true;
        throw error;
      })
      .finally(() => {
        this.#reading = null;
      });
    return this.#reading;
  }

  async #readRows(stamp: unknown): Promise<void> {
    const changes = this.#changes;
    const rows: Rows = {
      hidden_articles: await this.#db.selectFrom('hidden_articles').selectAll().execute(),
      corrections: await this.#db.selectFrom('corrections').selectAll().execute(),
      aliases: await this.#db.selectFrom('aliases').selectAll().execute(),
      guild_defaults: await this.#db.selectFrom('guild_defaults').selectAll().execute(),
    };
    this.#failed = false;
    if (changes === this.#changes) this.#known = { stamp, rows, byGuild: new Map() };
  }
}

function settingsIn(rows: Rows, guild: GuildScope): Settings {
  const here = <Row extends { readonly guild_id: string }>(all: readonly Row[]): Row[] => [
    // A server's own take the place of those that hold everywhere.
    ...all.filter((row) => row.guild_id === EVERY_GUILD),
    ...(guild === EVERY_GUILD ? [] : all.filter((row) => row.guild_id === guild)),
  ];
  const set = here(rows.guild_defaults).map(({ name, value }) => [name, JSON.parse(value) as unknown]);
  const meanings = new Map(here(rows.aliases).map(({ word, meaning }) => [word, meaning]));
  return {
    hidden: new Set(here(rows.hidden_articles).map((row) => row.article_id)),
    corrections: new Map(here(rows.corrections).map((row) => [row.article_id, row.text])),
    aliases: [...meanings].map(([word, meaning]) => ({ word, meaning })).toSorted((a, b) => (a.word < b.word ? -1 : 1)),
    defaults: readDefaults(Object.fromEntries(set)),
  };
}
