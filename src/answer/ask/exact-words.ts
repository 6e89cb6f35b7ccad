import type { Article } from '../../corpus/article.ts';
import type { PassageHit } from '../../search/passage-index.ts';
import { foldQuote } from '../quote/quote-fold.ts';
import { splitsWord } from '../quote/quote-words.ts';

/**
 * Makes what tells whether a passage holds every text that a question put in quotation marks: the same words in the same
 * order, whole words, whatever their capitals and quotation marks.
 *
 * @returns `null` where nothing is in quotation marks.
 */
export function exactWords(exact: readonly string[]): ((hit: PassageHit, article: Article) => boolean) | null {
  const wanted = exact.map((text) => foldQuote(text).text.trim()).filter((text) => text !== '');
  if (wanted.length === 0) return null;
  return ({ start, end }, { body }) => {
    const { text } = foldQuote(body, start, end);
    return wanted.every((words) => holdsWords(text, words));
  };
}

function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!splitsWord(text, at) && !splitsWord(text, at + words.length)) return true;
  }
  return false;
}
