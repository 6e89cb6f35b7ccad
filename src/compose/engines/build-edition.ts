import type { Edition } from '../../answer/model/edition.ts';
import type { Article } from '../../corpus/article.ts';
import { MemoryArticleStore } from '../../corpus/memory-article-store.ts';
import { findNearDuplicates } from '../../corpus/stories/near-duplicates.ts';
import { markArticles } from '../../passages/furniture/mark-articles.ts';
import { splitPassages } from '../../passages/passages.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { buildIndex } from '../../search/engines/compact/build-index.ts';
import { CompactIndex } from '../../search/engines/compact/compact-index.ts';
import { MiniSearchIndex } from '../../search/engines/minisearch/minisearch-index.ts';
import { languagesOf } from '../../archive/snapshot/languages-of.ts';

/** Builds an edition of articles in memory: for tests, judged sets, and archives of some thousand passages. */
export function buildEdition(given: readonly Article[]): Edition {
  const articles = markArticles(given);
  const analyzer = createAnalyzer();
  const indexed = articles.map((article) => ({ article, passages: splitPassages(article) }));
  return {
    articles: new MemoryArticleStore(articles, findNearDuplicates(articles)),
    passages: MiniSearchIndex.of(indexed, (text, language) => analyzer.terms(text, language)),
    languages: languagesOf(articles),
  };
}

/** The same over the engine of large archives: for judged sets. */
export function buildCompactEdition(given: readonly Article[]): Edition {
  const articles = markArticles(given);
  const indexed = articles.map((article) => ({ article, passages: splitPassages(article) }));
  return {
    articles: new MemoryArticleStore(articles, findNearDuplicates(articles)),
    passages: new CompactIndex([{ index: buildIndex(indexed, createAnalyzer()), gone: [] }]),
    languages: languagesOf(articles),
  };
}
