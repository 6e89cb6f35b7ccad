import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';

import type { Feedback, Vote, WrongAnswerReport } from '../command/stores/feedback.ts';
import { EVERY_GUILD } from '../command/stores/guild-scope.ts';
import type { Database } from './schema.ts';

/** Votes and reports, in tables. */
export function feedback(db: Kysely<Database>): Feedback {
  return {
    vote: async ({ guildId, messageId, userId, vote, question, at }) => {
      const row = { guild_id: guildId, vote, question, voted_at: at.toISOString() };
      await db
        .insertInto('votes')
        .values({ message_id: messageId, user_id: userId, ...row })
        .onConflict((conflict) => conflict.columns(['message_id', 'user_id']).doUpdateSet(row))
        .execute();
      const votes = await db.selectFrom('votes').select('vote').where('message_id', '=', messageId).execute();
      const up = votes.filter((each) => each.vote === 'up').length;
      return { up, down: votes.length - up };
    },
    report: async ({ guildId, messageId, userId, text, at }) => {
      await db
        .insertInto('reports')
        .values({
          id: randomUUID(),
          guild_id: guildId,
          message_id: messageId,
          user_id: userId,
          text,
          reported_at: at.toISOString(),
        })
        .execute();
    },
    in: async (guildId) => {
      const everywhere = guildId === EVERY_GUILD;
      const votes = db.selectFrom('votes').selectAll().orderBy('voted_at');
      const reports = db.selectFrom('reports').selectAll().orderBy('reported_at');
      return {
        votes: (await (everywhere ? votes : votes.where('guild_id', '=', guildId)).execute()).map(voteIn),
        reports: (await (everywhere ? reports : reports.where('guild_id', '=', guildId)).execute()).map(reportIn),
      };
    },
  };
}

function voteIn(row: Database['votes']): Vote {
  return {
    guildId: row.guild_id,
    messageId: row.message_id,
    userId: row.user_id,
    vote: row.vote as Vote['vote'],
    question: row.question,
    at: new Date(row.voted_at),
  };
}

function reportIn(row: Database['reports']): WrongAnswerReport {
  return {
    guildId: row.guild_id,
    messageId: row.message_id,
    userId: row.user_id,
    text: row.text,
    at: new Date(row.reported_at),
  };
}
