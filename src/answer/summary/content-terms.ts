import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';

/** The terms of a text that are no function words, repetitions included. */
export function contentTerms(text: string, language: string, analyzer: Analyzer): string[] {
  return analyzer
    .tokens(text, language)
    .filter((token) => !isStopWord(text.slice(token.start, token.end), language))
    .map(({ term }) => term);
}
