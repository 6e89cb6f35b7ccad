import type { Span } from '../../corpus/article.ts';

/** Puts blanks where `spans` are, so that offsets stay. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  return result;
}
