import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import type { WrittenArchive } from './archive/write-archive.ts';
import { makeQuestions } from './make-questions.ts';

/** The questions of a run, the same for the same archive. */
export interface BenchQuestions {
  /** As put; the first one is also the one that a start answers. */
  readonly asked: readonly string[];
  /** The terms of each of `asked`, each once. */
  readonly raw: readonly (readonly string[])[];
  /** The same without the stop words. */
  readonly telling: readonly (readonly string[])[];
  /** For whole answers. */
  readonly whole: readonly string[];
  /** Others, asked first of all, in which V8 compiles what they use. */
  readonly warmUp: readonly string[];
  /** Their terms, every fifth time with the stop words, which MiniSearch needs long for. */
  readonly warmUpTerms: readonly (readonly string[])[];
}

const ASKED = 200;
const WHOLE = 1000;
const WARM_UP = 100;

/** Makes all the questions of a run. */
export function questionsOf({ sample }: WrittenArchive, analyzer: Analyzer): BenchQuestions {
  const asked = makeQuestions(sample, ASKED);
  const warmUp = makeQuestions(sample, WARM_UP, 7);
  return {
    asked,
    raw: asked.map((question) => termsOf(question, analyzer, anyWord)),
    telling: asked.map((question) => termsOf(question, analyzer, isTelling)),
    whole: makeQuestions(sample, WHOLE, 6),
    warmUp,
    warmUpTerms: warmUp.map((question, place) => termsOf(question, analyzer, place % 5 === 0 ? anyWord : isTelling)),
  };
}

function anyWord(): boolean {
  return true;
}

function isTelling(word: string): boolean {
  return !isStopWord(word.toLowerCase(), 'en');
}

function termsOf(question: string, analyzer: Analyzer, keep: (word: string) => boolean): string[] {
  const tokens = analyzer.tokens(question, 'en').filter(({ start, end }) => keep(question.slice(start, end)));
  return [...new Set(tokens.map(({ term }) => term))];
}
