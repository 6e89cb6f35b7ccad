import type { Kysely } from 'kysely';

import type { Forgotten } from '../command/stores/forgotten.ts';
import type { Database } from './schema.ts';

/** Stands where somebody's id stood. */
const NOBODY = 'deleted';

/** Where ids stand on what is the server's rather than theirs. */
const MARKS = [
  ['hidden_articles', 'set_by'],
  ['aliases', 'set_by'],
  ['corrections', 'set_by'],
  ['actions', 'user_id'],
  ['pins', 'created_by'],
  ['watches', 'created_by'],
  ['digests', 'created_by'],
] as const;

/** Deletes what a person gave, on all servers, and takes their id off what they did as a moderator: that stays, nameless. */
export function forgetPerson(db: Kysely<Database>, userId: string): Promise<Forgotten> {
  return db.transaction().execute(async (transaction) => {
    const votes = await transaction.deleteFrom('votes').where('user_id', '=', userId).executeTakeFirst();
    const reports = await transaction.deleteFrom('reports').where('user_id', '=', userId).executeTakeFirst();
    const watches = await transaction.deleteFrom('watches').where('owner_id', '=', userId).executeTakeFirst();
    let marks = 0n;
    for (const [table, column] of MARKS) {
      const { numUpdatedRows } = await transaction
        .updateTable(table)
        .set({ [column]: NOBODY })
        .where(transaction.dynamic.ref(column), '=', userId)
        .executeTakeFirst();
      marks += numUpdatedRows;
    }
    return {
      votes: Number(votes.numDeletedRows),
      reports: Number(reports.numDeletedRows),
      watches: Number(watches.numDeletedRows),
      marks: Number(marks),
    };
  });
}
