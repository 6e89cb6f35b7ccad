import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What is asked for; for questions that the archive does not answer, what makes them so. */
const QuestionType = z.enum([
  ...(['who', 'when', 'where', 'number', 'which', 'why', 'yes-no', 'what'] as const),
  ...(['off-topic', 'known-words', 'wrong-time'] as const),
]);

const JudgedQuestion = z.strictObject({
  id: z.string().regex(/^[qu]\d{2}$/),
  type: QuestionType,
  question: z.string().min(3).max(300),
  /** "Today" for the question's relative dates. */
  asked: z.iso.date().optional(),
  /** Ids of the articles that answer it, the best first; empty when none does. */
  articles: z.array(z.string()),
  /** Strings one of which stands in the sentence that answers; each article holds at least one. */
  answers: z.array(z.string().min(1)),
});

/** A question over the invented archive with the articles and the words that answer it. */
export type JudgedQuestion = z.infer<typeof JudgedQuestion>;

/** The judged questions of `tests/fixtures/questions.json`: answerable ones `q…`, the others `u…`. */
export function judgedQuestions(): readonly JudgedQuestion[] {
  const file = new URL('../fixtures/questions.json', import.meta.url);
  return z.array(JudgedQuestion).parse(JSON.parse(readFileSync(file, 'utf8')));
}
