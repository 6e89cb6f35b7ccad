import { Client } from 'pg';

/** A database that nobody else uses. */
export interface OwnDatabase {
  readonly url: string;
  /** Runs a statement on it. */
  run(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

async function query(url: string, sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

let made = 0;

/** Makes an empty database on a server, as its own user. */
export async function makeDatabase(server: string): Promise<OwnDatabase> {
  const name = `test_${process.pid}_${Date.now()}_${(made += 1)}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    run: (sql, values) => query(url.href, sql, values),
    drop: async () => {
      await query(server, `drop database ${name} with (force)`);
    },
  };
}
