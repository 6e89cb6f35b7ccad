import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import type { QuoteWindow } from './quote-windows.ts';
import type { QuoteWord } from './quote-words.ts';
import { markWords, pieceHashes } from './word-marks.ts';

/** Articles read at a time, so that nothing keeps the thread busy for long. */
const AT_ONCE = 50;

/**
 * The stretches of the archive's furniture in which a quote may stand, of its newest articles with furniture. Those that
 * lack too many of its words are not read.
 *
 * @param words - The words of the quote, folded.
 * @param most - How many of them may be missing.
 * @param reach - How far around furniture a quote may begin and end, in UTF-16 code units.
 */
export async function furnitureWindows(
  { articles }: SeenEdition,
  words: readonly QuoteWord[],
  { most, reach }: { readonly most: number; readonly reach: number },
): Promise<{ readonly windows: readonly QuoteWindow[]; readonly complete: boolean }> {
  const hashes = words.map(({ text }) => pieceHashes(text));
  const { ids, complete } = await articles.furnished(
    markWords,
    (marks) => hashes.filter((word) => !marks.mayHold(word)).length <= most,
  );
  const windows: QuoteWindow[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const article of await articles.read(ids.slice(from, from + AT_ONCE)))
      if (article !== undefined) windows.push(...windowsOf(article, reach));
  }
  return { windows, complete };
}

function windowsOf(article: ArchivedArticle, reach: number): QuoteWindow[] {
  const joined: Span[] = [];
  for (const { start, end } of article.furniture) {
    const last = joined.at(-1);
    const window = { start: Math.max(0, start - reach), end: Math.min(article.body.length, end + reach) };
    if (last === undefined || window.start > last.end) joined.push(window);
    else joined[joined.length - 1] = { start: last.start, end: window.end };
  }
  return joined.map((span) => ({ article, ...span }));
}
