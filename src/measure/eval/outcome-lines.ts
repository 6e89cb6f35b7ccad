import { createHash } from 'node:crypto';
import type { Outcome } from './outcome.ts';

const TAG = 'dateline';

/** The ranking of each question as lines of a TREC run, with a line feed after each. */
export function runLines(outcomes: readonly Outcome[]): string {
  return outcomes
    .flatMap(({ question, ranking }) =>
      ranking.map(({ id, score }, place) => `${question.id} Q0 ${id} ${place + 1} ${score.toFixed(6)} ${TAG}\n`),
    )
    .join('');
}

/** What was answered to each question, as JSON lines. */
export function answerLines(outcomes: readonly Outcome[]): string {
  return outcomes
    .map(({ question, kind, gate, quotes }) => `${JSON.stringify({ qid: question.id, kind, gate, quotes })}\n`)
    .join('');
}

/** SHA-256 of the answer lines followed by the run lines: another where any answer, quote, place or score is another. */
export function hashOf(outcomes: readonly Outcome[]): string {
  return createHash('sha256').update(answerLines(outcomes)).update(runLines(outcomes)).digest('hex');
}
