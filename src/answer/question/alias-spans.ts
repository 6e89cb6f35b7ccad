import type { Span } from '../../corpus/article.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import type { Synonym } from '../model/view.ts';
import { setOffIn } from '../../languages/quotation-marks.ts';

/** A part of a question that may be written in another way too. `[start, end)` indexes the question. */
export interface AliasSpan extends Span {
  /** The other way to write it. */
  readonly other: string;
}

/** Parts of one question that are looked up in other ways too: each costs a search's word. */
const MOST_SPANS = 6;
/** Abbreviations that are ordinary words in small letters, besides the function words. */
const CASED = new Set(['us', 'who', 'may', 'aids']);

/**
 * Finds what can be written in another way in a question: whole words in any case, outside quotation marks, except that a
 * word which is also an ordinary one ("IT", "WHO") counts in its own case only.
 */
export function aliasSpans(question: string, synonyms: readonly Synonym[]): AliasSpan[] {
  const quoted = setOffIn(question);
  const directions = synonyms.flatMap(({ word, meaning }) => [
    { from: word, other: meaning },
    { from: meaning, other: word },
  ]);
  const spans = directions.flatMap(({ from, other }) => {
    const pattern = wholeWords(from);
    const found = pattern === null ? [] : [...question.matchAll(pattern)];
    return found.map(({ index, 0: text }) => ({ start: index, end: index + text.length, other }));
  });
  return spans
    .filter(({ start, end }) => !quoted.some((marks) => start < marks.end && end > marks.start))
    .slice(0, MOST_SPANS);
}

function wholeWords(words: string): RegExp | null {
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const exact = trimmed.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${exact}(?![\p{L}\p{N}])`, isOrdinary(trimmed) ? 'gu' : 'giu');
}

/** Whether a word is an ordinary one too, which says nothing where it is looked for in any case. */
export function isOrdinary(word: string): boolean {
  const common = word.trim().toLowerCase();
  return isStopWord(common, 'en') || CASED.has(common);
}
