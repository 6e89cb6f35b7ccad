import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';

import { QueryError } from '../errors.ts';
import { isJson, JSON_COLUMNS } from './json-columns.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Database } from './schema.ts';
import { TABLE_NAMES, TABLES } from './tables.ts';

/** The first line of an export. */
const HEAD = z.object({ dateline: z.literal('data'), schema: z.string(), at: z.string() });
const ROW = z.object({
  table: z.enum(TABLE_NAMES as [keyof Database, ...(keyof Database)[]]),
  row: z.record(z.string(), z.string().nullable()),
});
type Line = z.infer<typeof ROW>;

/** The newest schema. */
const SCHEMA = Object.keys(MIGRATIONS).toSorted().at(-1) ?? '';
/** Rows that are put in at a time. */
const BATCH = 200;

/** Rows of an import by what became of them. */
export interface Imported {
  readonly added: number;
  /** Not put in, since there is one with their key. */
  readonly kept: number;
}

/** All that is kept, as JSON Lines of one moment: a head with the schema, then each row with its table. */
export function exportLines(db: Kysely<Database>, now: Date): Promise<string[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const lines = [JSON.stringify({ dateline: 'data', schema: SCHEMA, at: now.toISOString() })];
      for (const table of TABLE_NAMES) {
        const rows = await transaction.selectFrom(table).selectAll().execute();
        for (const row of rows) lines.push(JSON.stringify({ table, row }));
      }
      return lines;
    });
}

/**
 * Puts in what an export holds, all of it or nothing. A row whose key is taken stays as it is here: so it can be done twice,
 * and beside a bot that runs.
 *
 * @throws {QueryError} `bad-export` for what is no export or is damaged, `newer-export` for one of a newer schema.
 */
export async function importLines(db: Kysely<Database>, lines: Iterable<string>): Promise<Imported> {
  const rows = readLines(lines);
  return db.transaction().execute(async (transaction) => {
    let added = 0;
    let given = 0;
    for (const table of TABLE_NAMES) {
      const ofTable = rows.filter((line) => line.table === table).map(({ row }) => row);
      given += ofTable.length;
      const wanted = table === 'pin_versions' ? await ofKeptPins(transaction, ofTable) : ofTable;
      for (let start = 0; start < wanted.length; start += BATCH) {
        const values = wanted.slice(start, start + BATCH) as never;
        const results = await transaction
          .insertInto(table)
          .values(values)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        added += results.reduce((sum, { numInsertedOrUpdatedRows = 0n }) => sum + Number(numInsertedOrUpdatedRows), 0);
      }
    }
    return { added, kept: given - added };
  });
}

/** What a pin showed belongs to a pin that is here: one whose message another pin has is not put in. */
async function ofKeptPins(db: Transaction<Database>, versions: readonly Line['row'][]): Promise<Line['row'][]> {
  const kept = new Set((await db.selectFrom('pins').select('id').execute()).map(({ id }) => id));
  return versions.filter(({ pin_id: pin }) => kept.has(pin ?? ''));
}

function readLines(lines: Iterable<string>): Line[] {
  const rows: Line[] = [];
  let number = 0;
  for (const text of lines) {
    number += 1;
    if (number === 1) checkHead(text);
    else if (text.trim() !== '') rows.push(readRow(text, number));
  }
  if (number === 0) throw new QueryError({ code: 'bad-export', line: 1 });
  return rows;
}

function checkHead(text: string): void {
  const head = HEAD.safeParse(parse(text));
  if (!head.success) throw new QueryError({ code: 'bad-export', line: 1 });
  const { schema } = head.data;
  if (!Object.hasOwn(MIGRATIONS, schema)) throw new QueryError({ code: 'newer-export', schema: schema.slice(0, 60) });
}

/** A row with every column of its table; those that its schema did not have yet are empty. */
function readRow(text: string, line: number): Line {
  const read = ROW.safeParse(parse(text));
  if (!read.success) throw new QueryError({ code: 'bad-export', line });
  const { table, row } = read.data;
  const columns: Readonly<Record<string, 'always' | 'maybe'>> = TABLES[table];
  const full = Object.fromEntries(Object.keys(columns).map((column) => [column, row[column] ?? null]));
  const isWhole = Object.entries(columns).every(([column, presence]) => presence === 'maybe' || full[column] !== null);
  const isKnown = Object.keys(row).every((column) => Object.hasOwn(columns, column));
  const isReadable = JSON_COLUMNS.every(([of, column]) => of !== table || isJson(full[column] ?? 'null'));
  if (!isWhole || !isKnown || !isReadable) throw new QueryError({ code: 'bad-export', line });
  return { table, row: full };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no line of an export either: the schema says so.
    return null;
  }
}
