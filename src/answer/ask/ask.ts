import { type Day, dayNumber, type DayRange, isAllDays, monthOf } from '../../corpus/day.ts';
import { readTimes, type TimesRead } from '../../dates/question-time.ts';
import { setOffIn } from '../../languages/quotation-marks.ts';
import type { Fitted } from '../evidence/fitted.ts';
import { FITTED } from '../evidence/weights.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { withoutChatter } from '../question/chatter.ts';
import { countedFromNewest, periodAsked } from '../question/period-asked.ts';
import { questionLanguage } from '../question/question-language.ts';
import { readRequestWords } from '../question/request-words.ts';
import { intersect } from '../question/time-of-question.ts';
import { summarizePeriod } from '../summary/summarize-period.ts';
import type { Summary } from '../summary/summary.ts';
import { summarizeTopic } from '../summary/summarize-topic.ts';
import type { ResearchRequest } from './investigate.ts';
import { type Finding, research } from './research.ts';
import { findingOfSummary } from './summary-answer.ts';

/** Sentences of a summary that takes the place of an answer: as many as `/summary` gives. */
const LINES = 5;

/**
 * Answers a question where it is answered best: by the summary of a period or of a topic where that is asked for, else by
 * the passages that answer it. Small talk around it is not looked up.
 *
 * @throws {QueryError} `no-words` when nothing of the question is left to look up, not even a time.
 */
export async function ask(seen: SeenEdition, request: ResearchRequest, fitted: Fitted = FITTED): Promise<Finding> {
  const { question } = request;
  const finding = await routed(seen, { ...request, question: withoutChatter(question) }, fitted);
  return { ...finding, answer: { ...finding.answer, question } };
}

async function routed(seen: SeenEdition, request: ResearchRequest, fitted: Fitted): Promise<Finding> {
  const language = await questionLanguage(request.question, seen.languages);
  const wanted = readRequestWords(request.question);
  const { today, question } = request;
  const times = today === null ? null : readTimes(question, { today, language });
  if (today !== null && times !== null) {
    const summary =
      (await askedPeriod(seen, { ...request, today, language, times }, wanted)) ??
      (wanted?.kind === 'summary' ? await askedTopic(seen, { ...request, today }, wanted.topic) : null);
    if (summary !== null) return summary;
  }
  const leftOut = wanted?.topic == null ? [] : wanted.leftOut;
  return research(seen, { ...request, language, times, leftOut, newest: wanted?.kind === 'newest' }, fitted);
}

interface Dated extends ResearchRequest {
  readonly today: Day;
}

async function askedPeriod(
  seen: SeenEdition,
  request: Dated & { readonly language: string; readonly times: TimesRead },
  wanted: ReturnType<typeof readRequestWords>,
): Promise<Finding | null> {
  const { question, today, language, times, range: asked } = request;
  const { analyzer, languages, view } = seen;
  const context = { analyzer, language, languages, aliases: view.aliases, today, times, range: asked, wanted };
  const read = periodAsked(question, context);
  if (read === null) return null;
  const {
    range,
    words,
    countedFrom,
    parts = [],
  } = read.fromNewest
    ? countedFromNewest(read, question, context, await seen.articles.coverage())
    : { ...read, countedFrom: null };
  const wantedDays = (parts.length === 0 ? [range] : parts).map((part) => intersect(asked, part));
  const summary = await summaryOf(seen, intersect(asked, range), wantedDays);
  const time = words === null ? null : { words, range, parts, kept: true };
  const told = { route: 'period', time, countedFrom } as const;
  if (summary.lines.length > 0 || time === null || !isAllDays(asked)) return findingOfSummary(summary, request, told);
  const nearest = nearestMonth(await seen.articles.countByDay(), range);
  if (nearest === null) return findingOfSummary(summary, request, told);
  const others = await summaryOf(seen, nearest, [nearest]);
  return findingOfSummary(others, request, { ...told, time: { ...time, kept: false } }, 'maybe');
}

/** The main sentences of each of several times. */
async function summaryOf(seen: SeenEdition, range: DayRange, times: readonly DayRange[]): Promise<Summary> {
  const lines = Math.ceil(LINES / times.length);
  const all = await Promise.all(times.map((each) => summarizePeriod(seen, { range: each, lines })));
  return { ...all[0]!, range, lines: all.flatMap((each) => each.lines) };
}

/** The month of the day with articles that lies nearest to a time, the later of two; `null` where nothing is dated. */
function nearestMonth(days: readonly { readonly day: Day }[], { since, until }: DayRange): DayRange | null {
  const distance = (day: Day): number =>
    since !== null && day < since
      ? dayNumber(since) - dayNumber(day)
      : until !== null && day > until
        ? dayNumber(day) - dayNumber(until)
        : 0;
  const nearest = days.map(({ day }) => day).toSorted((a, b) => distance(a) - distance(b) || (a < b ? 1 : -1))[0];
  return nearest === undefined ? null : monthOf(nearest);
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
