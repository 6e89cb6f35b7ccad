import type { ArticleHeader, Furniture } from '../../../corpus/article.ts';
import { markFurniture } from '../../../passages/furniture/mark-furniture.ts';
import { ArticleSentences } from '../../../passages/article-sentences.ts';
import { splitPassages } from '../../../passages/passages.ts';
import type { IndexWriter } from '../../../search/engine.ts';
import type { ReadingGatherer } from '../../../search/readings/reading-gatherer.ts';
import { readingMark } from '../readings/reading-mark.ts';
import type { TextPlace } from '../texts/stored-texts.ts';

/** An article to be indexed. */
export interface ArticleToIndex {
  /** Its header as JSON. */
  readonly json: string;
  readonly text: TextPlace;
}

/** What indexing depends on besides the article. */
export interface IndexingContext {
  /** As `repeatedLines` finds them in the whole archive. */
  readonly repeated: ReadonlySet<number>;
  readonly read: (text: TextPlace) => string;
  /** As in `ReadSeedOptions`. */
  readonly onFile?: ((path: string) => void) | undefined;
}

/** Marks articles and indexes them. @param readings - Gathers what is read of them. @returns The furniture of each. */
export function indexArticles(
  articles: Iterable<ArticleToIndex>,
  { repeated, read, onFile }: IndexingContext,
  into: Pick<IndexWriter, 'add'>,
  readings: ReadingGatherer | null,
): Furniture[][] {
  return Array.from(articles, ({ json, text }) => {
    const header = JSON.parse(json) as ArticleHeader;
    onFile?.(header.file);
    const unmarked = { ...header, body: read(text) };
    const furniture = markFurniture(unmarked, repeated);
    const article = { ...unmarked, furniture };
    const sentences = new ArticleSentences(article);
    readings?.begin({ offset: text.offset, mark: readingMark(article) }, sentences);
    into.add({ article, passages: splitPassages(article, undefined, sentences) }, readings ?? undefined);
    return furniture;
  });
}
