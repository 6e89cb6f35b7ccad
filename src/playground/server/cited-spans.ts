import type { Span } from '../../corpus/article.ts';

/** Marks that are set between the words of a quote: footnotes' digits, and `…` for sentences left out. */
const MARKS = /[\u00B9\u00B2\u00B3\u2070-\u2079]+|…/u;
/** Shorter pieces stand in a text by chance. */
const MIN_LENGTH = 12;

/**
 * Finds in an article's body what a message quotes of it. A quote is cut at footnote marks, and each piece is found
 * after the one before it.
 *
 * @returns Ascending, disjoint spans; pieces that do not occur are left out.
 */
export function citedSpans(body: string, quotes: readonly string[]): readonly Span[] {
  const spans = quotes.flatMap((quote) => {
    const whole = body.indexOf(quote);
    if (quote !== '' && whole >= 0) return [{ start: whole, end: whole + quote.length }];
    let from = 0;
    return quote.split(MARKS).flatMap((piece) => {
      const text = piece.trim();
      const start = text.length < MIN_LENGTH ? -1 : body.indexOf(text, from);
      if (start < 0) return [];
      from = start + text.length;
      return [{ start, end: from }];
    });
  });
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
