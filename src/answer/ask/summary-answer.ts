import type { Summary, SummaryLine } from '../summary/summary.ts';
import { unitKey } from '../question/unit-key.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { inOrder } from './arrange-units.ts';
import { daysToldBy } from './days-told.ts';
import type { ResearchRequest } from './investigate.ts';
import type { Finding } from './research.ts';

/** Makes an answer of a summary that was asked for: its lines are the passages, in the order of their days unless told. @param found - `maybe` where they are of other days than asked for. */
export function findingOfSummary(
  { lines, range, coverage }: Summary,
  { question, order, limit, without = [] }: ResearchRequest,
  asked: Pick<Answer, 'route' | 'time' | 'countedFrom'> & Partial<Pick<Answer, 'unreadTimes'>>,
  found: 'answer' | 'maybe' = 'answer',
): Finding {
  const fresh = lines.filter((line) => !without.includes(unitKey(line.article.id, line)));
  const shown = fresh.slice(0, limit);
  const passages = inOrder(shown.map(passageOf), order, ({ article }) => article.day);
  const told = shown.map(daysToldBy);
  const answer: Answer = {
    kind: passages.length === 0 ? 'no-answer' : found,
    question,
    unreadTimes: [],
    ...asked,
    range,
    order,
    total: passages.length,
    passages,
    severalDays: {
      reported: new Set(shown.map(({ article }) => article.day)).size > 1,
      told: new Set(told.map(({ since, until }) => `${since} ${until}`)).size > 1,
    },
    unknownTerms: [],
    spellings: [],
    // What happened in a time, or is told of a topic, the archive's own sentences do settle.
    confidence: passages.length === 0 || found === 'maybe' ? 0 : 1,
    coverage,
  };
  return {
    answer,
    ranking: () => passages.map(({ article, start, end, score }) => ({ articleId: article.id, start, end, score })),
  };
}

function passageOf(
  { article, start, end, text, lead, highlights, dates, reports }: SummaryLine,
  place: number,
): AnswerPassage {
  const slice = { start, end, text };
  return {
    article,
    ...slice,
    parts: [{ kind: 'text', ...slice }],
    quote: slice,
    lead,
    highlights,
    dates,
    score: -place,
    reports,
    happened: null,
  };
}
