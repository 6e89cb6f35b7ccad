import type { Day } from '../../corpus/day.ts';
import { setOffIn } from '../../languages/quotation-marks.ts';
import type { Fitted } from '../evidence/fitted.ts';
import { FITTED } from '../evidence/weights.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { countedFromNewest, periodAsked } from '../question/period-asked.ts';
import { questionLanguage } from '../question/question-language.ts';
import { readRequestWords } from '../question/request-words.ts';
import { intersect } from '../question/time-of-question.ts';
import { summarizePeriod } from '../summary/summarize-period.ts';
import { summarizeTopic } from '../summary/summarize-topic.ts';
import type { ResearchRequest } from './investigate.ts';
import { type Finding, research } from './research.ts';
import { findingOfSummary } from './summary-answer.ts';

/** Sentences of a summary that takes the place of an answer: as many as `/summary` gives. */
const LINES = 5;

/**
 * Answers a question where it is answered best: by the summary of a period or of a topic where that is asked for, else by
 * the passages that answer it.
 *
 * @throws {QueryError} `no-words` when nothing of the question is left to look up, not even a time.
 */
export async function ask(seen: SeenEdition, request: ResearchRequest, fitted: Fitted = FITTED): Promise<Finding> {
  const language = await questionLanguage(request.question, seen.languages);
  const wanted = readRequestWords(request.question);
  const { today } = request;
  if (today !== null) {
    const summary =
      (await askedPeriod(seen, { ...request, today, language }, wanted)) ??
      (wanted?.kind === 'summary' ? await askedTopic(seen, { ...request, today }, wanted.topic) : null);
    if (summary !== null) return summary;
  }
  const leftOut = wanted?.topic == null ? [] : wanted.leftOut;
  return research(seen, { ...request, language, leftOut, newest: wanted?.kind === 'newest' }, fitted);
}

interface Dated extends ResearchRequest {
  readonly today: Day;
}

async function askedPeriod(
  seen: SeenEdition,
  request: Dated & { readonly language: string },
  wanted: ReturnType<typeof readRequestWords>,
): Promise<Finding | null> {
  const { question, today, language, range: asked } = request;
  const { analyzer, languages, view } = seen;
  const context = { analyzer, language, languages, aliases: view.aliases, today, range: asked, wanted };
  const read = periodAsked(question, context);
  if (read === null) return null;
  const { range, words, countedFrom } = read.fromNewest
    ? countedFromNewest(read, question, context, await seen.articles.coverage())
    : { ...read, countedFrom: null };
  const days = intersect(asked, range);
  const summary = await summarizePeriod(seen, { range: days, lines: LINES });
  const time = words === null ? null : { words, range, kept: true };
  return findingOfSummary(summary, request, { route: 'period', time, countedFrom });
}

/** `null` where nothing is about it: then the words are looked up one by one, near spellings too. */
async function askedTopic(
  seen: SeenEdition,
  request: Dated,
  topic: { start: number; end: number } | null,
): Promise<Finding | null> {
  const { question, range, today } = request;
  // What stands in quotation marks must occur exactly, which a summary does not see to.
  if (topic === null || setOffIn(question).some(({ exactly }) => exactly)) return null;
  const about = { topic: question.slice(topic.start, topic.end), range, today, lines: LINES };
  const summary = await summarizeTopic(seen, about);
  if (summary.lines.length === 0) return null;
  return findingOfSummary(summary, request, { route: 'topic', time: null, countedFrom: null });
}
