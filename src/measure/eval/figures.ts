import { percentile } from '../percentile.ts';
import { bootstrap, type Estimate } from './bootstrap.ts';
import { containsAnswer } from './contains-answer.ts';
import type { Outcome } from './outcome.ts';
import { settles, unitSettles } from './settles.ts';
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
  'first quote settles': (each) => quoteSettles(each),
  'first unit settles': (each) => unitHit(each, 1),
  'one of three units settles': (each) => unitHit(each, 3),
};

/** Whether the first quote settles the question by itself. */
function quoteSettles({ question, quotes: [first] }: Outcome): number | null {
  if (question.answers.length === 0) return null;
  return first !== undefined && settles(question, first) ? 1 : 0;
}

/** Whether one of the first units, with headline and lead-in, settles the question. */
function unitHit({ question, quotes, titles }: Outcome, depth: number): number | null {
  if (question.answers.length === 0) return null;
  return quotes.slice(0, depth).some((quote, at) => unitSettles(question, quote, titles[at] ?? '')) ? 1 : 0;
}

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

/** How outcomes fall: sure, perhaps or nothing, of questions with and without an answer; and how long replies are. */
function gateFigures(outcomes: readonly Outcome[]): readonly Figure[] {
  const right = outcomes.filter(({ question }) => question.answerable);
  const wrong = outcomes.filter(({ question }) => !question.answerable);
  const sure = right.filter(({ kind }) => kind === 'answer');
  const withAnswers = sure.filter(({ question }) => question.answers.length > 0);
  return [
    ...(wrong.length === 0 ? [] : [{ name: 'gate AUC', questions: outcomes.length, ...bootstrap(outcomes, curve) }]),
    share('sure, answerable', right, said('answer')),
    share('right when sure, answerable', withAnswers, (each) => unitHit(each, 3) ?? 0),
    share('sure, unanswerable', wrong, said('answer')),
    share('nothing shown, answerable', right, said('no-answer')),
    share('nothing shown, unanswerable', wrong, said('no-answer')),
    spread('characters of a reply, median', outcomes, 0.5),
    spread('characters of a reply, p90', outcomes, 0.9),
  ].filter(({ questions }) => questions > 0);
}

/** Tells whether an outcome is of a kind, as a number. */
function said(kind: Outcome['kind']): (outcome: Outcome) => number {
  return (each) => (each.kind === kind ? 1 : 0);
}

function share(name: string, outcomes: readonly Outcome[], measure: (outcome: Outcome) => number): Figure {
  if (outcomes.length === 0) return { name, questions: 0, value: 0, low: 0, high: 0 };
  return { name, questions: outcomes.length, ...bootstrap(outcomes.map(measure), mean) };
}

function spread(name: string, outcomes: readonly Outcome[], at: number): Figure {
  const lengths = outcomes.filter(({ kind }) => kind !== 'no-answer').map(({ length }) => length);
  if (lengths.length === 0) return { name, questions: 0, value: 0, low: 0, high: 0 };
  return { name, questions: lengths.length, ...bootstrap(lengths, (sample) => percentile(sample, at)) };
}

/** Of questions of one kind with an answer, the share whose first unit, and one of three, settle them. */
export function figuresByKind(outcomes: readonly Outcome[]): readonly {
  readonly kind: string;
  readonly questions: number;
  readonly first: number;
  readonly three: number;
  readonly nothing: number;
}[] {
  const answerable = outcomes.filter(({ question }) => question.answerable && question.answers.length > 0);
  const kinds = [...new Set(answerable.flatMap(({ question: { kind } }) => (kind === null ? [] : [kind])))];
  return kinds.map((kind) => {
    const of = answerable.filter(({ question }) => question.kind === kind);
    return {
      kind,
      questions: of.length,
      first: mean(of.map((each) => unitHit(each, 1) ?? 0)),
      three: mean(of.map((each) => unitHit(each, 3) ?? 0)),
      nothing: mean(of.map((each) => (each.kind === 'no-answer' ? 1 : 0))),
    };
  });
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
