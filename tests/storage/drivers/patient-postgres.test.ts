import { describe, expect, it } from 'vitest';

import { UnavailableError, UnreachableError } from '../../../src/errors.ts';
import { passingPostgresFault, PatientPool } from '../../../src/storage/drivers/patient-postgres.ts';

const failure = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code });

describe('what PostgreSQL says', () => {
  it.each<[string, Error, typeof UnavailableError | null]>([
    ['nobody listens', failure('connect ECONNREFUSED 10.0.0.1:5432', 'ECONNREFUSED'), UnreachableError],
    ['no name', failure('getaddrinfo ENOTFOUND db', 'ENOTFOUND'), UnreachableError],
    ['a line that was cut', failure('Connection terminated unexpectedly'), UnreachableError],
    ['no connection in time', failure('timeout exceeded when trying to connect'), UnreachableError],
    ['a server that is told to stop', failure('terminating connection', '57P01'), UnreachableError],
    ['a server that starts', failure('the database system is starting up', '57P03'), UnreachableError],
    ['too many connections', failure('sorry, too many clients already', '53300'), UnreachableError],
    ['a full disk', failure('could not extend file: No space left on device', '53100'), UnavailableError],
    ['a standby', failure('cannot execute INSERT in a read-only transaction', '25006'), UnavailableError],
    ['a row twice', failure('duplicate key value violates unique constraint', '23505'), null],
    ['no such table', failure('relation "votes" does not exist', '42P01'), null],
  ])('of %s', (_, error, kind) => {
    expect(passingPostgresFault(error)?.constructor ?? null).toBe(kind);
  });
});

it('a connection that failed is closed, nobody waits for a server that is away, and it is tried again by itself', async () => {
  let isAway = false;
  let tries = 0;
  const letGo: (Error | undefined)[] = [];
  const faults: (UnavailableError | null)[] = [];
  const pool = new PatientPool(
    {
      connect: async () => {
        tries += 1;
        if (isAway) throw failure('', 'ECONNREFUSED');
        const query = async () => {
          if (isAway) throw failure('Connection terminated unexpectedly');
          return { command: 'INSERT', rowCount: 1, rows: [] };
        };
        return { query: query as never, release: (broken?: Error) => void letGo.push(broken) };
      },
      end: async () => {},
    },
    (fault) => void faults.push(fault),
  );
  const client = await pool.connect();
  await client.query('insert', []);
  isAway = true;
  await expect(client.query('insert', [])).rejects.toThrow(UnreachableError);
  await expect(client.query('rollback', [])).rejects.toThrow(UnreachableError);
  client.release();
  expect(letGo).toEqual([expect.any(UnreachableError)]);
  await expect(pool.connect()).rejects.toThrow(UnreachableError);
  expect(tries).toBe(1);
  isAway = false;
  await expect.poll(() => pool.connect().then((again) => again.query('insert', [])), { timeout: 5000 }).toBeTruthy();
  expect(faults.map((fault) => fault !== null)).toEqual([false, true, ...faults.slice(2, -1).map(() => true), false]);
});
