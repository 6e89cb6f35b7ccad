import type { Kysely } from 'kysely';

import { type ArrivalStore, FROM_THE_FIRST, type SeenArticle } from '../../command/stores/arrival-store.ts';
import type { Database } from '../schema.ts';

/** Rows that are put in or asked for at a time. */
const BATCH = 200;

/** What has come into the archive, in a table. */
export function arrivals(db: Kysely<Database>): ArrivalStore {
  return {
    latest: () => latest(db),
    days: async (ids) => {
      const days = new Map<string, string>();
      for (const batch of batches(ids)) {
        const rows = db.selectFrom('arrivals').select(['article_id', 'day']).where('article_id', 'in', batch);
        for (const row of await rows.execute()) days.set(row.article_id, row.day);
      }
      return days;
    },
    texts: async (texts) => {
      const found = new Set<string>();
      for (const batch of batches(texts)) {
        const rows = db.selectFrom('arrivals').select('text').where('text', 'in', batch).distinct();
        for (const { text } of await rows.execute()) found.add(text);
      }
      found.delete('');
      return found;
    },
    record: (articles, known) => db.transaction().execute((transaction) => record(transaction, articles, known)),
    after: async (turn) => {
      const rows = db.selectFrom('arrivals').select(['article_id', 'turn']).where('turn', '>', turn);
      const found = await rows.orderBy('turn').orderBy('article_id').execute();
      return found.map((row) => ({ articleId: row.article_id, turn: row.turn }));
    },
  };
}

async function latest(db: Kysely<Database>): Promise<string | null> {
  const row = await db
    .selectFrom('arrivals')
    .select(({ fn }) => fn.max('turn').as('turn'))
    .executeTakeFirst();
  return row?.turn ?? null;
}

async function record(
  db: Kysely<Database>,
  articles: readonly SeenArticle[],
  known: ReadonlySet<string>,
): Promise<void> {
  const last = await latest(db);
  const turn = last === null ? FROM_THE_FIRST : String(Number(last) + 1).padStart(FROM_THE_FIRST.length, '0');
  for (const batch of batches(articles)) {
    const values = batch.map(({ articleId, day, text }) => ({
      article_id: articleId,
      day,
      text,
      turn: known.has(articleId) ? FROM_THE_FIRST : turn,
    }));
    await db
      .insertInto('arrivals')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .column('article_id')
          .doUpdateSet((row) => ({
            day: row.ref('excluded.day'),
            text: row.ref('excluded.text'),
            turn: row.ref('excluded.turn'),
          }))
          .whereRef('arrivals.day', '!=', 'excluded.day'),
      )
      .execute();
  }
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
