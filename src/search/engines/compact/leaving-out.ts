import type { IndexedArticle, WordSource } from '../../indexed-article.ts';
import { NameTally } from '../../terms/name-tally.ts';
import { WordTally } from '../../terms/word-tally.ts';
import type { IndexSource } from './index-source.ts';
import { tallyWords } from './tally-words.ts';
import type { SourcePart } from './write-index.ts';

/**
 * A source without some of its articles.
 *
 * @param articles - As they were when the source was built: their words and names are counted again to be taken off.
 */
export function leavingOut(source: IndexSource, articles: Iterable<IndexedArticle>, reader: WordSource): SourcePart {
  const ids = new Set<string>();
  const words = new WordTally();
  const names = new NameTally();
  for (const indexed of articles) {
    ids.add(indexed.article.id);
    tallyWords(words, indexed, reader);
    names.add(indexed.article.body);
  }
  return { source, without: ids, withoutWords: words.counts, withoutNames: names.counts };
}
