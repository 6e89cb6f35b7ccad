import { buildIndex } from '../../../../src/search/engines/compact/build-index.ts';
import { CompactIndex } from '../../../../src/search/engines/compact/compact-index.ts';
import { SCORING } from '../../../../src/search/engines/compact/field-scores.ts';
import { wordsOf } from '../../indexed-articles.ts';
import { passageIndexContract } from '../../passage-index.contract.ts';

passageIndexContract(
  'The compact engine',
  (articles, analyze) => new CompactIndex([{ index: buildIndex(articles, wordsOf(analyze)), gone: [] }]),
);

passageIndexContract(
  'The compact engine, two passages at a time',
  (articles, analyze) => new CompactIndex([{ index: buildIndex(articles, wordsOf(analyze)), gone: [] }], SCORING, 2),
);
