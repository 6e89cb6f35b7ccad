import { join } from 'node:path';
import type { Span } from '../../src/corpus/article.ts';
import type { Day } from '../../src/corpus/day.ts';
import { readKept } from '../judged/kept-text.ts';
import type { SampledSentence } from './sample-sentences.ts';

/** The days that an expression means, first and last; `null` where a careful reader is not sure of them, or it means none. */
type Verdict = readonly [from: Day, to: Day] | null;

/** An expression of a sentence and what was found of it before its footnotes were looked at. */
export interface JudgedPhrase extends Span {
  /** What was settled on. In doubt, `null`. */
  readonly days: Verdict;
  /** Read with the sentence before; of every fifth sentence. */
  readonly first?: Verdict;
  /** Read with the article's title and beginning, in another order; of the same. */
  readonly second?: Verdict;
}

/** A sentence, its expressions judged; its text is left where it is. */
export interface JudgedSentence extends SampledSentence {
  /** The half that rules were tuned on, or the one held back: by the hash. */
  readonly half: 'tuned' | 'held';
  readonly phrases: readonly JudgedPhrase[];
}

/** Reads the judged sentences. */
export function readJudgedSentences(): JudgedSentence[] {
  return readKept(join(import.meta.dirname, 'judged-sentences.jsonl'));
}

/** Of the expressions that were judged twice, how many and how many alike. */
export function agreementOf(sentences: readonly JudgedSentence[]): { readonly twice: number; readonly alike: number } {
  const twice = sentences.flatMap(({ phrases }) => phrases).filter(({ second }) => second !== undefined);
  return { twice: twice.length, alike: twice.filter(({ first, second }) => String(first) === String(second)).length };
}
