import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import type { IndexedArticle } from '../../../src/search/indexed-article.ts';
import type { PassageIndex } from '../../../src/search/passage-index.ts';
import { articleStoreContract } from '../../corpus/article-store.contract.ts';
import { passageIndexContract } from '../../search/passage-index.contract.ts';
import { freshPrefix, openFrom, publishTo } from './live-cluster.ts';

/** An index that is written when it is first asked. */
function indexOf(
  articles: readonly IndexedArticle[],
  analyze: Parameters<typeof publishTo>[1]['analyze'],
): PassageIndex {
  const prefix = freshPrefix();
  const passages = new Map(articles.map((each) => [each.article.id, each.passages]));
  let opened: Promise<PassageIndex> | null = null;
  const open = async (): Promise<PassageIndex> => {
    const store = new MemoryArticleStore(articles.map(({ article }) => article));
    const edition = { articles: store, languages: [] };
    await publishTo(prefix, { edition, analyze, shards: 2, split: ({ id }) => passages.get(id) ?? [] });
    return (await openFrom(prefix)).passages;
  };
  const index = (): Promise<PassageIndex> => (opened ??= open());
  return {
    searchAll: async (requests) => (await index()).searchAll(requests),
    topics: async (prefixTyped, limit) => (await index()).topics(prefixTyped, limit),
  };
}

// Its scores have 24 bits.
passageIndexContract('OpenSearch', indexOf, { closeness: 1e-6, archives: 10 });

articleStoreContract('a cluster', async (articles, reports) => {
  const prefix = freshPrefix();
  const edition = { articles: new MemoryArticleStore(articles, reports), languages: ['en'] };
  await publishTo(prefix, { edition, analyze: (text) => text.split(' ') });
  return (await openFrom(prefix)).articles;
});
