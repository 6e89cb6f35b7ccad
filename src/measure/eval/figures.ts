import { percentile } from '../percentile.ts';
import { bootstrap, type Estimate } from './bootstrap.ts';
import { containsAnswer } from './contains-answer.ts';
import type { Outcome } from './outcome.ts';
import { areaUnderCurve, hitAt, mean, ndcgAt, recallAt, reciprocalRank } from './rank-metrics.ts';

/** One figure of a report. */
export interface Figure extends Estimate {
  readonly name: string;
  /** Questions it is taken over. */
  readonly questions: number;
}

/** A measure of one question; `null` where it does not apply to it. */
type Measure = (outcome: Outcome) => number | null;

const idsOf = ({ ranking }: Outcome): readonly string[] => ranking.map(({ id }) => id);

/** Of answerable questions. */
const MEASURES: Readonly<Record<string, Measure>> = {
  'Hits@1': (each) => hitAt(idsOf(each), each.question.grades, 1),
  'Hits@4': (each) => hitAt(idsOf(each), each.question.grades, 4),
  'Hits@10': (each) => hitAt(idsOf(each), each.question.grades, 10),
  'MRR@10': (each) => reciprocalRank(idsOf(each), each.question.grades, 10),
  'nDCG@10': (each) => ndcgAt(idsOf(each), each.question.grades, 10),
  'Recall@100': (each) => recallAt(idsOf(each), each.question.grades, 100),
  'passage Hits@1': (each) => passageHit(each, 1),
  'passage Hits@4': (each) => passageHit(each, 4),
  'passage Hits@10': (each) => passageHit(each, 10),
  'first sentence': (each) => sentenceHit(each, 1),
  'one of five': (each) => sentenceHit(each, 5),
};

/** Whether one of the first passages stands in a judged article and contains an answer. */
function passageHit({ question, passages }: Outcome, depth: number): number | null {
  if (question.answers.length === 0) return null;
  const right = passages
    .slice(0, depth)
    .some(({ id, text }) => (question.grades.get(id) ?? 0) > 0 && containsAnswer(text, question.answers));
  return right ? 1 : 0;
}

/** Whether one of the first quotes contains an answer. */
function sentenceHit({ question, quotes }: Outcome, depth: number): number | null {
  if (question.answers.length === 0) return null;
  return quotes.slice(0, depth).some(({ text }) => containsAnswer(text, question.answers)) ? 1 : 0;
}

/**
 * Computes every figure that the outcomes of a set allow: the ranking of articles, passages and sentences over the
 * answerable questions, and the gate over all where some are unanswerable.
 */
export function figuresOf(outcomes: readonly Outcome[]): readonly Figure[] {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const ranked = Object.entries(MEASURES).flatMap(([name, measure]) => {
    const values = answerable.map((each) => measure(each)).filter((value) => value !== null);
    return values.length === 0 ? [] : [{ name, questions: values.length, ...bootstrap(values, mean) }];
  });
  return [...ranked, ...gateFigures(outcomes)];
}

function gateFigures(outcomes: readonly Outcome[]): readonly Figure[] {
  const right = outcomes.filter(({ question }) => question.answerable);
  const wrong = outcomes.filter(({ question }) => !question.answerable);
  const refused: Figure = {
    name: 'refused, should answer',
    questions: right.length,
    ...bootstrap(right, (sample) => mean(sample.map(({ kind }) => (kind === 'no-answer' ? 1 : 0)))),
  };
  if (wrong.length === 0) return [refused];
  return [
    { name: 'gate AUC', questions: outcomes.length, ...bootstrap(outcomes, curve) },
    {
      name: 'answered, should refuse',
      questions: wrong.length,
      ...bootstrap(wrong, (sample) => mean(sample.map(({ kind }) => (kind === 'answer' ? 1 : 0)))),
    },
    refused,
  ];
}

function curve(outcomes: readonly Outcome[]): number {
  return areaUnderCurve(
    outcomes.filter(({ question }) => question.answerable).map(({ gate }) => gate),
    outcomes.filter(({ question }) => !question.answerable).map(({ gate }) => gate),
  );
}

/** Time a question, in milliseconds. */
export function latency(outcomes: readonly Outcome[]): { readonly p50: number; readonly p99: number } {
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
