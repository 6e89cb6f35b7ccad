import type { Article, Furniture } from '../../corpus/article.ts';
import { splitBlocks } from '../paragraphs.ts';
import { type Block, type CutArticle, wholeBlock } from './block.ts';
import { bylineOf, entryLines, headLines } from './byline.ts';
import { captionOf } from './caption.ts';
import { contentsOf } from './contents.ts';
import { datelineOf } from './dateline.ts';
import { linksOf } from './link.ts';
import { markupOf } from './markup.ts';
import { noticesOf } from './notice.ts';
import { RepeatableLines } from './repeatable-lines.ts';

const NOTHING: ReadonlySet<number> = new Set();
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Finds what of an article is no sentence of it, by its form or because it stands in many of its source. Paragraphs are
 * judged whole, but for a dateline before a sentence and names behind one. An article that would be furniture throughout has none.
 *
 * @param repeated - As `repeatedLines` finds them in the whole archive.
 * @returns Ascending and disjoint.
 */
export function markFurniture(
  article: Pick<Article, 'title' | 'body' | 'language' | 'source' | 'url'> & Partial<Pick<Article, 'file'>>,
  repeated: ReadonlySet<number> = NOTHING,
): Furniture[] {
  const { title, body, language, file = '' } = article;
  const markup = markupOf(body, file);
  const spans = splitBlocks(body, markup);
  const blocks = spans.map(({ start, end }, at): Block => {
    const text = body.slice(start, end);
    return { start, end, text, small: text.toLowerCase(), at, of: spans.length };
  });
  const cut: CutArticle = { title, language, blocks };
  const marks = new Map<number, readonly Furniture[]>();
  for (const found of [...headLines(cut), ...entryLines(cut), ...contentsOf(cut), ...linksOf(cut)])
    marks.set(found.start, [found]);
  for (const block of blocks) {
    if (marks.has(block.start)) continue;
    const notices = noticesOf(block, cut);
    const other = notices.length > 0 ? null : (captionOf(block, cut) ?? bylineOf(block, cut) ?? datelineOf(block));
    if (notices.length > 0 || other !== null) marks.set(block.start, other === null ? notices : [other]);
  }
  if (repeated.size > 0) {
    const own = new RepeatableLines(article);
    for (const block of blocks) {
      if (!marks.has(block.start) && repeated.has(own.hash(block.text)) && own.has(block.text))
        marks.set(block.start, [wholeBlock(block, 'repeat')]);
    }
  }
  const found = [...markup, ...[...marks.values()].flat()].toSorted((a, b) => a.start - b.start);
  return leavesText(body, found) ? found : [];
}

function leavesText(body: string, furniture: readonly Furniture[]): boolean {
  let from = 0;
  for (const { start, end } of furniture) {
    if (SAYS_SOMETHING.test(body.slice(from, start))) return true;
    from = end;
  }
  return SAYS_SOMETHING.test(body.slice(from));
}
