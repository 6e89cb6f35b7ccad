import type { Span } from '../../src/corpus/article.ts';

const LINE = /[^\r\n\u2028\u2029]+/gu;

/** The lines of a text that are not blank, without the blanks around them. */
export function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(LINE), ({ 0: line, index }) => ({
    start: index + line.length - line.trimStart().length,
    end: index + line.trimEnd().length,
  })).filter(({ start, end }) => start < end);
}
