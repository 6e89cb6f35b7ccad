import type { Suggestion } from './passage-index.ts';
import type { SortedTerms } from './sorted-terms.ts';
import { beginningWith, within } from './sorted-terms.ts';

/** How many continuations of a word are looked at before the best are chosen. */
const MOST_CONTINUATIONS = 500;
/** Longer words are not looked up: no name is longer, and the distance table grows with them. */
const MOST_LETTERS = 40;

/** The words of an archive as it writes them, sorted by their folded form. */
export interface Vocabulary {
  /** Folded forms, see {@link foldWord}. */
  readonly folded: SortedTerms;
  /** The form the archive writes most often at each place of `folded`. */
  word(index: number): string;
  /** In how many articles any form stands. */
  articles(index: number): number;
}

/** What spelling variants of one word share: case and Unicode form are dropped, accents kept. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/**
 * Words near `word`: within edit distance 2 (1 below six letters, none below three), or beginning with it. The word
 * itself is left out. Nearer ones first, then those in more articles; a continuation counts like one edit.
 *
 * @param limit - At most so many, at least 1.
 */
export function suggestWords(vocabulary: Vocabulary, word: string, limit: number): Suggestion[] {
  const folded = foldWord(word);
  if (folded.length < 3 || folded.length > MOST_LETTERS) return [];
  const distances = new Map<number, number>();
  const { from, to } = beginningWith(vocabulary.folded, folded);
  for (let index = from; index < Math.min(to, from + MOST_CONTINUATIONS); index++) distances.set(index, 1);
  for (const { index, distance } of within(vocabulary.folded, folded, folded.length < 6 ? 1 : 2)) {
    distances.set(index, distance);
  }
  return [...distances]
    .filter(([, distance]) => distance > 0)
    .map(([index, distance]) => ({ distance, word: vocabulary.word(index), articles: vocabulary.articles(index) }))
    .toSorted((a, b) => a.distance - b.distance || b.articles - a.articles || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map((each) => ({ word: each.word, articles: each.articles }));
}
