import type { Fitted } from '../../answer/evidence/fitted.ts';
import { likelihood, weigh, type Weights } from '../../answer/evidence/weigh.ts';
import { areaUnderCurve, mean } from '../eval/rank-metrics.ts';
import { contestsOf, type Fit, fitGate, fitPassages, fitSentences, kindsOf } from './fit-all.ts';
import type { Contest } from './fit-weights.ts';
import type { Gathered } from './gather.ts';
import type { SetEvidence } from './gather-sets.ts';

/** What weights bring on evidence: one line a set, as Markdown. */
export function figuresTable(sets: readonly SetEvidence[], fitted: Fitted): string {
  const rows = sets.map(({ name, gathered }) => {
    const answerable = gathered.filter((each) => each.answerable);
    const not = gathered.filter((each) => !each.answerable);
    const sure = gathered.filter((each) => isSure(each, fitted));
    return [
      name,
      shareOf(answerable, ({ settled }) => settled),
      shareOf(answerable, (each) => isSure(each, fitted)),
      shareOf(sure, ({ settled }) => settled),
      shareOf(not, (each) => isSure(each, fitted)),
      shareOf(answerable, (each) => !isShown(each, fitted)),
      shareOf(not, (each) => !isShown(each, fitted)),
    ];
  });
  return table(
    [
      '',
      'three units settle',
      'sure',
      'right when sure',
      'sure, unanswerable',
      'nothing shown',
      'nothing shown, unanswerable',
    ],
    rows,
  );
}

/** What each kind of evidence brings: the figure on sets held out with all kinds, and without one of them, as Markdown. */
export function kindsTable(fit: Fit, held: readonly SetEvidence[]): string {
  const own = held.filter(({ share }) => share === 1);
  const passages = contestsOf(own, (each) => each.passages);
  const sentences = contestsOf(own, (each) => each.sentences);
  const area = (without: Parameters<typeof fitGate>[2]): number => {
    const odds = fitGate(fit.gate, ({ settled }) => settled, without);
    const scored = held.flatMap(({ gathered }) =>
      gathered.map((each) => ({ ...each, score: likelihood(each.gate, odds) })),
    );
    return areaUnderCurve(
      scored.filter(({ settled }) => settled).map(({ score }) => score),
      scored.filter(({ settled }) => !settled).map(({ score }) => score),
    );
  };
  const { fitted } = fit;
  return table(
    ['', 'kind left out', 'figure'],
    [
      ['first passage right', 'none', first(passages, fitted.passages)],
      ...kindsOf(fitted.passages).map((kind) => ['', kind, first(passages, fitPassages(fit.passages, [kind]))]),
      ['first sentence right', 'none', first(sentences, fitted.sentences)],
      ...kindsOf(fitted.sentences).map((kind) => ['', kind, first(sentences, fitSentences(fit.sentences, [kind]))]),
      ['gate: area, settled or not', 'none', area([]).toFixed(3)],
      ...kindsOf(fitted.sure.weights).map((kind) => ['', kind, area([kind]).toFixed(3)]),
    ],
  );
}

/** The share of contests whose best candidate is right. */
function first<Evidence extends object>(contests: readonly Contest<Evidence>[], weights: Weights<Evidence>): string {
  const held = contests.filter(({ candidates }) => candidates.length > 0);
  return mean(held.map((each) => firstIsRight(each, weights))).toFixed(3);
}

function firstIsRight<Evidence extends object>({ candidates }: Contest<Evidence>, weights: Weights<Evidence>): number {
  const scores = candidates.map(({ evidence }) => weigh(evidence, weights));
  const best = scores.indexOf(Math.max(...scores));
  return candidates[best]?.right === 1 ? 1 : 0;
}

function isSure({ gate }: Gathered, { sure, cuts }: Fitted): boolean {
  return likelihood(gate, sure) >= cuts.answer;
}

function isShown(each: Gathered, fitted: Fitted): boolean {
  return isSure(each, fitted) || likelihood(each.gate, fitted.related) >= fitted.cuts.maybe;
}

function shareOf(gathered: readonly Gathered[], holds: (each: Gathered) => boolean): string {
  return gathered.length === 0 ? '–' : mean(gathered.map((each) => (holds(each) ? 1 : 0))).toFixed(3);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}
