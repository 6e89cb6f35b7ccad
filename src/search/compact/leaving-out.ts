import { countAll, packCounts } from '../counted-strings.ts';
import type { IndexedArticle, WordSource } from '../indexed-article.ts';
import { namesIn } from '../topics.ts';
import { WordTally } from '../word-tally.ts';
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
  const names = new Map<string, number>();
  for (const indexed of articles) {
    ids.add(indexed.article.id);
    tallyWords(words, indexed, reader);
    countAll(names, namesIn(indexed.article.body));
  }
  return { source, without: ids, withoutWords: packCounts(words.counts), withoutNames: packCounts(names) };
}
