import { ALL_DAYS, type DayRange } from '../../corpus/day.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { questionMeant } from './follow-up.ts';
import { questionLanguage } from '../question/question-language.ts';
import { unitKey } from '../question/unit-key.ts';
import type { Answer, AnswerKind, AnswerPassage, AskRequest } from './answer.ts';
import { ask } from './ask.ts';

/** A question that goes on from another. Its `range` is that of the earlier one. */
export interface FurtherRequest extends AskRequest {
  /** The earlier question, as one that stands alone. */
  readonly before: string;
  /** How many units of its answer were shown. */
  readonly shown: number;
  /** Keys of the units that the chain showed before that answer ({@link unitKey}). */
  readonly seen: readonly string[];
}

/** What was found for it. */
export interface FurtherAnswer {
  readonly answer: Answer;
  /** What of the earlier question was taken over, in its words; empty for a question of its own. */
  readonly carried: readonly string[];
  /** Keys of the units that the chain has shown so far: none of them is shown again. */
  readonly seen: readonly string[];
  /** What is left of the earlier one's `range`: all days where another time was named. */
  readonly range: DayRange;
}

/** How much each outcome is worth. */
const WORTH: Readonly<Record<AnswerKind, number>> = { answer: 2, maybe: 1, 'no-answer': 0 };
/** Units that a chain remembers. */
const REMEMBERED = 60;

/**
 * Answers a follow-up: the question that is meant, without the units that were shown already. A follow-up that may stand
 * alone is asked as it stands too where the earlier question's words lead to no answer.
 *
 * @throws {QueryError} `no-words` when nothing of the question is left to look up.
 */
export async function askFurther(seen: SeenEdition, request: FurtherRequest): Promise<FurtherAnswer> {
  const { before, question, shown: count, seen: keys, today, range, ...rest } = request;
  const earlier = (await ask(seen, { ...rest, question: before, range, today, without: keys, inFull: count })).answer;
  const shown = earlier.passages.slice(0, count);
  const { analyzer, languages, view } = seen;
  const language = await questionLanguage(before, languages);
  const reading = { analyzer, language, languages, aliases: view.aliases, today, coverage: earlier.coverage };
  const meant = questionMeant(question, { question: before, shown: shown.map(told) }, reading);
  const without = [...keys, ...shown.flatMap(keysOf)].slice(-REMEMBERED);
  const days = meant.hasTime || meant.carried.length === 0 ? ALL_DAYS : range;
  const { answer } = await ask(seen, { ...rest, question: meant.question, range: days, today, without });
  if (answer.kind !== 'answer' && meant.carried.length > 0 && meant.mayStandAlone) {
    const alone = (await ask(seen, { ...rest, question, range: ALL_DAYS, today, without })).answer;
    if (WORTH[alone.kind] > WORTH[answer.kind]) return { answer: alone, carried: [], seen: without, range: ALL_DAYS };
  }
  return { answer, carried: meant.carried, seen: without, range: days };
}

/** A sentence that was shown before another one was read as well. */
function keysOf({ article, quote, lead }: AnswerPassage): string[] {
  return [quote, ...(lead === null ? [] : [lead])].map((sentence) => unitKey(article.id, sentence));
}

function told({ article, quote, lead }: AnswerPassage): { readonly title: string; readonly text: string } {
  return { title: article.title, text: lead === null ? quote.text : `${lead.text} ${quote.text}` };
}
