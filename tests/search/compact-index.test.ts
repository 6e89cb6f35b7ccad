import { buildIndex } from '../../src/search/compact/build-index.ts';
import { CompactIndex } from '../../src/search/compact/compact-index.ts';
import { SCORING } from '../../src/search/compact/field-scores.ts';
import { wordsOf } from './indexed-articles.ts';
import { passageIndexContract } from './passage-index.contract.ts';

passageIndexContract(
  'The compact engine',
  (articles, analyze) => new CompactIndex(buildIndex(articles, wordsOf(analyze))),
);

passageIndexContract(
  'The compact engine, two passages at a time',
  (articles, analyze) => new CompactIndex(buildIndex(articles, wordsOf(analyze)), SCORING, 2),
);
