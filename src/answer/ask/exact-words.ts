import type { ArticleStore } from '../../corpus/article-store.ts';
import type { PassageHit } from '../../search/passage-index.ts';
import { foldQuote } from '../quote/quote-fold.ts';
import { splitsWord } from '../quote/quote-words.ts';

/**
 * Keeps the hits whose passages hold every text that a question put in quotation marks: the same words in the same
 * order, whole words, whatever their capitals and quotation marks.
 *
 * @returns In the order given; all of them where nothing is in quotation marks.
 */
export async function holdingExactly(
  hits: readonly PassageHit[],
  exact: readonly string[],
  articles: ArticleStore,
): Promise<readonly PassageHit[]> {
  const wanted = exact.map((text) => foldQuote(text).text.trim()).filter((text) => text !== '');
  if (wanted.length === 0) return hits;
  const ids = [...new Set(hits.map(({ articleId }) => articleId))];
  const read = await articles.read(ids);
  const bodies = new Map(read.flatMap((article) => (article === undefined ? [] : [[article.id, article.body]])));
  return hits.filter(({ articleId, start, end }) => {
    const body = bodies.get(articleId);
    if (body === undefined) return false;
    const { text } = foldQuote(body, start, end);
    return wanted.every((words) => holdsWords(text, words));
  });
}

function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!splitsWord(text, at) && !splitsWord(text, at + words.length)) return true;
  }
  return false;
}
