import { MemoryArticleStore } from '../../src/corpus/memory-article-store.ts';
import { articleStoreContract } from './article-store.contract.ts';

articleStoreContract('a store in memory', async (articles, reports) => new MemoryArticleStore(articles, reports));
