import type { GateEvidence } from '../../answer/evidence/gate-evidence.ts';
import type { SentenceEvidence } from '../../answer/evidence/sentence-evidence.ts';
import type { Fitted } from '../../answer/evidence/fitted.ts';
import { likelihood, type Odds, type Weights } from '../../answer/evidence/weigh.ts';
import { FITTED } from '../../answer/evidence/weights.ts';
import type { PassageEvidence } from '../../answer/evidence/passage-evidence.ts';
import { type Case, type Contest, fitListwise, fitLogistic } from './fit-weights.ts';
import type { Gathered } from './gather.ts';
import { gatherBeside, gatherOwn, type SetEvidence } from './gather-sets.ts';
import type { OpenSet } from './open-set.ts';

/** Weights, and the evidence that each part of them was fitted on. */
export interface Fit {
  readonly fitted: Fitted;
  readonly passages: readonly Contest<PassageEvidence>[];
  readonly sentences: readonly Contest<SentenceEvidence>[];
  readonly gate: readonly SetEvidence[];
}

/** Penalties on the squares of weights. */
const L2 = { listwise: 0.003, logistic: 0.0003 } as const;
/** From this likelihood on one is sure. */
const SURE = 0.5;
/** So few of the questions that have an answer are to get nothing. */
const NOTHING_SHOWN = 0.03;

/** Everything is an answer: what is gathered must not hang on the cuts. */
const NO_CUTS = { answer: 0, maybe: 0 } as const;

/** Fits passages, then sentences of what these rank first, then the gate on the units that these show. */
export async function fitAll(sets: readonly OpenSet[], progress: (text: string) => void): Promise<Fit> {
  progress('passages\n');
  let fitted: Fitted = { ...FITTED, cuts: NO_CUTS };
  const passages = contestsOf(await gatherOwn(sets, fitted), (each) => each.passages);
  fitted = { ...fitted, passages: fitPassages(passages) };
  progress('sentences\n');
  const sentences = contestsOf(await gatherOwn(sets, fitted), (each) => each.sentences);
  fitted = { ...fitted, sentences: fitSentences(sentences) };
  progress('gate\n');
  const gate = [...(await gatherOwn(sets, fitted)), ...(await gatherBeside(sets, sets, fitted))];
  const sure = fitGate(gate, ({ settled }) => settled);
  // How old the news is says nothing of what it is about.
  const related = fitGate(gate, ({ answerable }) => answerable, ['stale']);
  const likely = gate.flatMap(({ gathered, share }) =>
    gathered
      .filter(({ answerable }) => answerable)
      .map((each) => ({ value: likelihood(each.gate, related), share: share / gathered.length })),
  );
  const cuts = { answer: SURE, maybe: quantile(likely, NOTHING_SHOWN) };
  return { fitted: { ...fitted, sure, related, cuts }, passages, sentences, gate };
}

/** @param without - Kinds of evidence that get no weight. */
export function fitPassages(
  contests: readonly Contest<PassageEvidence>[],
  without: readonly (keyof PassageEvidence)[] = [],
): Weights<PassageEvidence> {
  return listwise(contests, FITTED.passages, without);
}

/** @param without - Kinds of evidence that get no weight. */
export function fitSentences(
  contests: readonly Contest<SentenceEvidence>[],
  without: readonly (keyof SentenceEvidence)[] = [],
): Weights<SentenceEvidence> {
  return listwise(contests, FITTED.sentences, without);
}

/** @param without - Kinds of evidence that get no weight. */
export function fitGate(
  sets: readonly SetEvidence[],
  holds: (each: Gathered) => boolean,
  without: readonly (keyof GateEvidence)[] = [],
): Odds<GateEvidence> {
  const cases = sets.flatMap(({ gathered, share }) =>
    gathered.map((each): Case<GateEvidence> => ({
      evidence: each.gate,
      holds: holds(each),
      share: share / gathered.length,
    })),
  );
  const all = kindsOf(FITTED.sure.weights);
  const odds = fitLogistic(
    cases,
    all.filter((kind) => !without.includes(kind)),
    L2.logistic,
  );
  return { intercept: odds.intercept, weights: withAll(odds.weights, all) };
}

/** Makes contests of what was gathered, each set counting alike. */
export function contestsOf<Evidence>(
  sets: readonly SetEvidence[],
  candidatesOf: (each: Gathered) => Contest<Evidence>['candidates'],
): readonly Contest<Evidence>[] {
  return sets.flatMap(({ gathered, share }) =>
    gathered.map((each) => ({ candidates: candidatesOf(each), share: share / gathered.length })),
  );
}

/** The kinds of evidence that have weights. */
export function kindsOf<Evidence extends object>(weights: Weights<Evidence>): (keyof Evidence)[] {
  return Object.keys(weights) as (keyof Evidence)[];
}

function listwise<Evidence extends object>(
  contests: readonly Contest<Evidence>[],
  known: Weights<Evidence>,
  without: readonly (keyof Evidence)[],
): Weights<Evidence> {
  const all = kindsOf(known);
  const kinds = all.filter((kind) => !without.includes(kind));
  return withAll(fitListwise(contests, kinds, L2.listwise), all);
}

/** Gives the kinds that were left out a weight of 0, and all their order. */
function withAll<Evidence extends object>(
  weights: Weights<Evidence>,
  all: readonly (keyof Evidence)[],
): Weights<Evidence> {
  return Object.fromEntries(
    all.map((kind) => [kind, (weights as Partial<Weights<Evidence>>)[kind] ?? 0]),
  ) as Weights<Evidence>;
}

/** The value below which lies this share of all. */
function quantile(values: readonly { readonly value: number; readonly share: number }[], share: number): number {
  const all = values.reduce((sum, each) => sum + each.share, 0);
  let below = 0;
  for (const each of values.toSorted((a, b) => a.value - b.value)) {
    below += each.share;
    if (below > share * all) return each.value;
  }
  return 0;
}
