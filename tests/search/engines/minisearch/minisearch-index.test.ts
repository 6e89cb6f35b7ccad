import { MiniSearchIndex } from '../../../../src/search/engines/minisearch/minisearch-index.ts';
import { passageIndexContract } from '../../passage-index.contract.ts';

passageIndexContract('MiniSearch', (articles, analyze) => MiniSearchIndex.of(articles, analyze));
