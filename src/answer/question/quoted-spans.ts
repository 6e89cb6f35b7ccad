import type { Span } from '../../corpus/article.ts';

const QUOTED = /"[^"]+"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|「[^」]+」/gu;

/** What stands in quotation marks, with its marks, in order: words that are themselves and nothing else. */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
