import { join } from 'node:path';
import { readKept } from '../judged/kept-text.ts';
import type { SampledLine } from './sample-lines.ts';

/** Whether a line is furniture: all of it, its beginning, or nothing. */
type Verdict = 'whole' | 'part' | 'none';

/** A line and what was found of it before there were rules, in two passes; its text is left where it is. */
export interface JudgedLine extends SampledLine {
  /** The half that rules were tuned on, or the one held back. */
  readonly half: 'tuned' | 'held';
  /** Read with what stands around it: "is it a sentence or a fact of the article?" */
  readonly first: Verdict;
  /** Read alone, in another order: "does it tell something, name something, or serve the page?" */
  readonly second: Verdict;
  /** What was settled on: from and to, in the line; `null` for none. In doubt, none. */
  readonly furniture: readonly [number, number] | null;
}

/** Reads the judged lines. */
export function readJudgedLines(): JudgedLine[] {
  return readKept(join(import.meta.dirname, 'judged-lines.jsonl'));
}

/** The share of lines that both passes judged alike, and Cohen's kappa. */
export function agreementOf(lines: readonly JudgedLine[]): { readonly alike: number; readonly kappa: number } {
  const alike = lines.filter(({ first, second }) => first === second).length / lines.length;
  const share = (pass: 'first' | 'second', verdict: Verdict): number =>
    lines.filter((line) => line[pass] === verdict).length / lines.length;
  const chance = (['whole', 'part', 'none'] as const).reduce(
    (sum, verdict) => sum + share('first', verdict) * share('second', verdict),
    0,
  );
  return { alike, kappa: (alike - chance) / (1 - chance) };
}
