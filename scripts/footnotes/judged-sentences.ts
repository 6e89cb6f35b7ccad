import { join } from 'node:path';
import type { Article, Span } from '../../src/corpus/article.ts';
import type { Day } from '../../src/corpus/day.ts';
import { readKept } from '../judged/kept-text.ts';
import { bothOf } from '../judged/second-judge.ts';
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

/** What a second reader found of some of them, who saw neither the first's verdicts nor a footnote. */
export function readSecondSentences(
  first: readonly JudgedSentence[],
): { first: JudgedSentence; second: JudgedSentence }[] {
  const second = readKept<Pick<JudgedSentence, keyof SampledSentence> & { phrases: JudgedPhrase[] }>(
    join(import.meta.dirname, 'second-sentences.jsonl'),
  );
  return bothOf(first, second).map((both) => ({ ...both, second: { ...both.first, phrases: both.second.phrases } }));
}

/** Of the expressions that the first reader judged twice, what each reading found, in words. */
export function readTwice(sentences: readonly JudgedSentence[]): (readonly [string, string])[] {
  return sentences
    .flatMap(({ phrases }) => phrases)
    .flatMap(({ first, second }) => (second === undefined ? [] : [[String(first), String(second)] as const]));
}

/** What two readers found of the same expressions, in words. */
export function readByTwo(
  both: readonly { first: JudgedSentence; second: JudgedSentence }[],
): (readonly [string, string])[] {
  return both.flatMap(({ first, second }) =>
    first.phrases.map(({ days }, at) => [String(days), String(second.phrases[at]?.days)] as const),
  );
}

/** The expressions that two readers found to mean other days, with their words. */
export function disagreements(
  both: readonly { first: JudgedSentence; second: JudgedSentence }[],
  articles: ReadonlyMap<string, Article>,
): string[] {
  return both.flatMap(({ first, second }) =>
    first.phrases.flatMap(({ start, end, days }, at) => {
      const other = second.phrases[at]?.days ?? null;
      const article = articles.get(first.article);
      if (String(days) === String(other) || article === undefined) return [];
      const words = article.body.slice(first.start + start, first.start + end);
      return `${article.id} (${article.day}) “${words}”: first ${days?.join(' to ') ?? 'none'}, second ${other?.join(' to ') ?? 'none'}`;
    }),
  );
}
