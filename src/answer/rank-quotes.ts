import type { Article, Span } from '../corpus/article.ts';
import type { AnswerType } from '../search/question-words.ts';
import { coverage, type Occurrence, strengths } from '../search/occurrences.ts';
import { type RankedPassage, within } from '../search/rank-passages.ts';

/** A sentence that could be quoted, with what was found in it. */
export interface RankedQuote extends Span {
  readonly article: Article;
  readonly passage: Span;
  readonly occurrences: readonly Occurrence[];
  readonly score: number;
}

/** What speaks for a sentence, each 0-1. */
interface SentenceEvidence {
  /** Weight of the question's words in it, and in it with the sentence before. */
  readonly own: number;
  readonly withBefore: number;
  /** Whether it holds what could answer a question of this kind. */
  readonly kind: number;
  /** Whether it is itself a question. */
  readonly asks: number;
  /** Whether it is the first of its article. */
  readonly first: number;
}

const WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  own: 5,
  withBefore: 2,
  kind: 1,
  asks: -1.5,
  first: 0.5,
};

/** Cuts ranked passages into sentences and orders these, best first; ties keep the order of passages and of the text. */
export function rankQuotes(
  passages: readonly RankedPassage[],
  weights: Float64Array,
  answerType: AnswerType,
): RankedQuote[] {
  return passages
    .flatMap(({ article, hit, occurrences, sentences, score }) =>
      sentences.map((span, place): RankedQuote => {
        const own = within(occurrences, span);
        const before = place === 0 ? [] : within(occurrences, sentences[place - 1] ?? span);
        const text = article.body.slice(span.start, span.end);
        const evidence: SentenceEvidence = {
          own: coverage(strengths(own, weights.length), weights),
          withBefore: coverage(strengths([...own, ...before], weights.length), weights),
          kind: holdsKind(text, span, own, answerType) ? 1 : 0,
          asks: /[?？؟]["”’»]?$/u.test(text) ? 1 : 0,
          first: span.start < 200 ? 1 : 0,
        };
        return {
          article,
          start: span.start,
          end: span.end,
          passage: { start: hit.start, end: hit.end },
          occurrences: own,
          score: score + weigh(evidence),
        };
      }),
    )
    .toSorted((a, b) => b.score - a.score);
}

/** Whether a sentence holds a name or a number that the question does not. */
function holdsKind(text: string, span: Span, occurrences: readonly Occurrence[], type: AnswerType): boolean {
  const asked = (at: number): boolean =>
    occurrences.some(({ start, end }) => span.start + at >= start && span.start + at < end);
  const found = (pattern: RegExp): boolean => [...text.matchAll(pattern)].some(({ index }) => !asked(index));
  switch (type) {
    case 'number':
    case 'when':
      return found(/\p{N}+/gu);
    case 'who':
    case 'where':
    case 'which':
    case 'what':
      return found(/(?<=[\p{L}\p{N},’”)] )["“‘]?\p{Lu}/gu);
    case 'why':
    case 'yes-no':
      return false;
  }
}

function weigh(evidence: SentenceEvidence): number {
  let sum = 0;
  for (const [kind, weight] of Object.entries(WEIGHTS)) sum += weight * evidence[kind as keyof SentenceEvidence];
  return sum;
}
