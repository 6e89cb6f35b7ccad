import { buildIndex } from '../../src/search/compact/build-index.ts';
import { CompactIndex } from '../../src/search/compact/compact-index.ts';
import { wordsOf } from './indexed-articles.ts';
import { passageIndexContract } from './passage-index.contract.ts';

passageIndexContract(
  'The compact engine',
  (articles, analyze) => new CompactIndex(buildIndex(articles, wordsOf(analyze))),
);
