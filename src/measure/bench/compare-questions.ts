import { ALL_DAYS, type DayRange } from '../../corpus/day.ts';
import { type Asked, askInTurn, type AskPlan, type Engine } from './ask-in-turn.ts';
import type { BenchRun } from './bench-run.ts';
import type { FreshProcess } from './roles/fresh-process.ts';
import { overall, type Took } from './measure.ts';
import { LIMIT } from './roles/roles.ts';

/** What is measured of the questions put one kind at a time: the median and the slowest hundredth. */
const SHARES = [0.5, 0.99] as const;

/** A kind of question, and what the ratios of its p50 and p99 are to be at most. */
interface Kind {
  readonly name: string;
  readonly questions: AskPlan['questions'];
  readonly range: DayRange;
  readonly most?: readonly [number, number];
}

/**
 * Asks the open archive and plain MiniSearch the same questions in turn, each in its own process.
 *
 * @returns What the search took for each question without its stop words.
 */
export async function compareQuestions(
  run: BenchRun,
  dateline: FreshProcess<'dateline'>,
  minisearch: FreshProcess<'minisearch'>,
): Promise<readonly Took[]> {
  const { questions, archive, report } = run;
  const engines: Engine[] = [
    (request) => dateline.call('find', request),
    (request) => minisearch.call('find', request),
  ];
  await askInTurn(engines, { questions: questions.warmUpTerms, range: ALL_DAYS, budgetMs: run.budgetMs });
  const { raw, telling } = questions;
  await askBoth(run, engines, { name: 'raw question', questions: raw, range: ALL_DAYS, most: [0.005, 0.004] });
  const all = await askBoth(run, engines, {
    name: 'stop words removed',
    questions: telling,
    range: ALL_DAYS,
    most: [0.015, 0.03],
  });
  const some = await askBoth(run, engines, {
    name: '7 % of the days',
    questions: telling,
    range: archive.someDays,
  });
  const own = tookOf(all, 0);
  const ranged = tookOf(some, 0);
  // Of the questions that both kinds had time for.
  const both = Math.min(own.length, ranged.length);
  for (const share of SHARES) {
    const [withRange, without] = [overall(ranged.slice(0, both), share), overall(own.slice(0, both), share)];
    report.times(`7 % of the days p${share * 100}, ms · no range`, withRange, without, 1);
  }
  return own;
}

async function askBoth({ report, budgetMs }: BenchRun, engines: readonly Engine[], kind: Kind): Promise<Asked> {
  const { name, questions, range, most } = kind;
  const asked = await askInTurn(engines, { questions, range, budgetMs });
  for (const [place, share] of SHARES.entries()) {
    const [own, theirs] = [overall(tookOf(asked, 0), share), overall(tookOf(asked, 1), share)];
    report.times(`${name} p${share * 100}, ms · search`, own, theirs, most?.[place]);
  }
  for (const share of SHARES) {
    const [own, theirs] = [overall(firstOf(asked, 0), share), overall(firstOf(asked, 1), share)];
    report.times(`${name} p${share * 100}, asked once, ms · search`, own, theirs);
  }
  const all = asked.asked < questions.length && asked.same === asked.asked ? null : asked.same === questions.length;
  report.row({
    name: `${name}: same top ${LIMIT}, scores to 1e-9`,
    own: `${asked.same} of ${asked.asked}`,
    aim: { words: `${questions.length} of ${questions.length}`, met: all },
  });
  return asked;
}

function tookOf({ times }: Asked, engine: number): Took[] {
  return times[engine]!.map(({ took }) => took);
}

function firstOf({ times }: Asked, engine: number): Took[] {
  return times[engine]!.map(({ first }) => first);
}
