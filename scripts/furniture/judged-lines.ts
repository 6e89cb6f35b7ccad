import { join } from 'node:path';
import type { Article } from '../../src/corpus/article.ts';
import { type KeptText, readKept } from '../judged/kept-text.ts';
import { bothOf } from '../judged/second-judge.ts';
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

/** What the first reader found of the lines in two passes. */
export function readTwice(lines: readonly JudgedLine[]): (readonly [string, string])[] {
  return lines.map(({ first, second }) => [first, second] as const);
}

/** A line as both readers settled on it. */
export interface BothLines {
  readonly first: JudgedLine;
  readonly second: JudgedLine;
}

/** What a second reader found of some of them, who saw neither the first's verdicts nor a mark. */
export function readSecondLines(lines: readonly JudgedLine[]): BothLines[] {
  const second = readKept<KeptText & Pick<JudgedLine, 'furniture'>>(join(import.meta.dirname, 'second-lines.jsonl'));
  return bothOf(lines, second).map((both) => ({
    ...both,
    second: { ...both.first, furniture: both.second.furniture },
  }));
}

/** What two readers found of the same lines, in words. */
export function readByTwo(both: readonly BothLines[]): (readonly [string, string])[] {
  return both.map(({ first, second }) => [verdictOf(first), verdictOf(second)] as const);
}

/** The lines that two readers settled on otherwise, with what they are. */
export function disagreements(both: readonly BothLines[], articles: ReadonlyMap<string, Article>): string[] {
  return both
    .filter(({ first, second }) => verdictOf(first) !== verdictOf(second))
    .map(({ first, second }) => {
      const line = articles.get(first.article)?.body.slice(first.start, first.end) ?? '';
      return `${first.article} ${first.start} first ${verdictOf(first)}, second ${verdictOf(second)}: ${line.slice(0, 120)}`;
    });
}

function verdictOf({ furniture, start, end }: JudgedLine): Verdict {
  if (furniture === null) return 'none';
  return furniture[1] - furniture[0] >= end - start - SLACK ? 'whole' : 'part';
}

/** Characters by which a whole line may differ: blanks, a stop. */
const SLACK = 2;
